import type { Request } from 'express';
import { isLoopback } from '../../platform/http';
import { ForbiddenError } from './auth-errors';
import { parseUrl } from '../../domain/text';

/**
 * While there are no keys, being on this machine is what lets a request in, and a page from elsewhere in a
 * browser on this machine must not borrow that: neither by sending forms here (its Origin tells) nor by giving
 * its own name this machine's address (the Host tells; DNS rebinding).
 *
 * @throws ForbiddenError not_local
 */
export function assertLocal(request: Request): void {
  const { host, origin } = request.headers;
  const strangers = [host && `http://${host}`, origin].filter((url) => url && !isLocal(url));
  if (strangers.length === 0) return;
  throw new ForbiddenError('not_local', `The request came through ${strangers.join(' and ')}.`, {
    message:
      'Without API keys Planbill answers only at an address of this machine, such as http://127.0.0.1:3000. ' +
      'To use it under another name or through a proxy, create a key with "npm run keys -- create".',
  });
}

function isLocal(url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== null && isLoopback(parsed.hostname.replace(/^\[|\]$/g, ''));
}

import { createHash } from 'node:crypto';
import type { Request, Response } from 'express';
import fresh from 'fresh';

/**
 * Sets the ETag of a body, and 304 where the client has it already (RFC 9110, section 13.1.2). Express would
 * do so too, but not for requests with `Cache-Control: no-cache`, which fetch adds to every conditional one.
 *
 * @returns the body, or undefined where none must be sent
 */
export function unlessKnown<T extends object>(body: T, request: Request, response: Response): T | undefined {
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 27);
  const tag = `"${hash}"`;
  response.setHeader('ETag', `W/${tag}`);
  if (!knowsTag(request, tag)) return body;
  response.status(304);
  return undefined;
}

/**
 * Whether `If-None-Match` names this tag, weak or strong, or any tag. Only this header is looked at: `fresh` would take
 * `Cache-Control: no-cache` for a wish to get the body again.
 *
 * @param tag in its quotes
 */
export function knowsTag(request: Request, tag: string): boolean {
  return fresh({ 'if-none-match': request.headers['if-none-match'] }, { etag: tag });
}

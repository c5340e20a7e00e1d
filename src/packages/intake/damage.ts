import { isNativeError } from 'node:util/types';
import { PlanbillError } from '../../domain/errors';
import { entryRefusal, refusal } from './refusals';

/**
 * Turns an error of the ZIP reader or of zlib into a refusal. Errors of our own disk, aborts and refusals stay as
 * they are.
 */
export function damaged(error: unknown, path?: string): unknown {
  if (!isNativeError(error) || error instanceof PlanbillError) return error;
  if ('syscall' in error || error.name === 'AbortError') return error;
  // yauzl itself stops at this one.
  const code = /strong encryption/.test(error.message) ? 'archive_encrypted' : 'archive_malformed';
  return path === undefined
    ? refusal(code, error.message, error)
    : entryRefusal(code, path, error.message, error);
}

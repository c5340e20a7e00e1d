import { isNativeError } from 'node:util/types';
import { PlanbillError } from '../../domain/errors';
import { entryRefusal, refusal } from './refusals';

/**
 * What the reader of ZIPs or zlib found, as a refusal; faults of our own disk, aborts and refusals stay what they
 * are.
 */
export function damaged(error: unknown, path?: string): unknown {
  if (!isNativeError(error) || error instanceof PlanbillError) return error;
  if ('syscall' in error || error.name === 'AbortError') return error;
  // The reader itself refuses this one as soon as it sees it.
  const code = /strong encryption/.test(error.message) ? 'archive_encrypted' : 'archive_malformed';
  return path === undefined
    ? refusal(code, error.message, error)
    : entryRefusal(code, path, error.message, error);
}

import { PlanbillError } from '../../domain/errors';
import { storageFull, storageUnavailable } from './storage-errors';

/** No room on the device, within the quota, or within the largest file that may be. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** What an error of the file system means to whoever stores or reads; errors of ours stay as they are. */
export function diskError(cause: unknown): PlanbillError {
  if (cause instanceof PlanbillError) return cause;
  const code = codeOf(cause);
  return FULL.includes(code) ? storageFull(cause) : storageUnavailable(code || String(cause), cause);
}

/** There is nothing of this name, or only a file where a folder would have to be. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** The folder holds something, or is not there any more. */
export function isInUse(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EBUSY'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

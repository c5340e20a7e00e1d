import { PlanbillError } from '../../domain/errors';
import { storageFull, storageUnavailable } from './storage-errors';

/** Error codes for no room: on the device, in the quota, or in the largest possible file. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Turns an error of the file system into one of ours; errors of ours stay as they are. */
export function diskError(cause: unknown): PlanbillError {
  if (cause instanceof PlanbillError) return cause;
  const code = codeOf(cause);
  return FULL.includes(code) ? storageFull(cause) : storageUnavailable(code || String(cause), cause);
}

/** Whether nothing has this name, or a file stands where a folder is needed. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

/** Whether the folder is not empty or no longer exists. */
export function isInUse(error: unknown): boolean {
  return ['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EBUSY'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}

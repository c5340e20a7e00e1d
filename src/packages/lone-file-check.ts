import { buffer } from 'node:stream/consumers';
import { UnprocessableError } from '../domain/errors';
import type { ObjectStorage, StoredObject } from '../platform/storage';
import { archiveKind, KIND_BYTES } from './intake';

/**
 * Checks whether a stored file can be a package by itself.
 *
 * @throws UnprocessableError `package_file_empty`, `archive_nested`
 */
export async function assertLoneFile(
  storage: ObjectStorage,
  key: string,
  { size }: Pick<StoredObject, 'size'>,
): Promise<void> {
  if (size === 0) {
    throw new UnprocessableError('package_file_empty', 'The file has no bytes.', {
      message: 'The file is empty. Check its size and upload it again.',
    });
  }
  const range = { start: 0, end: Math.min(size, KIND_BYTES) - 1 };
  const kind = archiveKind(await buffer(await storage.open(key, { range })));
  if (kind === null) return;
  throw new UnprocessableError('archive_nested', `The file is a ${kind} archive by its content.`, {
    message: 'This call takes a single file. Upload a whole package as a ZIP to /packages/upload.',
  });
}

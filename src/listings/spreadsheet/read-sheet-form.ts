import { buffer } from 'node:stream/consumers';
import type { Request } from 'express';
import { MalformedError } from '../../domain/errors';
import { readMultipart } from '../../platform/http';

/** Most bytes of a price list. */
const FILE_BYTES = 5 * 1024 * 1024;

/**
 * The file and the fields of an import.
 *
 * @throws MalformedError `file_missing`; and what readMultipart throws
 */
export async function readSheetForm(
  request: Request,
): Promise<{ file: Buffer; fields: Record<string, string> }> {
  const limits = { maxFileBytes: FILE_BYTES, maxFiles: 1 };
  const { fields, files } = await readMultipart(request, limits, ({ stream }) => buffer(stream));
  if (files.length === 0) {
    throw new MalformedError('file_missing', 'The form has no file.', {
      message: 'Send the price list in a form field named file.',
    });
  }
  return { file: files[0], fields };
}

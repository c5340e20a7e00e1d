import { Readable } from 'node:stream';
import { fileTypeFromBuffer } from 'file-type';
import { PICTURE_TYPES, pictureTypeOf } from '../domain/drawing/picture-type';
import { UnprocessableError, UnsupportedTypeError } from '../domain/errors';

/** PDF readers accept a header anywhere in the first kilobyte. */
const HEAD_BYTES = 4096;
const PDF_HEADER_WITHIN = 1024;

export const PDF = 'application/pdf';

/** Media types of the files that are kept as plans. */
export const PLAN_TYPES = [PDF, ...PICTURE_TYPES];

/**
 * Checks the first bytes of a file, because its name and its stated type prove nothing.
 *
 * @returns the media type by content, and the whole stream again
 * @throws UnprocessableError `empty_file`; UnsupportedTypeError `unsupported_file_type`
 */
export async function checkContent(source: Readable): Promise<{ mimeType: string; whole: Readable }> {
  const chunks: Buffer[] = [];
  let length = 0;
  const rest = source.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer>;
  while (length < HEAD_BYTES) {
    const next = await rest.next();
    if (next.done) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const head = Buffer.concat(chunks);
  let mimeType: string;
  try {
    mimeType = await typeOf(head);
  } catch (error) {
    // Another reader may need the rest.
    await rest.return(undefined);
    throw error;
  }
  return { mimeType, whole: Readable.from(continued(head, rest)) };
}

async function typeOf(head: Buffer): Promise<string> {
  if (head.length === 0) {
    throw new UnprocessableError('empty_file', 'The file has no bytes.', {
      message: 'The file is empty. Export the plan again and check its size before uploading.',
    });
  }
  if (head.subarray(0, PDF_HEADER_WITHIN).indexOf('%PDF-') >= 0) return PDF;
  const picture = pictureTypeOf(head);
  if (picture) return picture;
  const found = await fileTypeFromBuffer(head);
  const what = found ? `a ${found.ext.toUpperCase()} file` : 'of an unknown type';
  throw new UnsupportedTypeError(
    'unsupported_file_type',
    `The file is ${what} by its content, not a PDF or a picture.`,
    {
      message:
        'Planbill reads plans as PDF, PNG, JPEG, WebP or TIFF. Export or plot the drawing to PDF and upload that.',
    },
  );
}

async function* continued(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

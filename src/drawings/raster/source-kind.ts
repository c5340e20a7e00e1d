import { pictureTypeOf } from '../../domain/drawing/picture-type';

/** Viewers accept a PDF header anywhere in the first kilobyte. */
const PDF_HEADER_WITHIN = 1024;

/** Whether a file is a picture and no PDF, by its first bytes. */
export function isPicture(file: Uint8Array): boolean {
  const head = Buffer.from(file.buffer, file.byteOffset, file.length).subarray(0, PDF_HEADER_WITHIN);
  return !head.includes('%PDF-') && pictureTypeOf(file) !== null;
}

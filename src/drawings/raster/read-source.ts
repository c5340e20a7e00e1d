import { readPagePicture } from '../pdf/page-picture';
import { isPaper } from './paper';
import { tooFewPixels } from './picture-errors';
import { readPictureFile } from './picture-file';
import { MAX_SHEET_DPI, MAX_SHEET_PIXELS, MIN_PICTURE_SIDE } from './picture-limits';
import { isPicture } from './source-kind';
import type { SourcePicture } from './source-picture';

const MM_PER_POINT = 25.4 / 72;

/**
 * Reads the pixels of a page (1-based) of a PDF or of a picture.
 *
 * @throws UnprocessableError as readPagePicture and readPictureFile do
 */
export async function readSource(bytes: Uint8Array, page: number): Promise<SourcePicture> {
  if (isPicture(bytes)) return readPictureFile(bytes, page);
  const found = await readPagePicture(bytes, page, MAX_SHEET_DPI, MAX_SHEET_PIXELS);
  const { width, height, grey, pageCount, pageWidth, pageHeight } = found;
  if (Math.max(width, height) < MIN_PICTURE_SIDE) throw tooFewPixels(width, height);
  const believed = isPaper(pageWidth * MM_PER_POINT, pageHeight * MM_PER_POINT);
  const paperMmPerPixel = believed ? (pageWidth * MM_PER_POINT) / width : null;
  return { width, height, grey, page, pageCount, paperMmPerPixel };
}

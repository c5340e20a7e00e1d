import sharp from 'sharp';
import { PlanbillError } from '../../domain/errors';
import { isPaper } from './paper';
import {
  pictureAnimated,
  pictureDamaged,
  pictureOutOfRange,
  tooFewPixels,
  tooManyPixels,
} from './picture-errors';
import { MAX_PICTURE_PIXELS, MAX_SHEET_DPI, MAX_SHEET_PIXELS, MIN_PICTURE_SIDE } from './picture-limits';
import type { SourcePicture } from './source-picture';

const MM_PER_INCH = 25.4;
/** Programs that do not know the resolution write 72 or 96. */
const LEAST_DPI = 100;

// One picture at a time: threads would only share the one processor that a reader may use.
sharp.concurrency(1);
sharp.cache(false);

/** What a picture file says about one of its pages. */
export interface PictureFacts {
  readonly format: string;
  readonly pageCount: number;
  /** Pixels, turned as its EXIF data says. */
  readonly width: number;
  readonly height: number;
  /** Pixels an inch, if the file gives a number that can be believed. */
  readonly dpi: number | null;
}

/**
 * Reads the header of a picture (PNG, JPEG, WebP, TIFF).
 *
 * @param page 1-based; TIFF files may have several
 * @throws UnprocessableError picture_damaged, picture_animated, picture_too_large, resolution_low, page_out_of_range
 */
export async function pictureFacts(bytes: Uint8Array, page: number): Promise<PictureFacts> {
  const { pages: pageCount = 1, format } = await headerOf(bytes, 0);
  if (format !== 'tiff' && pageCount > 1) throw pictureAnimated(pageCount);
  if (page > pageCount) throw pictureOutOfRange(page, pageCount);
  const { autoOrient, density } = await headerOf(bytes, page - 1);
  const { width, height } = autoOrient;
  if (width * height > MAX_PICTURE_PIXELS) throw tooManyPixels(width, height);
  if (Math.max(width, height) < MIN_PICTURE_SIDE) throw tooFewPixels(width, height);
  const mm = MM_PER_INCH / (density ?? 0);
  const believed = density !== undefined && density >= LEAST_DPI && isPaper(width * mm, height * mm);
  return { format, pageCount, width, height, dpi: believed ? density : null };
}

/**
 * Reads a page of a picture in shades of grey: upright, on white, and made smaller where it has more pixels than
 * needed.
 *
 * @throws UnprocessableError as pictureFacts does
 */
export async function readPictureFile(bytes: Uint8Array, page: number): Promise<SourcePicture> {
  const facts = await pictureFacts(bytes, page);
  const { width, height, dpi, pageCount } = facts;
  const factor = Math.min(1, Math.sqrt(MAX_SHEET_PIXELS / (width * height)), dpi ? MAX_SHEET_DPI / dpi : 1);
  const size = { width: Math.round(width * factor), height: Math.round(height * factor) };
  const grey = await blamingFile(() =>
    opened(bytes, page - 1)
      .autoOrient()
      .flatten({ background: '#fff' })
      .resize({ ...size, fit: 'fill' })
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer(),
  );
  return { ...size, grey, page, pageCount, paperMmPerPixel: dpi ? MM_PER_INCH / (dpi * factor) : null };
}

function headerOf(bytes: Uint8Array, page: number): Promise<sharp.Metadata> {
  return blamingFile(() => opened(bytes, page).metadata());
}

function opened(bytes: Uint8Array, page: number): sharp.Sharp {
  return sharp(bytes, {
    page,
    limitInputPixels: MAX_PICTURE_PIXELS * 4,
    failOn: 'error',
    sequentialRead: true,
  });
}

async function blamingFile<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof PlanbillError) throw error;
    throw pictureDamaged(error instanceof Error ? error.message.split('\n')[0] : String(error));
  }
}

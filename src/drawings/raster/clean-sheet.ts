import type { RasterSheet } from '../../domain/drawing/raster-sheet';
import { findSkew, turn } from './deskew';
import { flatten } from './flatten';
import { inkOf } from './ink';
import { blankPicture } from './picture-errors';
import type { SourcePicture } from './source-picture';

/** Less ink than this share of the sheet shows no drawing. */
const LEAST_INK = 0.0001;

/**
 * Makes a sheet from the pixels of a page: an even background, turned level, and its ink. The source's pixels may be
 * changed.
 *
 * @throws UnprocessableError nothing_drawn
 */
export function cleanSheet(source: SourcePicture): Omit<RasterSheet, 'texts'> {
  const flat = flatten(source);
  const { width, height } = flat;
  const raw = inkOf(flat.grey);
  if (shareOf(raw) < LEAST_INK) throw blankPicture(source.page);
  const skewDegrees = findSkew(raw, width, height);
  const grey = skewDegrees === 0 ? flat.grey : turn(flat, skewDegrees).grey;
  const ink = skewDegrees === 0 ? raw : inkOf(grey);
  return { width, height, grey, ink, paperMmPerPixel: source.paperMmPerPixel, skewDegrees };
}

function shareOf(ink: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < ink.length; i++) count += ink[i];
  return count / ink.length;
}

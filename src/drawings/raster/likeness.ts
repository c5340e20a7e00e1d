import type { RasterSheet } from '../../domain/drawing/raster-sheet';
import { notADrawing } from './picture-errors';

/** An edge is straight from this length on, px: longer than the strokes of most letters. */
const STRAIGHT = 20;
/** The share of straight edges below which a picture is no drawing. Plans have 0.2 to 0.9; noise and photos none. */
const LEAST_STRAIGHT = 0.06;

/**
 * Refuses pictures that cannot be plans, such as photos, letters and noise: hardly any of their edges runs straight along
 * the sheet or up it.
 *
 * @throws UnprocessableError not_a_drawing
 */
export function assertDrawing({ ink, width, height }: Pick<RasterSheet, 'ink' | 'width' | 'height'>): void {
  const level = straightEdges(ink, { lines: height, step: width, length: width, along: 1 });
  const upright = straightEdges(ink, { lines: width, step: 1, length: height, along: width });
  const share = (level.straight + upright.straight) / Math.max(level.all + upright.all, 1);
  if (share < LEAST_STRAIGHT) throw notADrawing(share);
}

interface Direction {
  /** Number of rows or columns, and from one to the next in the array. */
  readonly lines: number;
  readonly step: number;
  /** Number of pixels in one, and from one to the next in the array. */
  readonly length: number;
  readonly along: number;
}

function straightEdges(ink: Uint8Array, { lines, step, length, along }: Direction) {
  let [all, straight] = [0, 0];
  for (let line = 1; line < lines; line++) {
    let run = 0;
    for (let k = 0, i = line * step; k < length; k++, i += along) {
      if (ink[i] === 1 && ink[i - step] === 0) {
        run++;
        continue;
      }
      all += run;
      if (run >= STRAIGHT) straight += run;
      run = 0;
    }
    all += run;
    if (run >= STRAIGHT) straight += run;
  }
  return { all, straight };
}

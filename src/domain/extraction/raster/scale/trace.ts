import type { DrawnText } from '../../../drawing/drawing';
import type { RasterSheet } from '../../../drawing/raster-sheet';
import type { Point, Segment } from '../../../geometry';
import type { Stroke } from '../../model/linework';
import { DIMENSION } from '../../scale/thresholds';
import { textFrame } from '../../texts/text-frame';
import { type InkGrid, type LevelLine, levelLines } from './level-lines';
import { marksOn } from './level-marks';
import { MARK } from './thresholds';

/** Darkness that the grain of the paper has. */
const GRAIN = 40;

/** Where a text stands and how far from its middle the line that it measures may be. Unit: px */
interface Place {
  readonly at: Point;
  readonly reach: number;
}

/**
 * The thin level and upright lines beside texts that may be dimensions, and a short stroke across them at each mark.
 * The ink of these texts makes no lines and no marks.
 */
export function traceDimensionLines(sheet: RasterSheet, texts: readonly DrawnText[]): Stroke[] {
  const { width, height, grey } = sheet;
  const ink = withoutTexts(sheet, texts);
  const places = texts.map((text) => ({
    at: textFrame(text).centre,
    reach: DIMENSION.reach * text.size + text.width / 2,
  }));
  const level = traceLevel({ ink, width, height }, places, (x, y) => darkness(grey[y * width + x]));
  const upright = traceLevel(
    { ink: transposed(ink, width, height), width: height, height: width },
    places.map(({ at, reach }) => ({ at: swapped(at), reach })),
    (x, y) => darkness(grey[x * width + y]),
  );
  return [...level, ...upright.map(({ a, b }) => ({ a: swapped(a), b: swapped(b) }))].map((line, path) => ({
    ...line,
    style: 0,
    path,
  }));
}

const swapped = ([x, y]: Point): Point => [y, x];
/** Of a pixel outside of the picture, too. */
const darkness = (grey: number | undefined): number => Math.max(0, 255 - GRAIN - (grey ?? 255));

function traceLevel(
  grid: InkGrid,
  places: readonly Place[],
  darknessAt: (x: number, y: number) => number,
): Segment[] {
  return levelLines(grid)
    .filter((line) => places.some((place) => isBeside(line, place)))
    .flatMap((line) => {
      const y = (line.top + line.bottom + 1) / 2;
      const marks = marksOn(line, grid, darknessAt);
      return [
        { a: [line.from, y] as Point, b: [line.to + 1, y] as Point },
        ...marks.map((x) => ({ a: [x, y - MARK.half] as Point, b: [x, y + MARK.half] as Point })),
      ];
    });
}

function isBeside({ from, to, top, bottom }: LevelLine, { at: [x, y], reach }: Place): boolean {
  return x >= from - reach && x <= to + reach && y >= top - reach && y <= bottom + reach;
}

function withoutTexts({ ink, width, height }: RasterSheet, texts: readonly DrawnText[]): Uint8Array {
  const left = ink.slice();
  for (const text of texts) {
    const { centre, unit } = textFrame(text);
    const [along, across] = [text.width / 2, text.size / 2];
    const [halfX, halfY] = [
      Math.abs(unit[0]) * along + Math.abs(unit[1]) * across,
      Math.abs(unit[1]) * along + Math.abs(unit[0]) * across,
    ];
    const [from, to] = [Math.max(0, Math.floor(centre[0] - halfX)), Math.min(width, centre[0] + halfX + 1)];
    const top = Math.max(0, Math.floor(centre[1] - halfY));
    for (let y = top; y < Math.min(height, centre[1] + halfY + 1); y++)
      left.fill(0, y * width + from, y * width + Math.floor(to));
  }
  return left;
}

/** Columns for rows, in blocks that the processor's cache holds. */
function transposed(ink: Uint8Array, width: number, height: number): Uint8Array {
  const out = new Uint8Array(ink.length);
  const block = 64;
  for (let top = 0; top < height; top += block)
    for (let left = 0; left < width; left += block)
      for (let y = top; y < Math.min(height, top + block); y++)
        for (let x = left; x < Math.min(width, left + block); x++) out[x * height + y] = ink[y * width + x];
  return out;
}

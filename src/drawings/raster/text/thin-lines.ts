import { THIN_LINE } from './thresholds';

/**
 * The ink without long thin lines and without large filled areas, so that letters that a line crosses or touches
 * stand alone. Where a stroke of a letter crosses a line, the stroke stays.
 */
export function withoutThinLines(ink: Uint8Array, width: number, height: number): Uint8Array {
  const along = runsAlong(ink, width, height);
  const down = runsDown(ink, width, height);
  const { run, thick } = THIN_LINE;
  const kept = new Uint8Array(ink.length);
  for (let i = 0; i < ink.length; i++) {
    if (ink[i] === 0) continue;
    const level = along[i] >= run && (down[i] <= thick || down[i] >= run);
    const upright = down[i] >= run && (along[i] <= thick || along[i] >= run);
    kept[i] = level || upright ? 0 : 1;
  }
  return kept;
}

const MOST = 255;

/** The length of the run of ink in its row for every pixel, at most 255. */
function runsAlong(ink: Uint8Array, width: number, height: number): Uint8Array {
  const runs = new Uint8Array(ink.length);
  for (let row = 0; row < width * height; row += width)
    for (let x = 0; x < width; x++) {
      if (ink[row + x] === 0) continue;
      const start = x;
      while (x < width && ink[row + x] !== 0) x++;
      runs.fill(Math.min(MOST, x - start), row + start, row + x);
    }
  return runs;
}

/** The same in its column: counted downwards, then carried upwards, because rows are quick to walk through. */
function runsDown(ink: Uint8Array, width: number, height: number): Uint8Array {
  const runs = new Uint8Array(ink.length);
  for (let i = 0; i < ink.length; i++)
    if (ink[i] !== 0) runs[i] = i < width ? 1 : Math.min(MOST, runs[i - width] + 1);
  for (let i = (height - 1) * width - 1; i >= 0; i--)
    if (ink[i] !== 0 && ink[i + width] !== 0) runs[i] = runs[i + width];
  return runs;
}

import type { InkGrid, LevelLine } from './level-lines';
import { MARK } from './thresholds';

/** A group of neighbouring columns, `to` included. */
interface Columns {
  readonly from: number;
  readonly to: number;
}

/**
 * Where ticks, arrowheads, dots and extension lines stand on a level line, from the ink just over and under it. An
 * extension line is the end of a dimension, also where an arrowhead leans on it.
 *
 * @param darkness of a pixel, 0 for paper
 * @returns places along the line, in pixels from the left edge of the picture, to a fraction of a pixel
 */
export function marksOn(
  { from, to, top, bottom }: LevelLine,
  grid: InkGrid,
  darkness: (x: number, y: number) => number,
): number[] {
  const rows = Array.from({ length: MARK.rows }, (_, k) => [top - 1 - k, bottom + 1 + k] as const);
  const inkIn = (x: number, side: 0 | 1): number =>
    rows.reduce((sum, pair) => sum + inkAt(grid, x, pair[side]), 0);
  const columns = Array.from({ length: to - from + 1 + 2 * MARK.beyond }, (_, i) => {
    const x = from - MARK.beyond + i;
    return { x, over: inkIn(x, 0), under: inkIn(x, 1) };
  });
  const groups = groupsOf(columns.filter(({ over, under }) => over + under >= MARK.some).map(({ x }) => x));
  const weight = (x: number): number =>
    rows.reduce((sum, [over, under]) => sum + darkness(x, over) + darkness(x, under), 0);
  return groups.flatMap((group) => {
    const inside = columns.filter(({ x }) => x >= group.from && x <= group.to);
    const full = groupsOf(
      inside.filter(({ over, under }) => Math.max(over, under) >= MARK.full).map(({ x }) => x),
    ).filter((line) => line.to - line.from < MARK.widestLine);
    if (full.length > 0) return full.map((line) => middleOf(line, weight));
    if (group.to - group.from >= MARK.widest) return [];
    if (!inside.some(({ over, under }) => over >= MARK.some && under >= MARK.some - 1)) return [];
    return [middleOf(group, weight)];
  });
}

function inkAt({ ink, width, height }: InkGrid, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x];
}

function groupsOf(columns: readonly number[]): Columns[] {
  const groups: { from: number; to: number }[] = [];
  for (const x of columns) {
    const last = groups.at(-1);
    if (last && x <= last.to + 1) last.to = x;
    else groups.push({ from: x, to: x });
  }
  return groups;
}

/** The middle of the darkness of the columns and of the grey ones beside them. */
function middleOf({ from, to }: Columns, weight: (x: number) => number): number {
  let [sum, moment] = [0, 0];
  for (let x = from - 1; x <= to + 1; x++) {
    const dark = weight(x);
    sum += dark;
    moment += dark * (x + 0.5);
  }
  return sum === 0 ? (from + to + 1) / 2 : moment / sum;
}

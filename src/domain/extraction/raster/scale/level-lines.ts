import { LINE } from './thresholds';

/** Ink row by row, 1 or 0. */
export interface InkGrid {
  readonly ink: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A thin level line. Unit: px; `to` and `bottom` are the last column and row with its ink. */
export interface LevelLine {
  from: number;
  to: number;
  top: number;
  bottom: number;
}

/** A run with the run that stands for the line it belongs to. */
interface Run extends LevelLine {
  line: Run | null;
}

/** Finds thin level lines: long runs of ink that touch runs in the next row make one line. */
export function levelLines({ ink, width, height }: InkGrid): LevelLine[] {
  const lines: Run[] = [];
  let above: Run[] = [];
  for (let y = 0; y < height; y++) {
    const row = runsOf(ink, width, y);
    let first = 0;
    for (const run of row) {
      while (first < above.length && above[first].to < run.from - 1) first++;
      for (let k = first; k < above.length && above[k].from <= run.to + 1; k++) join(above[k], run);
    }
    lines.push(...row);
    above = row;
  }
  return lines.filter((run) => run.line === null && isThin(run));
}

function lineOf(run: Run): Run {
  let line = run;
  while (line.line !== null) line = line.line;
  return line;
}

/** Makes one line of those of two runs; it grows to the box about both. */
function join(p: Run, q: Run): void {
  const [line, other] = [lineOf(p), lineOf(q)];
  if (line === other) return;
  other.line = line;
  line.from = Math.min(line.from, other.from);
  line.to = Math.max(line.to, other.to);
  line.top = Math.min(line.top, other.top);
  line.bottom = Math.max(line.bottom, other.bottom);
}

function isThin({ from, to, top, bottom }: LevelLine): boolean {
  return bottom - top + 1 <= LINE.thick + LINE.drift * (to - from);
}

/** The long runs of ink in a row, across small holes. */
function runsOf(ink: Uint8Array, width: number, y: number): Run[] {
  const runs: Run[] = [];
  const row = y * width;
  for (let x = 0; x < width; x++) {
    if (ink[row + x] === 0) continue;
    const from = x;
    let to = x;
    for (; x < width && x - to <= LINE.hole; x++) if (ink[row + x] !== 0) to = x;
    if (to - from + 1 >= LINE.least) runs.push({ from, to, top: y, bottom: y, line: null });
    x = to;
  }
  return runs;
}

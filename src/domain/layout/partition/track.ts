import type { CellRect } from '../cell-plan';
import type { SnappedShell } from './snapped-shell';

/** Where a corridor stops: at its last crossing with another corridor, or this many steps before the wall. */
export type TrackEnd = 'crossing' | number;

/** A straight corridor: 0 runs along x, 1 along y. */
export interface Track {
  axis: 0 | 1;
  /** Its lower edge across its axis. */
  at: number;
  /** A coordinate along its axis inside the corridor. The ground around it decides how far the corridor runs. */
  anchor: number;
  ends: [low: TrackEnd, high: TrackEnd];
}

/** How far a corridor steps aside for a column, steps. */
const SIDESTEP = 14;

/**
 * The longest stretch of free ground of this width through the track's anchor; null when there is none. It steps aside
 * for columns when that makes it free.
 */
export function runOf(track: Track, width: number, shell: SnappedShell): CellRect | null {
  const open = stretch(track, track.at, width, shell, false);
  if (!open) return null;
  for (let aside = 0; aside <= SIDESTEP; aside++)
    for (const at of aside === 0 ? [track.at] : [track.at + aside, track.at - aside]) {
      const run = stretch(track, at, width, shell, true);
      if (run && lengthOf(run, track.axis) >= lengthOf(open, track.axis)) return run;
    }
  return stretch(track, track.at, width, shell, true);
}

const lengthOf = ([x0, y0, x1, y1]: CellRect, axis: 0 | 1): number => (axis === 0 ? x1 - x0 : y1 - y0);

function stretch(
  { axis, anchor }: Track,
  at: number,
  width: number,
  shell: SnappedShell,
  withoutColumns: boolean,
): CellRect | null {
  const sum = withoutColumns ? shell.clearSum : shell.freeSum;
  const open = (i: number): boolean =>
    (axis === 0 ? sum.within(i, at, i + 1, at + width) : sum.within(at, i, at + width, i + 1)) === width;
  if (at < 0 || !open(anchor)) return null;
  let [low, high] = [anchor, anchor + 1];
  while (open(low - 1)) low--;
  while (open(high)) high++;
  return axis === 0 ? [low, at, high, at + width] : [at, low, at + width, high];
}

/** Shortens corridors to their ends. A corridor without a crossing runs to the wall. */
export function trimmed(tracks: readonly Track[], runs: readonly CellRect[]): CellRect[] {
  return runs.map((run, i) => {
    const { axis, ends } = tracks[i];
    const [low, high] = axis === 0 ? [run[0], run[2]] : [run[1], run[3]];
    let [firstCrossing, lastCrossing] = [Infinity, -Infinity];
    runs.forEach((other, k) => {
      if (k === i || tracks[k].axis === axis) return;
      const across = axis === 0 ? [other[1], other[3], run[1], run[3]] : [other[0], other[2], run[0], run[2]];
      if (across[0] > across[3] || across[2] > across[1]) return;
      const [from, to] = axis === 0 ? [other[0], other[2]] : [other[1], other[3]];
      if (from < low || to > high) return;
      firstCrossing = Math.min(firstCrossing, from);
      lastCrossing = Math.max(lastCrossing, to);
    });
    const start = ends[0] === 'crossing' ? (firstCrossing === Infinity ? low : firstCrossing) : low + ends[0];
    const end = ends[1] === 'crossing' ? (lastCrossing === -Infinity ? high : lastCrossing) : high - ends[1];
    const [from, to] = start < end ? [start, end] : [low, high];
    return axis === 0 ? [from, run[1], to, run[3]] : [run[0], from, run[2], to];
  });
}

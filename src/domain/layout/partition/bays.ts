import { type Interval, mergeIntervals } from '../../geometry';
import type { CellRect } from '../cell-plan';
import { inBay, onGrid, type Bay, type Side } from './bay';
import { overlap, rectArea, sharedBorder } from './cell-rect';
import { connectedParts, horizontalSlabs, verticalSlabs, type BlockMap } from './slabs';
import type { CellSum } from './cell-sum';
import type { SnappedShell } from './snapped-shell';

/** Choices in which skeletons differ besides their corridors. */
export interface BayChoices {
  /** Where ground between two corridors is split, 0 … 1. */
  split: number;
  /** Bit k: cut the k-th part of the ground the other way. */
  turns: number;
}

/** Frontage that the smallest door needs, steps. */
const LEAST_FRONTAGE = 24;
/** Ground between two corridors is split back to back from this depth, steps. */
const SPLIT_DEPTH = 104;
/** A corridor counts for splitting when it touches at least this share of a side. */
const SPLIT_CONTACT = 0.6;

/** Cuts the ground beside the corridor into rectangles. */
export function slabsBeside(
  corridor: readonly CellRect[],
  shell: SnappedShell,
  choices: BayChoices,
): CellRect[] {
  const map = blocksBeside(corridor, shell);
  const { part, count } = connectedParts(map);
  const slabs: CellRect[] = [];
  for (let k = 1; k <= count; k++) {
    const one = { ...map, filled: map.filled.map((filled, i) => (filled && part[i] === k ? 1 : 0)) };
    const ways = [horizontalSlabs(one), verticalSlabs(one)];
    const waste = ways.map((rects) => rects.reduce((sum, rect) => sum + wasteOf(rect, corridor), 0));
    const best = waste[1] < waste[0] ? 1 : 0;
    slabs.push(...ways[(choices.turns >> (k - 1)) & 1 ? 1 - best : best]);
  }
  return slabs;
}

function blocksBeside(corridor: readonly CellRect[], shell: SnappedShell): BlockMap {
  const sorted = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);
  const xs = sorted([...shell.xs, ...corridor.flatMap(([x0, , x1]) => [x0, x1])]);
  const ys = sorted([...shell.ys, ...corridor.flatMap(([, y0, , y1]) => [y0, y1])]);
  const columns = xs.length - 1;
  const filled = new Uint8Array(columns * (ys.length - 1));
  for (let j = 0; j + 1 < ys.length; j++)
    for (let i = 0; i < columns; i++) {
      const [x, y] = [xs[i], ys[j]];
      const taken = corridor.some(([x0, y0, x1, y1]) => x >= x0 && x < x1 && y >= y0 && y < y1);
      filled[j * columns + i] = taken ? 0 : shell.free[y * shell.width + x];
    }
  return { xs, ys, filled };
}

/** Ground of a slab that its best frontage does not reach, cells. */
function wasteOf(rect: CellRect, corridor: readonly CellRect[]): number {
  const contact = frontages(rect, corridor).map(longest);
  const best = contact.reduce((a, b) => Math.max(a, b[1] - b[0]), 0);
  if (best < LEAST_FRONTAGE) return 2 * rectArea(rect);
  return Math.min(
    ...contact.map(([from, to], side) => {
      const length = side < 2 ? rect[2] - rect[0] : rect[3] - rect[1];
      return to - from < LEAST_FRONTAGE ? rectArea(rect) : rectArea(rect) * (1 - (to - from) / length);
    }),
  );
}

/** Parts of each side that corridors touch, merged, relative to the side's lower end. */
function frontages(rect: CellRect, corridor: readonly CellRect[]): Interval[][] {
  const sides: Interval[][] = [[], [], [], []];
  const [x0, y0, x1, y1] = rect;
  for (const c of corridor) {
    const flat: Interval = [Math.max(x0, c[0]) - x0, Math.min(x1, c[2]) - x0];
    const upright: Interval = [Math.max(y0, c[1]) - y0, Math.min(y1, c[3]) - y0];
    if (flat[1] > flat[0] && c[3] === y0) sides[0].push(flat);
    if (flat[1] > flat[0] && c[1] === y1) sides[1].push(flat);
    if (upright[1] > upright[0] && c[2] === x0) sides[2].push(upright);
    if (upright[1] > upright[0] && c[0] === x1) sides[3].push(upright);
  }
  return sides.map((side) => mergeIntervals(side));
}

const longest = (intervals: readonly Interval[]): Interval =>
  intervals.reduce<Interval>((a, b) => (b[1] - b[0] > a[1] - a[0] ? b : a), [0, 0]);

/** Turns slabs into bays and splits those between two corridors. No corridor touches the `unserved` ones. */
export function baysOf(
  slabs: readonly CellRect[],
  corridor: readonly CellRect[],
  shell: SnappedShell,
  choices: BayChoices,
): { bays: Bay[]; unserved: CellRect[] } {
  const bays: Bay[] = [];
  const unserved: CellRect[] = [];
  const open = [...slabs];
  for (let rect = open.pop(); rect; rect = open.pop()) {
    const contact = frontages(rect, corridor).map(longest);
    const lengths = contact.map(([from, to]) => to - from);
    const [x0, y0, x1, y1] = rect;
    const [width, height] = [x1 - x0, y1 - y0];
    if (Math.min(lengths[0], lengths[1]) >= SPLIT_CONTACT * width && height >= SPLIT_DEPTH) {
      const y = y0 + Math.round(height * choices.split);
      open.push([x0, y, x1, y1], [x0, y0, x1, y]);
    } else if (Math.min(lengths[2], lengths[3]) >= SPLIT_CONTACT * height && width >= SPLIT_DEPTH) {
      const x = x0 + Math.round(width * choices.split);
      open.push([x, y0, x1, y1], [x0, y0, x, y1]);
    } else {
      const side = lengths.indexOf(Math.max(...lengths)) as Side;
      if (lengths[side] < LEAST_FRONTAGE) unserved.push(rect);
      else bays.push(bayOf(rect, side, contact[side], shell));
    }
  }
  return { bays, unserved };
}

function bayOf(rect: CellRect, side: Side, [from, to]: Interval, shell: SnappedShell): Bay {
  const [x0, y0, x1, y1] = rect;
  const upright = side >= 2;
  const wall = (strip: CellRect): number => (shell.dividedSum.within(...strip) > 0 ? 1 : 0);
  const [below, above] = [wall([x0, y0 - 1, x1, y0]), wall([x0, y1, x1, y1 + 1])];
  const [before, behind] = [wall([x0 - 1, y0, x0, y1]), wall([x1, y0, x1 + 1, y1])];
  const [length, depth] = upright ? [y1 - y0, x1 - x0] : [x1 - x0, y1 - y0];
  return {
    rect,
    side,
    length,
    depth,
    from,
    to,
    startWall: upright ? below : before,
    endWall: upright ? above : behind,
    backWall: [above, below, behind, before][side],
    glass: shell.windowSum === null ? null : glassAlong({ rect, side }, length, depth, shell.windowSum),
    columns: shell.columns.flatMap((column) => {
      const part = overlap(column, rect);
      return part ? [inBay(rect, side, part)] : [];
    }),
    annexes: [],
  };
}

/** 1 for each step along the frontage behind which the back wall has a window. */
function glassAlong(
  bay: Pick<Bay, 'rect' | 'side'>,
  length: number,
  depth: number,
  windows: CellSum,
): Uint8Array {
  const glass = new Uint8Array(length);
  for (let u = 0; u < length; u++)
    if (windows.within(...onGrid(bay, u, depth - 1, u + 1, depth)) > 0) glass[u] = 1;
  return glass;
}

/** A passage through another slab to one that no corridor touches; null when there is none. */
export function stubTo(
  unserved: CellRect,
  slabs: readonly CellRect[],
  corridor: readonly CellRect[],
  width: number,
  shell: SnappedShell,
): CellRect | null {
  for (const slab of slabs) {
    if (slab === unserved || sharedBorder(slab, unserved) < width) continue;
    const stacked = slab[3] === unserved[1] || slab[1] === unserved[3];
    const low = stacked ? Math.max(slab[0], unserved[0]) : Math.max(slab[1], unserved[1]);
    const high = stacked ? Math.min(slab[2], unserved[2]) : Math.min(slab[3], unserved[3]);
    for (const at of [low, high - width, (low + high - width) >> 1]) {
      const stub: CellRect = stacked
        ? [at, slab[1], at + width, slab[3]]
        : [slab[0], at, slab[2], at + width];
      const meets = corridor.some((rect) => sharedBorder(rect, stub) >= width);
      if (meets && shell.clearSum.fills(stub)) return stub;
    }
  }
  return null;
}

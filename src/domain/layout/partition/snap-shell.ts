import { ringEdges } from '../../geometry';
import type { CellRect } from '../cell-plan';
import { GRID_MM, type GridRing, type Shell } from '../shell';
import { CellSum } from './cell-sum';
import { litCells } from './lit-cells';
import { blockInside, blockTouched } from './polygon-blocks';
import { portsOf } from './ports';
import type { SnappedShell } from './snapped-shell';

/** Obstacles up to this size may stand at the edge of a room. Larger ones bound rooms like outer walls. */
const COLUMN_STEPS = 16;
/** A skewed wall becomes stairs with treads of about this height, mm. */
const STAIR_MM = 150;
const MOST_STAIRS = 40;

/**
 * Puts a shell on the grid from inside: a block of cells belongs to it when it lies wholly inside the outline. Rectilinear
 * outlines on the grid are kept exactly. Obstacles and kept rooms are rounded outwards, kept rooms with half a partition
 * around them.
 */
export function snapShell(shell: Shell): SnappedShell {
  const width = stepsUp(Math.max(...shell.outline.map(([x]) => x)));
  const height = stepsUp(Math.max(...shell.outline.map(([, y]) => y)));
  const [xs, ys] = breakpoints(shell.outline);
  const ground = new Uint8Array(width * height);
  for (const rect of blocks(shell.outline, xs, ys, blockInside)) paint(ground, width, rect, 1);

  const columns: CellRect[] = [];
  const shafts: { id: string; rects: CellRect[] }[] = [];
  for (const { id, polygon } of shell.obstacles) {
    const box = boxSteps(polygon);
    const small = box[2] - box[0] <= COLUMN_STEPS && box[3] - box[1] <= COLUMN_STEPS;
    if (small) columns.push(box);
    shafts.push({ id, rects: small ? [box] : coverOf(polygon, 0) });
  }
  const kept = shell.kept_rooms.map(({ id, polygon }) => ({ id, rects: coverOf(polygon, 1) }));
  const divided = ground.slice();
  for (const { rects } of shafts)
    for (const rect of rects)
      if (!columns.includes(rect)) paint(divided, width, clip(rect, width, height), 0);
  const free = divided.slice();
  for (const { rects } of kept) for (const rect of rects) paint(free, width, clip(rect, width, height), 0);
  const clear = free.slice();
  for (const rect of columns) paint(clear, width, clip(rect, width, height), 0);

  const barriers = [...kept, ...shafts.filter(({ rects }) => !columns.includes(rects[0]))].flatMap(
    (b) => b.rects,
  );
  const freeSum = new CellSum(width, height, free);
  const litSum = new CellSum(width, height, litCells(shell, ground, width, height));
  return {
    width,
    height,
    ground,
    free,
    freeSum,
    clearSum: new CellSum(width, height, clear),
    dividedSum: new CellSum(width, height, divided),
    litSum,
    windowSum: shell.windows === null ? null : litSum,
    columns,
    blocked: [...shafts, ...kept].map(({ id, rects }) => ({
      id,
      rects: rects.map((r) => clip(r, width, height)),
    })),
    ports: portsOf(shell, freeSum),
    xs: turns([0, width, ...xs, ...barriers.flatMap(([x0, , x1]) => [x0, x1])], width),
    ys: turns([0, height, ...ys, ...barriers.flatMap(([, y0, , y1]) => [y0, y1])], height),
    freeCells: freeSum.within(0, 0, width, height),
  };
}

const stepsUp = (mm: number): number => Math.ceil(mm / GRID_MM);
const stepsDown = (mm: number): number => Math.floor(mm / GRID_MM);

function boxSteps(ring: GridRing): CellRect {
  const [x, y] = [ring.map((p) => p[0]), ring.map((p) => p[1])];
  return [
    stepsDown(Math.min(...x)),
    stepsDown(Math.min(...y)),
    stepsUp(Math.max(...x)),
    stepsUp(Math.max(...y)),
  ];
}

/** Steps at which blocks begin and end: both sides of every corner, and the treads of skewed walls. */
function breakpoints(ring: GridRing): [xs: number[], ys: number[]] {
  const [xs, ys] = [new Set<number>(), new Set<number>()];
  const add = (x: number, y: number): void => {
    xs.add(stepsDown(x)).add(stepsUp(x));
    ys.add(stepsDown(y)).add(stepsUp(y));
  };
  ringEdges(ring).forEach(({ a, b }) => {
    const rise = Math.min(Math.abs(b[0] - a[0]), Math.abs(b[1] - a[1]));
    const treads = rise === 0 ? 1 : Math.min(MOST_STAIRS, Math.max(1, Math.round(rise / STAIR_MM)));
    for (let k = 0; k < treads; k++)
      add(a[0] + ((b[0] - a[0]) * k) / treads, a[1] + ((b[1] - a[1]) * k) / treads);
  });
  return [ascending(xs), ascending(ys)];
}

function ascending(values: Iterable<number>): number[] {
  return [...new Set(values)].sort((a, b) => a - b);
}

const turns = (values: number[], end: number): number[] =>
  ascending(values).filter((v) => v >= 0 && v <= end);

function* blocks(
  ring: GridRing,
  xs: readonly number[],
  ys: readonly number[],
  belongs: typeof blockInside,
): Generator<CellRect> {
  for (let j = 0; j + 1 < ys.length; j++)
    for (let i = 0; i + 1 < xs.length; i++) {
      const rect: CellRect = [xs[i], ys[j], xs[i + 1], ys[j + 1]];
      const [x0, y0, x1, y1] = rect.map((steps) => steps * GRID_MM);
      if (belongs(ring, [x0, y0, x1, y1])) yield rect;
    }
}

/** Rectangles that cover a polygon, each grown by `margin` steps. */
function coverOf(ring: GridRing, margin: number): CellRect[] {
  const [xs, ys] = breakpoints(ring);
  return [...blocks(ring, xs, ys, blockTouched)].map(([x0, y0, x1, y1]) => [
    x0 - margin,
    y0 - margin,
    x1 + margin,
    y1 + margin,
  ]);
}

function clip([x0, y0, x1, y1]: CellRect, width: number, height: number): CellRect {
  return [Math.max(0, x0), Math.max(0, y0), Math.min(width, x1), Math.min(height, y1)];
}

function paint(cells: Uint8Array, width: number, [x0, y0, x1, y1]: CellRect, value: 0 | 1): void {
  for (let y = y0; y < y1; y++) cells.fill(value, y * width + x0, y * width + x1);
}

/** Whether a rectangle of this many steps fits somewhere into the free ground; columns do not count. */
export function holdsRect({ width, height, freeSum }: SnappedShell, wide: number, high: number): boolean {
  for (let y = 0; y + high <= height; y++)
    for (let x = 0; x + wide <= width; x++) if (freeSum.fills([x, y, x + wide, y + high])) return true;
  return false;
}

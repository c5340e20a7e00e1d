import { type Box, boxOf, distance, type Point } from '../../geometry';
import type { DrawingPage } from '../../drawing/drawing';
import type { Linework } from '../model/linework';
import { areaOf, shareWithin, united } from './boxes';
import { INK_CLUSTER, MAIN } from './thresholds';

/** Boxes of the parts of a sheet that each hang together and are large enough for a drawing, in page order. */
export function inkClusters(linework: Linework, page: DrawingPage): Box[] {
  const cell = Math.max(INK_CLUSTER.cell, Math.max(page.width, page.height) / INK_CLUSTER.maxCells);
  const pieces = connected(markedCells(linework, page, cell)).map((cells): Box => {
    const [minX, minY, maxX, maxY] = boxOf(cells);
    return [minX * cell, minY * cell, (maxX + 1) * cell, (maxY + 1) * cell];
  });
  return inRows(withSatellites(mergedBoxes(pieces)));
}

/** From row to row, and each row from left to right. A box begins a row when it lies below the middle of the first. */
function inRows(boxes: readonly Box[]): Box[] {
  const rows: Box[][] = [];
  for (const box of [...boxes].sort((p, q) => p[1] - q[1] || p[0] - q[0])) {
    const row = rows.at(-1);
    if (row && box[1] < (row[0][1] + row[0][3]) / 2) row.push(box);
    else rows.push([box]);
  }
  return rows.flatMap((row) => row.sort((p, q) => p[0] - q[0]));
}

/** Cells by a number of their own. */
type Cells = Map<number, Point>;

/** More cells than a page has along a side, with what stands beyond its edges. */
const STRIDE = 1 << 20;
const keyOf = (x: number, y: number): number => y * STRIDE + x;

/** The cells of the page that lines, curves and the outlines of fills pass through. */
function markedCells({ strokes, curves, fills }: Linework, page: DrawingPage, cell: number): Cells {
  const cells: Cells = new Map();
  const mark = (points: readonly Point[], closed = false): void => {
    const [minX, minY, maxX, maxY] = boxOf(points);
    const { maxSide } = INK_CLUSTER;
    if (maxX - minX > maxSide * page.width || maxY - minY > maxSide * page.height) return;
    points.forEach((from, i) => {
      const to = points[i + 1] ?? (closed ? points[0] : from);
      const steps = Math.max(1, Math.ceil((2 * distance(from, to)) / cell));
      for (let step = 0; step <= steps; step++) {
        const t = step / steps;
        const at: Point = [
          Math.floor((from[0] + t * (to[0] - from[0])) / cell),
          Math.floor((from[1] + t * (to[1] - from[1])) / cell),
        ];
        cells.set(keyOf(...at), at);
      }
    });
  };
  for (const { a, b } of strokes) mark([a, b]);
  for (const { points } of curves) mark(points);
  for (const { rings } of fills) for (const ring of rings) mark(ring, true);
  return cells;
}

/** Groups cells that stand within reach of each other. */
function connected(cells: Cells): Point[][] {
  const left = new Map(cells);
  const groups: Point[][] = [];
  for (const [key, first] of cells) {
    if (!left.delete(key)) continue;
    const group = [first];
    for (const at of group) group.push(...takeAround(at, left));
    groups.push(group);
  }
  return groups;
}

/** Takes the cells within reach of one out of those that are left. */
function takeAround([x, y]: Point, left: Cells): Point[] {
  const { reach } = INK_CLUSTER;
  const taken: Point[] = [];
  for (let dx = -reach; dx <= reach; dx++) {
    for (let dy = -reach; dy <= reach; dy++) {
      const key = keyOf(x + dx, y + dy);
      const near = left.get(key);
      if (near === undefined) continue;
      left.delete(key);
      taken.push(near);
    }
  }
  return taken;
}

/** Joins boxes of which one lies in another for the most part, until none do. */
function mergedBoxes(boxes: readonly Box[]): Box[] {
  let merged = [...boxes].sort((p, q) => areaOf(q) - areaOf(p));
  for (let before = Infinity; merged.length < before;) {
    before = merged.length;
    const kept: Box[] = [];
    for (const box of merged) {
      const host = kept.findIndex((other) => shareWithin(box, other) >= INK_CLUSTER.within);
      if (host < 0) kept.push(box);
      else kept[host] = united(kept[host], box);
    }
    merged = kept.sort((p, q) => areaOf(q) - areaOf(p));
  }
  return merged;
}

/** The large boxes, each with the small ones that stand nearest to it. */
function withSatellites(boxes: readonly Box[]): Box[] {
  const largest = Math.max(0, ...boxes.map(areaOf));
  const isMain = (box: Box): boolean => sideOf(box) >= MAIN.minSide && areaOf(box) >= MAIN.minShare * largest;
  const mains = boxes.filter(isMain);
  const grown = [...mains];
  for (const box of boxes) {
    if (isMain(box)) continue;
    const gaps = mains.map((main) => gapBetween(box, main));
    const nearest = gaps.indexOf(Math.min(...gaps));
    if (nearest >= 0 && gaps[nearest] <= MAIN.satellite) grown[nearest] = united(grown[nearest], box);
  }
  return grown;
}

const sideOf = ([minX, minY, maxX, maxY]: Box): number => Math.min(maxX - minX, maxY - minY);

function gapBetween(p: Box, q: Box): number {
  const across = Math.max(0, q[0] - p[2], p[0] - q[2]);
  const down = Math.max(0, q[1] - p[3], p[1] - q[3]);
  return Math.hypot(across, down);
}

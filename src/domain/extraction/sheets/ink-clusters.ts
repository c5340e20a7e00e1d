import { type Box, boxOf, distance, type Point } from '../../geometry';
import type { DrawingPage } from '../../drawing/drawing';
import type { Linework } from '../model/linework';
import { areaOf, shareWithin, united } from './boxes';
import { INK_CLUSTER, MAIN } from './thresholds';

/** Boxes of the parts of a sheet that each hang together and are large enough for a drawing, in page order. */
export function inkClusters(linework: Linework, page: DrawingPage): Box[] {
  const cell = Math.max(INK_CLUSTER.cell, Math.max(page.width, page.height) / INK_CLUSTER.maxCells);
  const pieces = connected(markedCells(linework, page, cell)).map((cells): Box => {
    const [minX, minY, maxX, maxY] = boxOf(cells.map(placeOf));
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

/** Cells by the number of each. */
type Cells = Set<number>;

/** More cells than a page has along a side, with what stands beyond its edges. */
const STRIDE = 1 << 20;
const keyOf = (x: number, y: number): number => y * STRIDE + x;

/** The column and the row of a cell. */
function placeOf(key: number): Point {
  const y = Math.round(key / STRIDE);
  return [key - y * STRIDE, y];
}

/** The cells of the page that lines, curves and the outlines of fills pass through. */
function markedCells({ strokes, curves, fills }: Linework, page: DrawingPage, cell: number): Cells {
  const cells: Cells = new Set();
  const mark = (points: readonly Point[], closed = false): void => {
    const [minX, minY, maxX, maxY] = boxOf(points);
    const { maxSide } = INK_CLUSTER;
    if (maxX - minX > maxSide * page.width || maxY - minY > maxSide * page.height) return;
    points.forEach((from, i) => {
      const to = points[i + 1] ?? (closed ? points[0] : from);
      const steps = Math.max(1, Math.ceil((2 * distance(from, to)) / cell));
      for (let step = 0; step <= steps; step++) {
        const t = step / steps;
        const x = Math.floor((from[0] + t * (to[0] - from[0])) / cell);
        const y = Math.floor((from[1] + t * (to[1] - from[1])) / cell);
        cells.add(keyOf(x, y));
      }
    });
  };
  for (const { a, b } of strokes) mark([a, b]);
  for (const { points } of curves) mark(points);
  for (const { rings } of fills) for (const ring of rings) mark(ring, true);
  return cells;
}

/** Groups cells that stand within reach of each other. */
function connected(cells: Cells): number[][] {
  const left = new Set(cells);
  const groups: number[][] = [];
  for (const first of cells) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const key of group) takeAround(key, left, group);
    groups.push(group);
  }
  return groups;
}

/** Moves the cells within reach of one from those that are left to its group. */
function takeAround(key: number, left: Cells, group: number[]): void {
  const { reach } = INK_CLUSTER;
  for (let dx = -reach; dx <= reach; dx++) {
    for (let dy = -reach; dy <= reach; dy++) {
      const near = key + keyOf(dx, dy);
      if (left.delete(near)) group.push(near);
    }
  }
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

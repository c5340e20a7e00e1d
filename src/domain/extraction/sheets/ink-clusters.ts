import type { DrawingPage } from '../../drawing/drawing';
import { type Box, boxOf, type Point } from '../../geometry';
import type { Linework } from '../model/linework';
import { areaOf, shareWithin, united } from './boxes';
import { InkGrid } from './ink-grid';
import { INK_CLUSTER, MAIN } from './thresholds';

/** Boxes of the parts of a sheet that each hang together and are large enough for a drawing, in page order. */
export function inkClusters(linework: Linework, page: DrawingPage): Box[] {
  return inRows(withSatellites(mergedBoxes(inkOf(linework, page).takeParts(INK_CLUSTER.reach))));
}

/** The lines, the curves and the outlines of fills but for those as long as the page. */
function inkOf({ strokes, curves, fills }: Linework, page: DrawingPage): InkGrid {
  const { cell, maxCells, maxSide } = INK_CLUSTER;
  const grid = new InkGrid(page, Math.max(cell, Math.max(page.width, page.height) / maxCells));
  const [maxWidth, maxHeight] = [maxSide * page.width, maxSide * page.height];
  const mark = (points: readonly Point[], closed = false): void => {
    const [minX, minY, maxX, maxY] = boxOf(points);
    if (maxX - minX > maxWidth || maxY - minY > maxHeight) return;
    points.forEach((from, i) => grid.mark(from, points[i + 1] ?? (closed ? points[0] : from)));
  };
  for (const { a, b } of strokes) {
    if (Math.abs(a[0] - b[0]) <= maxWidth && Math.abs(a[1] - b[1]) <= maxHeight) grid.mark(a, b);
  }
  for (const { points } of curves) mark(points);
  for (const { rings } of fills) for (const ring of rings) mark(ring, true);
  return grid;
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

import type { Box } from './matrix';

/** Cells on each side of the grid. This is finer than needed, and the cost does not depend on the file. */
const CELLS = 100;

/** The share of a page that is under boxes, on a grid of 100 × 100. Overlaps count once. */
export function coverage(width: number, height: number, boxes: readonly Box[]): number {
  const covered = new Uint8Array(CELLS * CELLS);
  for (const [minX, minY, maxX, maxY] of boxes) {
    const [fromX, toX] = cellsWithin(minX, maxX, width);
    const [fromY, toY] = cellsWithin(minY, maxY, height);
    for (let y = fromY; y < toY; y++)
      covered.fill(1, y * CELLS + fromX, Math.max(y * CELLS + toX, y * CELLS + fromX));
  }
  return covered.reduce((sum, cell) => sum + cell, 0) / covered.length;
}

/** The cells whose middle lies between two coordinates. */
function cellsWithin(min: number, max: number, extent: number): [from: number, to: number] {
  const cell = (value: number) => Math.min(Math.max(Math.round((value / extent) * CELLS), 0), CELLS);
  return [cell(min), cell(max)];
}

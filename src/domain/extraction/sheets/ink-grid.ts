import type { DrawingPage } from '../../drawing/drawing';
import { type Box, distance, type DrawingUnits, type Point } from '../../geometry';

/** Square cells over the page and as much again on each side of it. What stands further off is not on the sheet. */
export class InkGrid {
  private readonly columns: number;
  private readonly rows: number;
  private readonly left: number;
  private readonly top: number;
  /** 1 for each cell with ink, row by row. */
  private readonly marked: Uint8Array;
  /** The cells with ink, in the order in which they were marked. */
  private readonly cells: number[] = [];

  constructor(
    { width, height }: DrawingPage,
    private readonly cell: DrawingUnits,
  ) {
    this.left = Math.ceil(width / cell);
    this.top = Math.ceil(height / cell);
    this.columns = 3 * this.left;
    this.rows = 3 * this.top;
    this.marked = new Uint8Array(this.columns * this.rows);
  }

  /** Marks the cells that a line passes through. */
  mark(from: Point, to: Point): void {
    const { cell, columns, rows } = this;
    const steps = Math.max(1, Math.ceil((2 * distance(from, to)) / cell));
    for (let step = 0; step <= steps; step++) {
      const t = step / steps;
      const x = Math.floor((from[0] + t * (to[0] - from[0])) / cell) + this.left;
      const y = Math.floor((from[1] + t * (to[1] - from[1])) / cell) + this.top;
      if (x < 0 || y < 0 || x >= columns || y >= rows || this.marked[y * columns + x] === 1) continue;
      this.marked[y * columns + x] = 1;
      this.cells.push(y * columns + x);
    }
  }

  /** Boxes of the cells that stand within `reach` cells of each other. The marks are gone then. */
  takeParts(reach: number): Box[] {
    const parts: Box[] = [];
    for (const cell of this.cells) {
      if (this.marked[cell] === 1) parts.push(this.takePart(cell, reach));
    }
    return parts;
  }

  private takePart(first: number, reach: number): Box {
    const { columns, rows, marked, cell } = this;
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    const left = [first];
    marked[first] = 0;
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      const x = next % columns;
      const y = (next - x) / columns;
      [minX, minY, maxX, maxY] = [Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y)];
      const toX = Math.min(columns - 1, x + reach);
      const toY = Math.min(rows - 1, y + reach);
      for (let row = Math.max(0, y - reach); row <= toY; row++) {
        for (let column = Math.max(0, x - reach); column <= toX; column++) {
          const near = row * columns + column;
          if (marked[near] === 0) continue;
          marked[near] = 0;
          left.push(near);
        }
      }
    }
    return [
      (minX - this.left) * cell,
      (minY - this.top) * cell,
      (maxX + 1 - this.left) * cell,
      (maxY + 1 - this.top) * cell,
    ];
  }
}

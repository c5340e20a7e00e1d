import type { CellRect } from '../cell-plan';

/** Counts the marked cells of any rectangle in constant time (a summed-area table). */
export class CellSum {
  private readonly sums: Int32Array;

  constructor(
    readonly width: number,
    readonly height: number,
    marked: Uint8Array,
  ) {
    const row = width + 1;
    this.sums = new Int32Array(row * (height + 1));
    for (let y = 0; y < height; y++) {
      let inRow = 0;
      for (let x = 0; x < width; x++) {
        inRow += marked[y * width + x];
        this.sums[(y + 1) * row + x + 1] = this.sums[y * row + x + 1] + inRow;
      }
    }
  }

  /** Parts beyond the grid count as unmarked. */
  within(left: number, bottom: number, right: number, top: number): number {
    const x0 = left < 0 ? 0 : left;
    const y0 = bottom < 0 ? 0 : bottom;
    const x1 = right > this.width ? this.width : right;
    const y1 = top > this.height ? this.height : top;
    if (x0 >= x1 || y0 >= y1) return 0;
    const row = this.width + 1;
    return (
      this.sums[y1 * row + x1] -
      this.sums[y0 * row + x1] -
      this.sums[y1 * row + x0] +
      this.sums[y0 * row + x0]
    );
  }

  fills([x0, y0, x1, y1]: CellRect): boolean {
    return x0 < x1 && y0 < y1 && this.within(x0, y0, x1, y1) === (x1 - x0) * (y1 - y0);
  }
}

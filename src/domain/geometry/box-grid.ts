import type { Box } from './point';

/** A box over more cells than this is kept in a coarser grid. */
const MANY_CELLS = 48;
/** How many times as wide the cells of the coarser grid are, at least. */
const COARSER = 4;

/**
 * Boxes in a grid of square cells, with about as many cells as boxes. A box is listed in every cell that it touches.
 * Boxes over many cells stand in a coarser grid behind this one.
 */
export class BoxGrid {
  /** The box about all boxes. */
  readonly extent: Readonly<Box>;
  private readonly minX: number;
  private readonly minY: number;
  private readonly cellsPerUnit: number;
  private readonly columns: number;
  private readonly rows: number;
  /** Where the list of each cell begins in `listed`, and the end of the last one. */
  private readonly starts: Int32Array;
  /** The boxes of each cell, one cell after the other. */
  private readonly listed: Int32Array;
  private readonly coarser: BoxGrid | null;

  /**
   * @param boxes four numbers a box: the least x and y, the greatest x and y
   * @param members the boxes that this grid holds, ascending
   * @param leastSide of a cell
   */
  constructor(
    private readonly boxes: Float64Array,
    members = numbersBelow(boxes.length / 4),
    leastSide = 0,
  ) {
    let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < members.length; i++) {
      const at = members[i] * 4;
      if (boxes[at] < minX) minX = boxes[at];
      if (boxes[at + 1] < minY) minY = boxes[at + 1];
      if (boxes[at + 2] > maxX) maxX = boxes[at + 2];
      if (boxes[at + 3] > maxY) maxY = boxes[at + 3];
    }
    this.extent = [minX, minY, maxX, maxY];
    this.minX = minX;
    this.minY = minY;
    const [width, height, count] = [maxX - minX, maxY - minY, members.length];
    const side = Math.max(Math.sqrt((width * height) / count), width / count, height / count, leastSide);
    this.cellsPerUnit = side > 0 && side < Infinity ? 1 / side : 0;
    this.columns = Math.floor(width * this.cellsPerUnit || 0) + 1;
    this.rows = Math.floor(height * this.cellsPerUnit || 0) + 1;
    this.starts = new Int32Array(this.columns * this.rows + 1);
    const large = this.count(members);
    this.listed = this.list(members);
    this.coarser = large.length === 0 ? null : new BoxGrid(boxes, Int32Array.from(large), side * COARSER);
  }

  /**
   * Writes the boxes that touch the given one into `found`, each once and in no order.
   *
   * @param found with room for all boxes
   * @param count how many are in it
   * @returns how many are in it now
   */
  search(minX: number, minY: number, maxX: number, maxY: number, found: Int32Array, count: number): number {
    const { boxes, starts, listed, columns } = this;
    const [left, right] = [this.column(minX), this.column(maxX)];
    const [top, bottom] = [this.row(minY), this.row(maxY)];
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        const cell = row * columns + column;
        const end = starts[cell + 1];
        for (let i = starts[cell]; i < end; i++) {
          const box = listed[i];
          const at = box * 4;
          if (boxes[at] > maxX || boxes[at + 2] < minX || boxes[at + 1] > maxY || boxes[at + 3] < minY)
            continue;
          // Only the first cell of those that the box and the search share counts.
          if (column > left && this.column(boxes[at]) !== column) continue;
          if (row > top && this.row(boxes[at + 1]) !== row) continue;
          found[count++] = box;
        }
      }
    }
    return this.coarser === null ? count : this.coarser.search(minX, minY, maxX, maxY, found, count);
  }

  /** Counts the boxes of each cell into `starts`, one place further on; returns the boxes over many cells. */
  private count(members: Int32Array): number[] {
    const { boxes, starts, columns } = this;
    const large: number[] = [];
    for (let i = 0; i < members.length; i++) {
      const at = members[i] * 4;
      const [left, right] = [this.column(boxes[at]), this.column(boxes[at + 2])];
      const [top, bottom] = [this.row(boxes[at + 1]), this.row(boxes[at + 3])];
      if ((right - left + 1) * (bottom - top + 1) > MANY_CELLS) {
        large.push(members[i]);
        continue;
      }
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++) starts[row * columns + column + 1]++;
      }
    }
    for (let cell = 1; cell < starts.length; cell++) starts[cell] += starts[cell - 1];
    return large;
  }

  private list(members: Int32Array): Int32Array {
    const { boxes, starts, columns } = this;
    const listed = new Int32Array(starts[starts.length - 1]);
    const next = starts.slice();
    for (let i = 0; i < members.length; i++) {
      const at = members[i] * 4;
      const [left, right] = [this.column(boxes[at]), this.column(boxes[at + 2])];
      const [top, bottom] = [this.row(boxes[at + 1]), this.row(boxes[at + 3])];
      if ((right - left + 1) * (bottom - top + 1) > MANY_CELLS) continue;
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++)
          listed[next[row * columns + column]++] = members[i];
      }
    }
    return listed;
  }

  private column(x: number): number {
    const column = (x - this.minX) * this.cellsPerUnit;
    if (!(column > 0)) return 0;
    return column < this.columns ? Math.floor(column) : this.columns - 1;
  }

  private row(y: number): number {
    const row = (y - this.minY) * this.cellsPerUnit;
    if (!(row > 0)) return 0;
    return row < this.rows ? Math.floor(row) : this.rows - 1;
  }
}

function numbersBelow(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

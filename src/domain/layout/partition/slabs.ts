import type { CellRect } from '../cell-plan';

/** A set of blocks between ascending coordinates: `filled[j * (xs.length - 1) + i]` for [xs[i], xs[i+1]) × … */
export interface BlockMap {
  xs: readonly number[];
  ys: readonly number[];
  filled: Uint8Array;
}

/** Number of the connected part of each filled block, from 1; 0 for empty blocks. */
export function connectedParts({ xs, ys, filled }: BlockMap): { part: Uint16Array; count: number } {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const part = new Uint16Array(filled.length);
  const stack: number[] = [];
  let count = 0;
  for (let first = 0; first < filled.length; first++) {
    if (!filled[first] || part[first]) continue;
    part[first] = ++count;
    stack.push(first);
    while (stack.length > 0) {
      const at = stack.pop() as number;
      const [i, j] = [at % columns, Math.floor(at / columns)];
      const visit = (next: number): void => {
        if (!filled[next] || part[next]) return;
        part[next] = count;
        stack.push(next);
      };
      if (i > 0) visit(at - 1);
      if (i + 1 < columns) visit(at + 1);
      if (j > 0) visit(at - columns);
      if (j + 1 < rows) visit(at + columns);
    }
  }
  return { part, count };
}

/** Cuts blocks into rectangles that are as wide as the region is: rows with the same runs become one slab. */
export function horizontalSlabs({ xs, ys, filled }: BlockMap): CellRect[] {
  const columns = xs.length - 1;
  const slabs: CellRect[] = [];
  let open: CellRect[] = [];
  for (let j = 0; j + 1 < ys.length; j++) {
    const next: CellRect[] = [];
    for (let i = 0; i < columns; i++) {
      if (!filled[j * columns + i]) continue;
      const start = i;
      while (i + 1 < columns && filled[j * columns + i + 1]) i++;
      const above = open.find(([x0, , x1]) => x0 === xs[start] && x1 === xs[i + 1]);
      if (above) above[3] = ys[j + 1];
      else slabs.push([xs[start], ys[j], xs[i + 1], ys[j + 1]]);
      next.push(above ?? slabs[slabs.length - 1]);
    }
    open = next;
  }
  return slabs;
}

/** The same with rectangles that are as high as the region is. */
export function verticalSlabs({ xs, ys, filled }: BlockMap): CellRect[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const turned = new Uint8Array(filled.length);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) turned[i * rows + j] = filled[j * columns + i];
  return horizontalSlabs({ xs: ys, ys: xs, filled: turned }).map(([y0, x0, y1, x1]) => [x0, y0, x1, y1]);
}

import type { CellRect } from '../cell-plan';

/** Sides of a rectangle: bottom, top, left, right. */
export type Side = 0 | 1 | 2 | 3;

/**
 * Ground between corridor and wall that is sliced into rooms across its frontage. Lengths in steps; `u` runs
 * along the frontage, `v` from the corridor into the depth.
 */
export interface Bay {
  rect: CellRect;
  /** The side at the corridor. */
  side: Side;
  length: number;
  depth: number;
  /** Part of the frontage that the corridor touches. */
  from: number;
  to: number;
  /** Half partitions lost at u = 0, at u = length and at v = depth: 0 along outer walls. */
  startWall: number;
  endWall: number;
  backWall: number;
  /** By step along the frontage: 1 where the back wall has a window. Null when windows are unknown. */
  glass: Uint8Array | null;
  /** Columns, in the bay's own coordinates. */
  columns: CellRect[];
  /** Leftover ground beside the bay that its rooms include. */
  annexes: Annex[];
}

/** Ground too small for a room. The room with the longest common border gets it. */
export interface Annex {
  /** In the bay's own coordinates. */
  rect: CellRect;
  /** Net area that it adds to a room, cells. */
  net: number;
}

/** A rectangle [u0, v0, u1, v1] of the bay on the grid. */
export function onGrid(
  { rect, side }: Pick<Bay, 'rect' | 'side'>,
  u0: number,
  v0: number,
  u1: number,
  v1: number,
): CellRect {
  const [x0, y0, x1, y1] = rect;
  switch (side) {
    case 0:
      return [x0 + u0, y0 + v0, x0 + u1, y0 + v1];
    case 1:
      return [x0 + u0, y1 - v1, x0 + u1, y1 - v0];
    case 2:
      return [x0 + v0, y0 + u0, x0 + v1, y0 + u1];
    case 3:
      return [x1 - v1, y0 + u0, x1 - v0, y0 + u1];
  }
}

/** A rectangle of the grid in the bay's own coordinates. */
export function inBay(rect: CellRect, side: Side, [x0, y0, x1, y1]: CellRect): CellRect {
  switch (side) {
    case 0:
      return [x0 - rect[0], y0 - rect[1], x1 - rect[0], y1 - rect[1]];
    case 1:
      return [x0 - rect[0], rect[3] - y1, x1 - rect[0], rect[3] - y0];
    case 2:
      return [y0 - rect[1], x0 - rect[0], y1 - rect[1], x1 - rect[0]];
    case 3:
      return [y0 - rect[1], rect[2] - x1, y1 - rect[1], rect[2] - x0];
  }
}

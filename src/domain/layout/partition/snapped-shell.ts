import type { CellRect } from '../cell-plan';
import type { CellSum } from './cell-sum';

/** A place that the corridor must reach: an entrance of the shell, or a door of a kept room. */
export interface Port {
  id: string;
  kind: 'entrance' | 'kept_door';
  /** Cells right in front of the opening, one step deep, from jamb to jamb and half a partition beyond. */
  sill: CellRect;
  /** Direction from the opening into the free ground. */
  inward: readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1];
}

/** A shell on the grid of 50 mm steps, prepared for counting cells. */
export interface SnappedShell {
  width: number;
  height: number;
  /** 1 where the shell is, row by row; it includes obstacles and kept rooms. */
  ground: Uint8Array;
  /** 1 where rooms and corridors may go: ground without shafts and kept rooms. Columns may stand in it. */
  free: Uint8Array;
  freeSum: CellSum;
  /** Free ground without columns, for corridors. */
  clearSum: CellSum;
  /** Ground that has a partition towards its neighbours: free or kept, not shafts. */
  dividedSum: CellSum;
  /** Cells along outer walls that may have windows. */
  litSum: CellSum;
  /** Cells along the windows of the perimeter; null when its windows are unknown. */
  windowSum: CellSum | null;
  columns: CellRect[];
  blocked: { id: string; rects: CellRect[] }[];
  ports: Port[];
  /** Coordinates at which the outline of the free ground turns, ascending. */
  xs: number[];
  ys: number[];
  freeCells: number;
}

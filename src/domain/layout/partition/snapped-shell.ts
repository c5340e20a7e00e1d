import type { CellRect } from '../cell-plan';
import type { CellSum } from './cell-sum';

/** Where the corridor has to begin: an entrance of the shell, or a door of a room that stays. */
export interface Port {
  id: string;
  kind: 'entrance' | 'kept_door';
  /** Cells right in front of the opening, from jamb to jamb and a partition's half beyond, one step deep. */
  sill: CellRect;
  /** Direction in which one enters the free ground. */
  inward: readonly [dx: -1 | 0 | 1, dy: -1 | 0 | 1];
}

/** A shell on the grid of 50 mm steps, with everything that counting cells can answer prepared. */
export interface SnappedShell {
  width: number;
  height: number;
  /** 1 where the shell is, row by row; includes what obstacles and kept rooms take. */
  ground: Uint8Array;
  /** 1 where rooms and corridors may go: the ground less shafts and kept rooms. Columns stand in it. */
  free: Uint8Array;
  freeSum: CellSum;
  /** Free and without columns: corridors need it. */
  clearSum: CellSum;
  /** Ground that has a partition towards its neighbours: free or kept, not shafts. */
  dividedSum: CellSum;
  /** Cells along outer walls that may have windows. */
  litSum: CellSum;
  columns: CellRect[];
  blocked: { id: string; rects: CellRect[] }[];
  ports: Port[];
  /** Coordinates at which the outline of the free ground turns, ascending. */
  xs: number[];
  ys: number[];
  freeCells: number;
}

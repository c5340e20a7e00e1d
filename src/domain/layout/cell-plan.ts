import type { RoomRequirement } from './programme';

/** Half-open, in grid steps from the lower left corner of the shell's box: [x0, x1) × [y0, y1). */
export type CellRect = [x0: number, y0: number, x1: number, y1: number];

/** The ground of one room, up to the middle of its partitions. */
export interface Cell {
  requirement: RoomRequirement;
  /**
   * One rectangle, or several side by side that make an L or include leftover ground. Columns may stand in them; their
   * ground is blocked and does not belong to the room.
   */
  rects: CellRect[];
  /** Requirement id of the room it is entered through; null for the corridor. */
  through: string | null;
}

/**
 * The rough plan: the ground of each room. Cells, corridor, obstacles and kept rooms cover the snapped shell without
 * overlaps.
 */
export interface CellPlan {
  width: number;
  height: number;
  /** 1 where the snapped shell is, row by row. */
  ground: Uint8Array;
  cells: Cell[];
  /** Touching or overlapping rectangles, connected over at least the corridor's width. */
  corridor: CellRect[];
  /** Ground taken by columns, shafts and kept rooms. */
  blocked: { id: string; rects: CellRect[] }[];
}

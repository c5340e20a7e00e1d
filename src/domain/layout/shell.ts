import type { RoomType } from '../extraction';

/**
 * Points of layouts are whole millimetres in the shell's own frame: the lower left corner of the shell is the origin, its
 * main direction runs along x, and y points up.
 */
export type GridPoint = [x: number, y: number];
export type GridRing = GridPoint[];
export type GridSegment = [GridPoint, GridPoint];

/** Grid step of the cells, walls and openings of generated layouts. */
export const GRID_MM = 50;

/** Where the shell's frame lies in its drawing: rotate by `angle_deg`, then move to `origin_mm`. */
export interface ShellFrame {
  origin_mm: [x: number, y: number];
  angle_deg: number;
}

export interface ShellObstacle {
  id: string;
  kind: 'column' | 'shaft';
  polygon: GridRing;
}

/** A fixture of a locked room, as it was in the layout. */
export interface PlannedFixture {
  kind: string;
  footprint: GridRing;
  clearance: GridRing | null;
  facing_deg: 0 | 90 | 180 | 270;
}

/** How a door of a locked room hangs: the jamb with the hinges; null for a passage without a leaf. */
export interface PlannedDoor {
  hinge: GridPoint | null;
}

/** A room that stays as it is: an existing room, or one that the request locks. */
export interface KeptRoom {
  id: string;
  name: string;
  type: RoomType;
  /** Inner faces of its walls. */
  polygon: GridRing;
  /** Its doors from jamb to jamb, on its outline or in the middle of its walls. */
  doors: GridSegment[];
  /**
   * Only for a room locked in an earlier layout, which is not built yet: its fixtures, and its doors in the order of
   * `doors`. What stands in an existing room is unknown.
   */
  planned?: { fixtures: PlannedFixture[]; doors: PlannedDoor[] };
}

export interface ShellEntrance {
  id: string;
  /** Jamb to jamb, on the outline. */
  segment: GridSegment;
}

/** The space a layout is made in. */
export interface Shell {
  frame: ShellFrame;
  /** Inner faces of the perimeter: any simple polygon, counter-clockwise, its first point not repeated. */
  outline: GridRing;
  wall_thickness_mm: number;
  obstacles: ShellObstacle[];
  kept_rooms: KeptRoom[];
  /** At least one. */
  entrances: ShellEntrance[];
  /** Windows of the perimeter. Null: unknown; then any outer wall may have windows. */
  windows: GridSegment[] | null;
  /** What was not stated and was assumed, in words. */
  assumptions: { code: string; message: string }[];
}

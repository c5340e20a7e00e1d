import type { RoomType } from '../extraction';

/**
 * Everything about layouts is in whole millimetres, y up, in the shell's own frame: its lower left corner at
 * the origin, its main direction along x.
 */
export type GridPoint = [x: number, y: number];
export type GridRing = GridPoint[];
export type GridSegment = [GridPoint, GridPoint];

/** Step on which cells, walls and openings of generated layouts stand. */
export const GRID_MM = 50;

/** Where the shell's frame lies in the drawing it came from: rotate by `angle_deg`, then move to `origin_mm`. */
export interface ShellFrame {
  origin_mm: [x: number, y: number];
  angle_deg: number;
}

export interface ShellObstacle {
  id: string;
  kind: 'column' | 'shaft';
  polygon: GridRing;
}

/** A fixture of a locked room: as in the layout it was locked in. */
export interface PlannedFixture {
  kind: string;
  footprint: GridRing;
  clearance: GridRing | null;
  facing_deg: 0 | 90 | 180 | 270;
}

/** How a door of a locked room hangs: the jamb with its hinges; null for a passage without a leaf. */
export interface PlannedDoor {
  hinge: GridPoint | null;
}

/** A room that stays as it is: an existing one, or one that a person has locked. */
export interface KeptRoom {
  id: string;
  name: string;
  type: RoomType;
  /** Inner faces of its walls. */
  polygon: GridRing;
  /** Jambs of the doors it is entered by, on its outline or in the middle of its walls. */
  doors: GridSegment[];
  /**
   * Of a room that a person has locked in a layout: it is still to be built, and its fixtures and doors stay, the
   * latter in the order of `doors`. Left out for rooms that exist; nobody knows what stands in them.
   */
  planned?: { fixtures: PlannedFixture[]; doors: PlannedDoor[] };
}

export interface ShellEntrance {
  id: string;
  /** Jamb to jamb, on the outline. */
  segment: GridSegment;
}

/** The space a layout has to be made in. */
export interface Shell {
  frame: ShellFrame;
  /** Inner faces of the perimeter, counter-clockwise, without repeated first point; any simple polygon. */
  outline: GridRing;
  wall_thickness_mm: number;
  obstacles: ShellObstacle[];
  kept_rooms: KeptRoom[];
  /** At least one. */
  entrances: ShellEntrance[];
  /** Where the perimeter has windows; null when unknown, then any outer wall may have them. */
  windows: GridSegment[] | null;
  /** What was not stated and had to be assumed, for people. */
  assumptions: { code: string; message: string }[];
}

import type { RoomType } from '../extraction';
import type { ProfileId } from './profile';
import type { GridPoint, GridRing, GridSegment, Shell } from './shell';

export interface LayoutRoom {
  id: string;
  name: string;
  type: RoomType;
  /** Id of the requirement it fulfils; null for corridors and for rooms that were not asked for. */
  requirement_id: string | null;
  /** Inner faces of its walls, counter-clockwise. */
  polygon: GridRing;
  holes: GridRing[];
  area_m2: number;
  /** Net area asked for; null when none was. */
  target_area_m2: number | null;
  min_area_m2: number | null;
  min_clear_mm: [short: number, long: number] | null;
  /** True for an existing room, and for a room that the request locks. */
  kept: boolean;
}

export interface LayoutWall {
  id: string;
  /** `perimeter` walls stand around the shell's outline and are there already. `partition` walls are new. */
  kind: 'perimeter' | 'partition';
  centreline: GridSegment;
  thickness_mm: number;
  polygon: GridRing;
}

export interface LayoutDoor {
  id: string;
  /** `opening`: a passage without a leaf. `entrance`: in the perimeter, from outside. */
  kind: 'door' | 'opening' | 'entrance';
  wall_id: string | null;
  /** Jamb to jamb on the wall's centre-line. */
  segment: GridSegment;
  width_mm: number;
  height_mm: number;
  /** Room ids; `null` is outside. */
  connects: [string, string | null];
  /** The leaf, open at 90°. It sweeps from `leaf_end` to the other jamb. Null for a door without a swinging leaf. */
  swing: { hinge: GridPoint; leaf_end: GridPoint; into: string } | null;
}

export interface LayoutWindow {
  id: string;
  wall_id: string | null;
  room_id: string;
  segment: GridSegment;
  existing: boolean;
}

export interface LayoutFixture {
  id: string;
  room_id: string;
  /** Kind, such as `dental_chair`, `wc`, `wash_basin`, `desk`. */
  kind: string;
  /** Ground it stands on. */
  footprint: GridRing;
  /** Ground in front of it or around it that must stay free. Fixtures may share it. */
  clearance: GridRing | null;
  /** Direction in which its front looks, degrees, 0 along x. */
  facing_deg: 0 | 90 | 180 | 270;
}

/** A plan that can be drawn, checked and taken off. */
export interface Layout {
  version: 1;
  profile: ProfileId;
  grid_mm: number;
  /** Clear corridor width asked for. */
  corridor_width_mm: number;
  shell: Shell;
  rooms: LayoutRoom[];
  walls: LayoutWall[];
  doors: LayoutDoor[];
  windows: LayoutWindow[];
  fixtures: LayoutFixture[];
}

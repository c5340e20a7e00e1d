import type { Mm } from '../geometry';
import type { FinishedSurface } from '../extraction';
import type { MaterialRole } from './rules/materials';
import type { WallType } from './rules/wall-types';

/** What the two faces of the wall of an opening are like: finished alike, each in another way, or one of them only. */
export const OPENING_FACES = ['alike', 'unlike', 'one'] as const;
/** How deep the reveal on the measured side is beside the one on the other side. */
export const OPENING_REVEALS = ['narrower', 'equal', 'wider'] as const;

/** What a person knows about one door or window. */
export interface OpeningFacts {
  height_mm?: Mm;
  /** Bottom of the opening above the floor; a window's head is taken at the height of the doors where it is left out. */
  sill_mm?: Mm;
  /** Finishes of the two faces of its wall; `alike` where it is left out. */
  faces?: (typeof OPENING_FACES)[number];
  /** `equal` where it is left out: the frame stands in the middle of the wall. */
  reveal?: (typeof OPENING_REVEALS)[number];
  /** Depth of the reveal on one side. */
  reveal_mm?: Mm;
  /** Whether the frame is as thick as the wall, so that there is no reveal. */
  thick_frame?: boolean;
}

/** What people state for single rooms: a catalogue code, `existing` or `none`, by surface. */
export type StatedFinishes = Partial<Record<FinishedSurface, string>>;

/** What a country adds where nobody states more. */
export interface CountryValues {
  heights: { ceiling: Mm; door: Mm; window: Mm };
  wall_types: WallType[];
  /** Height of the tiles in toilets. */
  toilet_tiles: Mm;
}

/**
 * What the caller says about the building. A value that is left out comes from the country or the profile and is listed
 * as an assumption.
 */
export interface TakeoffSettings {
  /** Finished floor to ceiling, mm. */
  ceiling_height_mm?: Mm;
  /** The same of single rooms, by id. */
  room_heights_mm?: Record<string, Mm>;
  /** Finishes of single rooms, by id. */
  finishes?: Record<string, StatedFinishes>;
  door_height_mm?: Mm;
  window_height_mm?: Mm;
  /** Single doors and windows, by id. */
  openings?: Record<string, OpeningFacts>;
  /** Height to which waterproofing is turned up the walls of wet rooms, mm. */
  waterproofing_upturn_mm?: Mm;
  /** Whether to measure wall putty, in lines of its own. The standard catalogue has no rate for it. */
  putty?: boolean;
  /** Whether light points, sockets and switchboards are on the bill, as allowances by the type of room. */
  electrical?: 'allowances' | 'excluded';
  /** Catalogue codes to use instead of the default materials, by role. */
  materials?: Partial<Record<MaterialRole, string>>;
}

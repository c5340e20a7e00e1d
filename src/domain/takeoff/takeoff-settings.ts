import type { Mm } from '../geometry';
import type { UsualHeights } from '../packs';
import type { MaterialRole } from './rules/materials';

/**
 * What the caller says about the building. A value that is left out comes from the profile and is listed as an
 * assumption.
 */
export interface TakeoffSettings {
  /** Finished floor to ceiling, mm. */
  ceiling_height_mm?: Mm;
  /** Finished floor to ceiling of single rooms by their id, mm. */
  room_heights_mm?: Record<string, Mm>;
  /** Heights of the country pack, for those that are not stated. */
  usual_heights?: UsualHeights;
  door_height_mm?: Mm;
  window_height_mm?: Mm;
  /** Height to which waterproofing is turned up the walls of wet rooms, mm. */
  waterproofing_upturn_mm?: Mm;
  /** Whether to measure wall putty, in lines of its own. The standard catalogue has no rate for it. */
  putty?: boolean;
  /** Catalogue codes to use instead of the default materials, by role. */
  materials?: Partial<Record<MaterialRole, string>>;
}

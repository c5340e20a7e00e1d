import type { Mm } from '../geometry';
import type { MaterialRole } from './rules/materials';

/** What the caller states about the building; whatever is left out is taken from the profile and reported. */
export interface TakeoffSettings {
  /** Finished floor to ceiling, mm. */
  ceiling_height_mm?: Mm;
  door_height_mm?: Mm;
  window_height_mm?: Mm;
  /** Height to which waterproofing is turned up the walls of wet rooms, mm. */
  waterproofing_upturn_mm?: Mm;
  /** Wall putty as lines of its own; the standard catalogue has no rate for it. */
  putty?: boolean;
  /** Catalogue codes to use instead of the default material of a role. */
  materials?: Partial<Record<MaterialRole, string>>;
}

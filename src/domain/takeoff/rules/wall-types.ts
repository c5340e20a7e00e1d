import type { Mm } from '../../geometry';
import type { MaterialRole } from './materials';

/** What walls up to a thickness are taken for, and how they are measured. */
export interface WallType {
  /** Thickness as drawn, mm, inclusive. */
  up_to: Mm;
  role: Extract<MaterialRole, 'partition' | 'masonry_half' | 'masonry'>;
  /** By the area of one face, or by volume. */
  measured: 'area' | 'volume';
}

/** Where no country is told: 100 mm of block or stud with finishes and tolerance. */
export const UNTOLD_WALL_TYPES: readonly WallType[] = [{ up_to: 160, role: 'partition', measured: 'area' }];

/** The type of a wall of this thickness; undefined where none fits. The types go from thin to thick. */
export function wallTypeOf(types: readonly WallType[], thickness: Mm): WallType | undefined {
  return types.find(({ up_to }) => thickness <= up_to);
}

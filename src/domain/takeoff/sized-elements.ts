import type { Mm, SquareMetres } from '../geometry';
import type { MeasuredOpening, MeasuredRoom, MeasuredWall } from '../extraction/publish/measured-plan';

/** Elements with their real sizes, which are known because the plan has a scale. */
export type SizedRoom = MeasuredRoom & { area_m2: SquareMetres; perimeter_mm: Mm };
export type SizedWall = MeasuredWall & { length_mm: Mm; thickness_mm: Mm };
export type SizedOpening = MeasuredOpening & { width_mm: Mm };

/** Width at which the wall is open: the opening with the fixed glass beside its leaves. */
export function widthInWall({ width_mm, sidelights = [] }: SizedOpening): Mm {
  return sidelights.reduce((sum, light) => sum + (light.width_mm ?? 0), width_mm);
}

import type { Mm, SquareMetres } from '../geometry';
import type { MeasuredOpening, MeasuredRoom, MeasuredWall } from '../extraction/publish/measured-plan';

/** Elements whose real sizes are there, the plan having a scale. */
export type SizedRoom = MeasuredRoom & { area_m2: SquareMetres; perimeter_mm: Mm };
export type SizedWall = MeasuredWall & { length_mm: Mm; thickness_mm: Mm };
export type SizedOpening = MeasuredOpening & { width_mm: Mm };

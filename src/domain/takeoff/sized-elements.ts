import type { MeasuredOpening, MeasuredRoom, MeasuredWall } from '../extraction/publish/measured-plan';

/** Elements whose real sizes are there, the plan having a scale. */
export type SizedRoom = MeasuredRoom & { area_m2: number; perimeter_mm: number };
export type SizedWall = MeasuredWall & { length_mm: number; thickness_mm: number };
export type SizedOpening = MeasuredOpening & { width_mm: number };

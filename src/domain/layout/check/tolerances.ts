import type { GridPoint } from '../shell';

/** Existing walls are measured from drawings; faces and jambs that far off still meet, mm. */
export const FACE_TOLERANCE_MM = 10;

/** Printed areas are rounded to 0.01 m²; half of that, mm². */
export const AREA_ROUNDING_MM2 = 5_000;

/**
 * Rooms that are generated stand on the grid. Where the perimeter does not, they keep up to √2 steps away from
 * it and the lining makes up the rest: so far away from such a stretch of the perimeter still is along it, mm.
 */
export function liningReach(a: GridPoint, b: GridPoint, grid: number): number {
  const onGrid = (p: number, q: number): boolean => p === q && p % grid === 0;
  return onGrid(a[0], b[0]) || onGrid(a[1], b[1]) ? FACE_TOLERANCE_MM : grid * 1.5;
}

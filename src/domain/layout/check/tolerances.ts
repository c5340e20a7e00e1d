import type { GridPoint } from '../shell';

/** Existing walls are measured from drawings: faces and jambs this far apart still meet, mm. */
export const FACE_TOLERANCE_MM = 10;

/** Half of the rounding of printed areas (0.01 m²), mm². */
export const AREA_ROUNDING_MM2 = 5_000;

/**
 * How far a room's outline may lie from a stretch of the perimeter and still run along it, mm. Generated rooms stand on
 * the grid. Where the perimeter is off the grid, rooms end up to √2 steps before it, and a lining fills the rest.
 */
export function liningReach(a: GridPoint, b: GridPoint, grid: number): number {
  const onGrid = (p: number, q: number): boolean => p === q && p % grid === 0;
  return onGrid(a[0], b[0]) || onGrid(a[1], b[1]) ? FACE_TOLERANCE_MM : grid * 1.5;
}

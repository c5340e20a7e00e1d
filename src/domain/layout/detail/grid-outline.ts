import { following, withoutRepeats, withoutStraightPoints } from '../../geometry';
import { GRID_MM, type GridRing } from '../shell';

/** Whether a ring lies on the grid and turns at right angles only. */
export function isOnGrid(ring: GridRing): boolean {
  return ring.every(([x, y], i) => {
    const [nextX, nextY] = following(ring, i);
    return x % GRID_MM === 0 && y % GRID_MM === 0 && (x === nextX || y === nextY);
  });
}

/** The ring without repeated points and without points in the middle of straight sides; counter-clockwise. */
export function tidyRing(ring: GridRing): GridRing {
  const corners = withoutStraightPoints(withoutRepeats(ring));
  return twiceArea(corners) < 0 ? corners.reverse() : corners;
}

/** Twice the shoelace area, mm²; exact for whole millimetres. Positive when counter-clockwise. */
export function twiceArea(ring: GridRing): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = following(ring, i);
    return sum + x * ny - nx * y;
  }, 0);
}

import { GRID_MM, type GridRing } from '../shell';

/** Whether a ring turns at right angles only, on the grid. */
export function isOnGrid(ring: GridRing): boolean {
  return ring.every(([x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length];
    return x % GRID_MM === 0 && y % GRID_MM === 0 && (x === nextX || y === nextY);
  });
}

/** The ring without repeated points and without points in the middle of straight sides; counter-clockwise. */
export function tidyRing(ring: GridRing): GridRing {
  const distinct = ring.filter(([x, y], i) => {
    const [px, py] = ring[(i + ring.length - 1) % ring.length];
    return x !== px || y !== py;
  });
  const corners = distinct.filter(([x, y], i) => {
    const [px, py] = distinct[(i + distinct.length - 1) % distinct.length];
    const [nx, ny] = distinct[(i + 1) % distinct.length];
    return (x - px) * (ny - y) !== (y - py) * (nx - x);
  });
  return twiceArea(corners) < 0 ? corners.reverse() : corners;
}

/** Twice the shoelace area, mm²; exact for whole millimetres. Positive when counter-clockwise. */
export function twiceArea(ring: GridRing): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nx, ny] = ring[(i + 1) % ring.length];
    return sum + x * ny - nx * y;
  }, 0);
}

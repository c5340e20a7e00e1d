import { exactDirection, exactDistance, midpoint, type Point } from '../../../geometry';
import { leftOf, pointAlong, type Face } from '../shapes/face';

/**
 * Centres of the circles that touch two of the faces or corners. If a circle fits anywhere, one of these fits too: a
 * circle that fits can be moved until it touches two of them.
 */
export function circleCentres(faces: readonly Face[], radius: number): Point[] {
  const lines = faces.map((face) => ({
    from: pointAlong(face, 0, radius),
    to: pointAlong(face, face.length, radius),
  }));
  const corners = faces.map(({ a }) => a);
  return [
    ...lines.flatMap((p, i) => lines.slice(i + 1).flatMap((q) => crossing(p, q))),
    ...faces.flatMap((face) => corners.flatMap((corner) => besideCorner(face, corner, radius))),
    ...corners.flatMap((p, i) => corners.slice(i + 1).flatMap((q) => betweenCorners(p, q, radius))),
  ];
}

function crossing(p: { from: Point; to: Point }, q: { from: Point; to: Point }): Point[] {
  const [px, py] = [p.to[0] - p.from[0], p.to[1] - p.from[1]];
  const [qx, qy] = [q.to[0] - q.from[0], q.to[1] - q.from[1]];
  const cross = px * qy - py * qx;
  if (cross === 0) return [];
  const share = ((q.from[0] - p.from[0]) * qy - (q.from[1] - p.from[1]) * qx) / cross;
  return [[p.from[0] + px * share, p.from[1] + py * share]];
}

/** Centres at the radius before the face's line and from the corner. */
function besideCorner({ a, b, length }: Face, corner: Point, radius: number): Point[] {
  const rise = radius - leftOf({ a, b, length }, corner);
  if (Math.abs(rise) > radius) return [];
  const half = Math.sqrt(radius ** 2 - rise ** 2);
  const [ux, uy] = exactDirection(a, b);
  return [half, -half].map((step): Point => [
    corner[0] - uy * rise + ux * step,
    corner[1] + ux * rise + uy * step,
  ]);
}

function betweenCorners(p: Point, q: Point, radius: number): Point[] {
  const distance = exactDistance(p, q);
  if (distance === 0 || distance > 2 * radius) return [];
  const rise = Math.sqrt(radius ** 2 - distance ** 2 / 4);
  const middle = midpoint(p, q);
  const [ux, uy] = exactDirection(p, q);
  return [rise, -rise].map((up): Point => [middle[0] - uy * up, middle[1] + ux * up]);
}

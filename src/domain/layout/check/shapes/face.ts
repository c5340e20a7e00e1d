import { exactDistance, following, type Point } from '../../../geometry';
import type { GridPoint, GridRing } from '../../shell';
import { turn } from './turn';

/** A straight stretch of an outline. The shape lies to its left. */
export interface Face {
  readonly a: GridPoint;
  readonly b: GridPoint;
  readonly length: number;
}

export function facesOf(ring: GridRing): Face[] {
  return ring.map((a, i) => face(a, following(ring, i)));
}

/** The same stretches seen from the other side. */
export function turnedRound(faces: readonly Face[]): Face[] {
  return faces.map(({ a, b, length }) => ({ a: b, b: a, length }));
}

export function face(a: GridPoint, b: GridPoint): Face {
  return { a, b, length: exactDistance(a, b) };
}

/** Distance of a point to the left of the face's line, mm; negative to the right. */
export function leftOf({ a, b, length }: Face, point: Point): number {
  return turn(a, b, point) / length;
}

/** How far along the face, from its start, a point lies, mm. */
export function along({ a, b, length }: Face, [x, y]: Point): number {
  return ((x - a[0]) * (b[0] - a[0]) + (y - a[1]) * (b[1] - a[1])) / length;
}

/** The point of the face's line at a distance from its start. */
export function pointAlong({ a, b, length }: Face, at: number, left = 0): Point {
  const [ux, uy] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
  return [a[0] + ux * at - uy * left, a[1] + uy * at + ux * left];
}

/** Sine of the angle up to which two stretches count as parallel: 1 mm in 50. */
const PARALLEL = 0.02;

/** 1: the two faces look the same way. -1: they look in opposite directions. 0: they are not parallel. */
export function facing(p: Face, q: Face): -1 | 0 | 1 {
  const [px, py] = [p.b[0] - p.a[0], p.b[1] - p.a[1]];
  const [qx, qy] = [q.b[0] - q.a[0], q.b[1] - q.a[1]];
  if (Math.abs(px * qy - py * qx) > PARALLEL * p.length * q.length) return 0;
  return px * qx + py * qy > 0 ? 1 : -1;
}

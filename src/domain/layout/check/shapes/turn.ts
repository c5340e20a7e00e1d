import type { Point } from '../../../geometry';

/** Twice the area of the triangle a, b, c: positive when c lies to the left of a → b. Exact on whole mm. */
export function turn(a: Point, b: Point, c: Point): number {
  // By index, because destructuring allocates, and the checker spends most of its time here.
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

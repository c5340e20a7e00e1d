import type { Point } from '../../../geometry';

/** Twice the area of the triangle a, b, c: positive when c lies to the left of a → b. Exact on whole mm. */
export function turn([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

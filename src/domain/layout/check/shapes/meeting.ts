import { exactDistance, following, ringContains, type Point } from '../../../geometry';
import type { GridRing } from '../../shell';
import type { Shape } from './shape';
import { turn } from './turn';

/** Whether two shapes overlap. Shapes that only share an edge or a corner do not. Exact. */
export function interiorsMeet(one: Shape, other: Shape): boolean {
  if (!boxesMeet(one, other)) return false;
  if (one.isBox && other.isBox) return true;
  return one.parts.some((p) => other.parts.some((q) => convexInteriorsMeet(p, q)));
}

/**
 * Separating axes: two convex counter-clockwise polygons are apart exactly when an edge of one has the whole
 * other polygon on its outer side. Exact on whole mm. For other points, `play` mm of overlap do not count.
 */
export function convexInteriorsMeet(p: readonly Point[], q: readonly Point[], play = 0): boolean {
  return !hasOutside(p, q, play) && !hasOutside(q, p, play);
}

function hasOutside(p: readonly Point[], q: readonly Point[], play: number): boolean {
  return p.some((a, i) => {
    const b = following(p, i);
    const within = play === 0 ? 0 : play * exactDistance(a, b);
    return q.every((c) => turn(a, b, c) <= within);
  });
}

/** Whether the line from a to b passes through the inside of a convex counter-clockwise ring. Exact. */
export function passesThrough(a: Point, b: Point, part: readonly Point[]): boolean {
  if (!part.some((corner) => turn(a, b, corner) > 0)) return false;
  if (!part.some((corner) => turn(a, b, corner) < 0)) return false;
  return !part.some((c, i) => {
    const d = following(part, i);
    return turn(c, d, a) <= 0 && turn(c, d, b) <= 0;
  });
}

/** Whether `inner` lies wholly inside the outline and outside its holes; it may touch them. Exact. */
export function liesWithin(inner: Shape, outer: Shape, holes: readonly Shape[]): boolean {
  if (!boxWithin(inner, outer)) return false;
  return (
    (outer.isBox || inner.parts.every((part) => partLiesWithin(part, outer.ring))) &&
    !holes.some((hole) => interiorsMeet(inner, hole))
  );
}

function partLiesWithin(part: GridRing, ring: GridRing): boolean {
  if (ring.some((a, i) => passesThrough(a, following(ring, i), part))) return false;
  const [a, b, c] = part;
  return ringContains(ring, [(a[0] + b[0] + c[0]) / 3, (a[1] + b[1] + c[1]) / 3]);
}

function boxWithin({ box: p }: Shape, { box: q }: Shape): boolean {
  return p[0] >= q[0] && p[1] >= q[1] && p[2] <= q[2] && p[3] <= q[3];
}

function boxesMeet({ box: p }: Shape, { box: q }: Shape): boolean {
  return p[0] < q[2] && q[0] < p[2] && p[1] < q[3] && q[1] < p[3];
}

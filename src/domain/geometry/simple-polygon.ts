import { orient2d } from 'robust-predicates';
import type { Point } from './point';
import { ringArea } from './ring';

/**
 * Whether an outline has an area and neither crosses nor touches itself. Quadratic: meant for outlines that
 * people draw, not for extracted ones.
 */
export function isSimplePolygon(ring: readonly Point[]): boolean {
  if (ring.length < 3 || ringArea(ring) < 1e-6) return false;
  const edges = ring.map((point, i): [Point, Point] => [point, ring[(i + 1) % ring.length]]);
  return edges.every(
    ([from, to], i) =>
      (from[0] !== to[0] || from[1] !== to[1]) &&
      edges.every((other, j) => {
        const apart = Math.abs(i - j);
        if (apart === 0) return true;
        if (apart === 1 || apart === edges.length - 1) return !foldsBack([from, to], other);
        return !meet([from, to], other);
      }),
  );
}

type Edge = [Point, Point];

function turn([a, b]: Edge, p: Point): number {
  return Math.sign(orient2d(a[0], a[1], b[0], b[1], p[0], p[1]));
}

function within([a, b]: Edge, p: Point): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function meet(one: Edge, other: Edge): boolean {
  const [a, b] = [turn(one, other[0]), turn(one, other[1])];
  const [c, d] = [turn(other, one[0]), turn(other, one[1])];
  if (a !== b && c !== d && a * b <= 0 && c * d <= 0) return true;
  return (
    (a === 0 && within(one, other[0])) ||
    (b === 0 && within(one, other[1])) ||
    (c === 0 && within(other, one[0])) ||
    (d === 0 && within(other, one[1]))
  );
}

/** Neighbouring edges share a corner; they must not run back over each other. */
function foldsBack(edge: Edge, next: Edge): boolean {
  const shared = edge[1] === next[0] ? next[1] : next[0];
  const own = edge[1] === next[0] ? edge[0] : edge[1];
  return turn(edge, shared) === 0 && (within(edge, shared) || within(next, own));
}

import { distanceToSegment, exactDistance, midpoint, type Point, type Ring } from '../../geometry';
import type { MeasuredSegment } from './survey-of-space';

/** The deepest dent that counts as a reveal: about the thickness of a wall, mm. */
const DEEPEST_MM = 450;
/** The most distance between an opening's middle and the bottom of its dent, mm. */
const AT_OPENING_MM = 300;
/** The sides of a dent lie on one line to within this, mm. */
const ONE_LINE_MM = 20;

/**
 * Removes the dents that door leaves, sills and thresholds leave in an outline when they were taken for walls: steps into
 * the room and back at an opening, no deeper than a wall.
 */
export function withoutOpeningDents(ring: Ring, openings: readonly MeasuredSegment[]): Ring {
  for (let i = 0; i < ring.length; i++) {
    const [a, b, c, d] = [0, 1, 2, 3].map((k) => ring[(i + k) % ring.length]);
    if (!isDent(a, b, c, d)) continue;
    if (!openings.some(([p, q]) => distanceToSegment(midpoint(p, q), { a: b, b: c }) <= AT_OPENING_MM))
      continue;
    const dent = new Set([a, b, c, d]);
    const filled = ring.filter((point) => !dent.has(point));
    return filled.length < 3 ? ring : withoutOpeningDents(filled, openings);
  }
  return ring;
}

/** The ring is counter-clockwise: left into the room, right along it, right out again, left on the same line. */
function isDent(a: Point, b: Point, c: Point, d: Point): boolean {
  const [into, across, out] = [exactDistance(a, b), exactDistance(b, c), exactDistance(c, d)];
  if (into > DEEPEST_MM || out > DEEPEST_MM || Math.abs(into - out) > ONE_LINE_MM) return false;
  return turnOf(a, b, c) < 0 && turnOf(b, c, d) < 0 && Math.abs(exactDistance(a, d) - across) <= ONE_LINE_MM;
}

function turnOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  return (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
}

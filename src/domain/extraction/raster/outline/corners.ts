import { distance, distanceToSegment, type DrawingUnits, type Point, type Ring } from '../../../geometry';

/**
 * The places of the corners of a ring, when all points between two corners may lie `slack` from the line between them
 * (Ramer, 1972; Douglas and Peucker, 1973). At least three; in the order of the ring.
 */
export function cornersOf(ring: Ring, slack: DrawingUnits): number[] {
  const start = farthest(ring, 0);
  const opposite = farthest(ring, start);
  const corners = new Set([start, opposite]);
  split(ring, start, opposite, slack, corners);
  split(ring, opposite, start, slack, corners);
  if (corners.size < 3) corners.add(mostAside(ring, start, opposite).place);
  return [...corners].sort((p, q) => p - q);
}

function farthest(ring: Ring, from: number): number {
  return ring.reduce(
    (best, point, i) => (distance(point, ring[from]) > distance(ring[best], ring[from]) ? i : best),
    from,
  );
}

/** Adds the corners between two corners, walking on in the order of the ring. */
function split(ring: Ring, first: number, last: number, slack: DrawingUnits, corners: Set<number>): void {
  const open: [number, number][] = [[first, last]];
  for (let pair = open.pop(); pair !== undefined; pair = open.pop()) {
    const { place, aside } = mostAside(ring, pair[0], pair[1]);
    if (aside <= slack) continue;
    corners.add(place);
    open.push([pair[0], place], [place, pair[1]]);
  }
}

function mostAside(ring: Ring, first: number, last: number): { place: number; aside: number } {
  const line: { a: Point; b: Point } = { a: ring[first], b: ring[last] };
  let best = { place: first, aside: -1 };
  for (let i = (first + 1) % ring.length; i !== last; i = (i + 1) % ring.length) {
    const aside = distanceToSegment(ring[i], line);
    if (aside > best.aside) best = { place: i, aside };
  }
  return best;
}

import { orient2d } from 'robust-predicates';
import { type Box, distance, type Point, type Segment } from './point';

/** A closed outline; the last point joins the first and is not repeated. */
export type Ring = Point[];

/** An outline with its holes. */
export interface Region {
  outer: Ring;
  holes: Ring[];
}

/** The corners of a box as a ring, from the lower left one; counter-clockwise with y up. */
export function boxRing([minX, minY, maxX, maxY]: Readonly<Box>): Ring {
  return [
    [minX, minY],
    [maxX, minY],
    [maxX, maxY],
    [minX, maxY],
  ];
}

/** The item after place `i` of a closed list; the first one after the last. */
export function following<T>(ring: readonly T[], i: number): T {
  return ring[(i + 1) % ring.length];
}

/** The item before place `i` of a closed list; the last one before the first. */
export function preceding<T>(ring: readonly T[], i: number): T {
  return ring[(i + ring.length - 1) % ring.length];
}

/** The edges of a ring in its own order; edge `i` begins at point `i`. */
export function ringEdges(ring: readonly Point[]): Segment[] {
  return ring.map((a, i) => ({ a, b: following(ring, i) }));
}

/** The edges of an outline and of its holes. */
export function regionEdges({ outer, holes }: Region): Segment[] {
  return holes.length === 0 ? ringEdges(outer) : [outer, ...holes].flatMap(ringEdges);
}

/** The ring without points that equal the point after them. */
export function withoutRepeats(ring: readonly Point[]): Ring {
  return ring.filter(([x, y], i) => {
    const [nextX, nextY] = following(ring, i);
    return x !== nextX || y !== nextY;
  });
}

/** The ring without points on the line through their two neighbours; exact on whole numbers. */
export function withoutStraightPoints(ring: readonly Point[]): Ring {
  return ring.filter(([x, y], i) => {
    const [px, py] = preceding(ring, i);
    const [nx, ny] = following(ring, i);
    return (x - px) * (ny - y) !== (y - py) * (nx - x);
  });
}

/** Shoelace area; positive when the ring turns counter-clockwise in a y-up plane. */
export function signedArea(ring: readonly Point[]): number {
  if (ring.length < 3) return 0;
  const [ox, oy] = ring[0];
  let twice = 0;
  for (let i = 1; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[i + 1];
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
  }
  return twice / 2;
}

/** Area inside a ring, whichever way it turns. */
export function ringArea(ring: readonly Point[]): number {
  return Math.abs(signedArea(ring));
}

/** Length of a ring's outline. */
export function ringLength(ring: readonly Point[]): number {
  return ring.reduce((sum, point, i) => sum + distance(point, following(ring, i)), 0);
}

/** Area of the outline less its holes. */
export function regionArea({ outer, holes }: Region): number {
  return ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
}

/** Whether the point lies inside; exact by robust predicates. A point on the outline may count either way. */
export function ringContains(ring: readonly Point[], point: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    if (passes(ring[i], ring[j], point)) inside = !inside;
  }
  return inside;
}

/** Whether the edge from `a` to `b` passes the point on one chosen side, at its height; exact. */
export function passes(a: Point, b: Point, point: Point): boolean {
  const y = point[1];
  if (a[1] > y === b[1] > y) return false;
  const side = orient2d(a[0], a[1], b[0], b[1], point[0], y);
  return b[1] > a[1] ? side < 0 : side > 0;
}

/** Whether the point lies inside the outline and in none of its holes. */
export function regionContains({ outer, holes }: Region, point: Point): boolean {
  return ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point));
}

/** Mean width of a region that is one long strip: twice its area divided by the length of its outline. */
export function meanWidth(region: Region): number {
  const outline = [region.outer, ...region.holes].reduce((sum, ring) => sum + ringLength(ring), 0);
  return outline === 0 ? 0 : (2 * regionArea(region)) / outline;
}

import { orient2d } from 'robust-predicates';
import { distance, type Point } from './point';

/** A closed outline; the last point joins the first and is not repeated. */
export type Ring = Point[];

/** An outline with its holes. */
export interface Region {
  outer: Ring;
  holes: Ring[];
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

export function ringArea(ring: readonly Point[]): number {
  return Math.abs(signedArea(ring));
}

export function ringLength(ring: readonly Point[]): number {
  return ring.reduce((sum, point, i) => sum + distance(point, ring[(i + 1) % ring.length]), 0);
}

/** Area of the outline less its holes. */
export function regionArea({ outer, holes }: Region): number {
  return ringArea(outer) - holes.reduce((sum, hole) => sum + ringArea(hole), 0);
}

/** Whether the point lies inside (points on the outline may count either way); exact by robust predicates. */
export function ringContains(ring: readonly Point[], [x, y]: Point): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i];
    const [bx, by] = ring[j];
    if (ay > y === by > y) continue;
    const side = orient2d(ax, ay, bx, by, x, y);
    if (by > ay ? side < 0 : side > 0) inside = !inside;
  }
  return inside;
}

export function regionContains({ outer, holes }: Region, point: Point): boolean {
  return ringContains(outer, point) && !holes.some((hole) => ringContains(hole, point));
}

/** Mean width of a region if it were one long strip: twice its area over its outline. */
export function meanWidth(region: Region): number {
  const outline = [region.outer, ...region.holes].reduce((sum, ring) => sum + ringLength(ring), 0);
  return outline === 0 ? 0 : (2 * regionArea(region)) / outline;
}

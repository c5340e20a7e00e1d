import type { Degrees } from './units';

/** Points, straight segments and boxes in one plane. Lengths are in the caller's unit. */
export type Point = [x: number, y: number];
export type Box = [minX: number, minY: number, maxX: number, maxY: number];

export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

/** Distance between two points, for drawings. Layouts use `exactDistance`. */
export function distance(p: Point, q: Point): number {
  return vectorLength(q[0] - p[0], q[1] - p[1]);
}

/** Length of a vector; the same bits as `Math.hypot`, which takes several times as long. */
export function vectorLength(x: number, y: number): number {
  const dx = Math.abs(x);
  const dy = Math.abs(y);
  const most = dx > dy ? dx : dy;
  if (most === 0 || most === Infinity) return most;
  const [across, up] = [dx / most, dy / most];
  return Math.sqrt(across * across + up * up) * most;
}

/**
 * Distance between two points by one square root. Every machine rounds a square root the same way, which is not
 * so for `Math.hypot`; layouts are the same on every machine because they use this one.
 */
export function exactDistance(a: Point, b: Point): number {
  return Math.sqrt(squaredDistance(a, b));
}

/** Square of the distance between two points; exact on whole millimetres. */
export function squaredDistance([ax, ay]: Point, [bx, by]: Point): number {
  return (bx - ax) ** 2 + (by - ay) ** 2;
}

/** The point half way between two points. */
export function midpoint([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

/** Length of a segment. */
export function lengthOf(segment: Segment): number {
  return distance(segment.a, segment.b);
}

/** Unit vector from `a` to `b`; [0, 0] for coincident points. */
export function direction(a: Point, b: Point): Point {
  const length = distance(a, b);
  return length === 0 ? [0, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** Unit vector from `a` to `b`, worked out with `exactDistance`; [0, 0] for coincident points. */
export function exactDirection(a: Point, b: Point): Point {
  const length = exactDistance(a, b);
  return length === 0 ? [0, 0] : [(b[0] - a[0]) / length, (b[1] - a[1]) / length];
}

/** Unit vector at an angle to the x axis, turning towards the y axis. */
export function unitAt(angle: Degrees): Point {
  const turn = (angle * Math.PI) / 180;
  return [Math.cos(turn), Math.sin(turn)];
}

/** The point `along` units from `origin` in direction `unit`, moved `across` units to its left (y up). */
export function offsetFrom(origin: Point, unit: Point, along: number, across = 0): Point {
  return [origin[0] + unit[0] * along - unit[1] * across, origin[1] + unit[1] * along + unit[0] * across];
}

/** Coordinates of `p` in the frame with this origin and x axis: [along, across]. */
export function inFrame(p: Point, origin: Point, unit: Point): Point {
  const dx = p[0] - origin[0];
  const dy = p[1] - origin[1];
  return [dx * unit[0] + dy * unit[1], dy * unit[0] - dx * unit[1]];
}

/** Distance from a point to the nearest point of a segment. */
export function distanceToSegment(p: Point, { a, b }: Segment): number {
  const length = distance(a, b);
  if (length === 0) return distance(p, a);
  const [along, across] = inFrame(p, a, direction(a, b));
  if (along < 0) return distance(p, a);
  return along > length ? distance(p, b) : Math.abs(across);
}

/** Direction of an undirected line, in [0, 180). */
export function lineAngle(a: Point, b: Point): Degrees {
  const degrees = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
  return ((degrees % 180) + 180) % 180;
}

/** Smallest difference between two undirected directions, in [0, 90]. */
export function angleBetween(first: Degrees, second: Degrees): Degrees {
  const difference = Math.abs(first - second) % 180;
  return Math.min(difference, 180 - difference);
}

/** The smallest box along the axes that holds a segment. */
export function segmentBox({ a, b }: Segment): Box {
  return [
    a[0] < b[0] ? a[0] : b[0],
    a[1] < b[1] ? a[1] : b[1],
    a[0] < b[0] ? b[0] : a[0],
    a[1] < b[1] ? b[1] : a[1],
  ];
}

/** The smallest box along the axes that holds the points, larger by `margin` on every side. */
export function boxOf(points: readonly Point[], margin = 0): Box {
  let minX = Infinity;
  let minY = Infinity;
  let maxX = -Infinity;
  let maxY = -Infinity;
  for (let i = 0; i < points.length; i++) {
    const point = points[i];
    const x = point[0];
    const y = point[1];
    if (x < minX) minX = x;
    if (y < minY) minY = y;
    if (x > maxX) maxX = x;
    if (y > maxY) maxY = y;
  }
  return [minX - margin, minY - margin, maxX + margin, maxY + margin];
}

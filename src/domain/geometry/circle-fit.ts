import { distance, type Point } from './point';

/** A circle in the plane of its centre. */
export interface Circle {
  centre: Point;
  radius: number;
}

/** The circle through three points; null when they lie on one line. */
export function circleThrough([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Circle | null {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, cx - ax, cy - ay];
  const twiceArea = 2 * (ux * vy - uy * vx);
  const uu = ux * ux + uy * uy;
  const vv = vx * vx + vy * vy;
  if (Math.abs(twiceArea) < 1e-9 * (uu + vv)) return null;
  const x = (vy * uu - uy * vv) / twiceArea;
  const y = (ux * vv - vx * uu) / twiceArea;
  return { centre: [ax + x, ay + y], radius: Math.hypot(x, y) };
}

/**
 * The circle through the first, middle and last point; null unless all points follow it to within `tolerance` ×
 * radius.
 */
export function fitCircle(points: readonly Point[], tolerance: number): Circle | null {
  if (points.length < 3) return null;
  const circle = circleThrough(points[0], points[Math.floor(points.length / 2)], points[points.length - 1]);
  if (circle === null) return null;
  const limit = tolerance * circle.radius;
  const follows = points.every((p) => Math.abs(distance(p, circle.centre) - circle.radius) <= limit);
  return follows ? circle : null;
}

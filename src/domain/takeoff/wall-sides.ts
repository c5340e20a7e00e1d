import type { Point } from '../extraction/model/plan-geometry';
import type { DrawingUnits } from '../geometry';
import { coveredLength, type Interval } from './intervals';
import type { SizedRoom, SizedWall } from './sized-elements';

/** Sine of the angle up to which a room's edge counts as a face of a wall (about 5°). */
const PARALLEL = 0.09;

/**
 * Whether a wall stands between two rooms. The rooms' edges that run along the wall are projected on its
 * centre-line, left and right apart; the wall stands between rooms when both sides are covered together for
 * more than half of the length that has a room on any side.
 */
export function standsBetweenRooms(wall: SizedWall, rooms: readonly SizedRoom[]): boolean {
  const [start, end] = wall.centreline;
  const length = Math.hypot(end[0] - start[0], end[1] - start[1]);
  if (length === 0) return false;
  const along: Point = [(end[0] - start[0]) / length, (end[1] - start[1]) / length];
  const left: Interval[] = [];
  const right: Interval[] = [];
  for (const room of rooms) {
    for (const ring of [room.polygon, ...room.holes]) {
      ring.forEach((from, i) => {
        const face = faceOn(start, along, length, wall.thickness, from, ring[(i + 1) % ring.length]);
        if (face) (face.offset > 0 ? left : right).push(face.interval);
      });
    }
  }
  const [onLeft, onRight, onAny] = [left, right, [...left, ...right]].map(coveredLength);
  return onAny > 0 && onLeft + onRight - onAny > onAny / 2;
}

/** The part of an edge that lies along the wall, with its signed distance from the centre-line. */
function faceOn(
  start: Point,
  along: Point,
  length: DrawingUnits,
  thickness: DrawingUnits,
  from: Point,
  to: Point,
): { interval: Interval; offset: DrawingUnits } | null {
  const edgeLength = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const cross = along[0] * (to[1] - from[1]) - along[1] * (to[0] - from[0]);
  if (edgeLength === 0 || Math.abs(cross) > PARALLEL * edgeLength) return null;
  const middle: Point = [(from[0] + to[0]) / 2 - start[0], (from[1] + to[1]) / 2 - start[1]];
  const offset = along[0] * middle[1] - along[1] * middle[0];
  if (Math.abs(offset) > thickness) return null;
  const project = (point: Point) => (point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1];
  const [a, b] = [project(from), project(to)].sort((p, q) => p - q);
  const interval: Interval = [Math.max(a, 0), Math.min(b, length)];
  return interval[1] > interval[0] ? { interval, offset } : null;
}

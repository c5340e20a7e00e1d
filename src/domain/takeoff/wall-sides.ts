import {
  commonPart,
  coveredLength,
  direction,
  distance,
  type DrawingUnits,
  inFrame,
  type Interval,
  lengthOf,
  midpoint,
  type Point,
  regionEdges,
  type Segment,
} from '../geometry';
import type { SizedRoom, SizedWall } from './sized-elements';

/** Sine of the angle up to which a room's edge counts as a face of a wall (about 5°). */
const PARALLEL = 0.09;

/**
 * Whether a wall stands between two rooms. The edges of rooms that run along the wall are projected on its
 * centre-line, left and right apart. The wall stands between rooms when the stretch that has a room on both sides
 * is longer than half of the stretch that has a room on any side.
 */
export function standsBetweenRooms(wall: SizedWall, rooms: readonly SizedRoom[]): boolean {
  const [start, end] = wall.centreline;
  const length = distance(start, end);
  if (length === 0) return false;
  const along = direction(start, end);
  const left: Interval[] = [];
  const right: Interval[] = [];
  for (const { polygon, holes } of rooms) {
    for (const edge of regionEdges({ outer: polygon, holes })) {
      const face = faceOn(start, along, length, wall.thickness, edge);
      if (face) (face.offset > 0 ? left : right).push(face.interval);
    }
  }
  if (left.length === 0 || right.length === 0) return false;
  const [onLeft, onRight, onAny] = [left, right, [...left, ...right]].map(coveredLength);
  return onLeft + onRight - onAny > onAny / 2;
}

/** The part of an edge that lies along the wall, with its signed distance from the centre-line. */
function faceOn(
  start: Point,
  along: Point,
  length: DrawingUnits,
  thickness: DrawingUnits,
  edge: Segment,
): { interval: Interval; offset: DrawingUnits } | null {
  const { a, b } = edge;
  const edgeLength = lengthOf(edge);
  const cross = along[0] * (b[1] - a[1]) - along[1] * (b[0] - a[0]);
  if (edgeLength === 0 || Math.abs(cross) > PARALLEL * edgeLength) return null;
  const offset = inFrame(midpoint(a, b), start, along)[1];
  if (Math.abs(offset) > thickness) return null;
  const [p, q] = [inFrame(a, start, along)[0], inFrame(b, start, along)[0]];
  const interval = commonPart([Math.min(p, q), Math.max(p, q)], [0, length]);
  return interval[1] > interval[0] ? { interval, offset } : null;
}

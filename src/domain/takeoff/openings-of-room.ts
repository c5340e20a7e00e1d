import { distance, type DrawingUnits, midpoint, type Point, regionEdges, type Segment } from '../geometry';
import type { SizedOpening, SizedRoom, SizedWall } from './sized-elements';

/** Sine of the angle up to which an edge runs along an opening (about 5°). */
const PARALLEL = 0.09;

/**
 * Ids of the openings of a room: those it lists, and those in its walls that stand in its outline. A person may
 * have corrected the outline since the list was made.
 */
export function openingIdsOf(
  room: SizedRoom,
  wallOf: ReadonlyMap<string, SizedWall>,
  openingsOfWall: ReadonlyMap<string, readonly SizedOpening[]>,
): string[] {
  const standing = room.wall_ids.flatMap((id) => {
    const thickness = wallOf.get(id)?.thickness ?? 0;
    return (openingsOfWall.get(id) ?? []).filter((opening) => standsIn(room, opening, thickness));
  });
  return [...new Set([...room.opening_ids, ...standing.map(({ id }) => id)])];
}

/** Whether an edge of the outline is the face of the wall at the middle of the opening. */
function standsIn(
  { polygon, holes }: SizedRoom,
  { segment: [from, to] }: SizedOpening,
  thickness: DrawingUnits,
): boolean {
  const middle = midpoint(from, to);
  const along: Point = [to[0] - from[0], to[1] - from[1]];
  return regionEdges({ outer: polygon, holes }).some((edge) => passes(edge, middle, along, thickness));
}

function passes({ a, b }: Segment, middle: Point, along: Point, thickness: DrawingUnits): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = distance(a, b);
  if (length === 0) return false;
  const turned = Math.abs(dx * along[1] - dy * along[0]) / (length * Math.hypot(...along));
  const at = ((middle[0] - a[0]) * dx + (middle[1] - a[1]) * dy) / length;
  const away = Math.abs((middle[0] - a[0]) * dy - (middle[1] - a[1]) * dx) / length;
  return turned <= PARALLEL && at >= 0 && at <= length && away <= thickness;
}

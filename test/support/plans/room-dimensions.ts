import type { RoomDescription } from './description';
import { POINTS_PER_MM } from './paper';
import type { Placement } from './placement';
import { type Region, band, encloses, overlap } from './polygon';
import { traits } from './room-uses';
import { type Polygon, type Vec, along, direction, distance, quarterTurn } from './vector';

/** Width of the strip of paper for a dimension and its text, millimetres. */
const ROOM_MM = 6;

/**
 * Dimensions of the clear widths of the larger rectangular rooms: a line from face to face along the longest side,
 * near a wall without a door.
 */
export function roomDimension(
  { use }: RoomDescription,
  floor: Region,
  doorways: readonly Polygon[],
  placement: Placement,
): [Vec, Vec] | null {
  const [ring] = floor;
  if (floor.length > 1 || ring.length !== 4 || traits(use).circulation || use === 'shaft') return null;
  const reach = ROOM_MM * placement.mmPerPoint * POINTS_PER_MM;
  for (const i of ring.keys()) {
    const [from, to] = [ring[i], ring[(i + 1) % 4]];
    const inward = quarterTurn(direction(from, to));
    if (distance(from, to) < 5 * reach) continue;
    const [a, b] = [from, to].map((p) => along(p, inward, 1.2 * reach));
    const taken = dimensionBox([a, b], placement);
    if (encloses(floor, taken) && !doorways.some((doorway) => overlap(doorway, taken))) return [a, b];
  }
  return null;
}

/** The floor that labels and furniture keep free for the dimension. */
export function dimensionBox([a, b]: readonly [Vec, Vec], placement: Placement): Polygon {
  const d = direction(a, b);
  return band(along(a, d, 5), along(b, d, -5), ROOM_MM * placement.mmPerPoint * POINTS_PER_MM);
}

import type { PlanDescription, RoomDescription } from './description';
import { type PlacedFurniture, footprint, furnish } from './furniture/furnish';
import { type Placement, toBuilding, toPage } from './placement';
import { type Region, bounds, boundsMeet } from './polygon';
import { type RoomLabel, placeLabel } from './room-labels';
import { type Polygon, distance, dot, minus } from './vector';

export interface RoomToEquip {
  readonly room: RoomDescription;
  readonly floor: Region;
  readonly areaM2: number;
}

export interface EquippedRoom {
  readonly label: RoomLabel | null;
  readonly furniture: readonly PlacedFurniture[];
}

/** The smallest height of a name, in millimetres of paper, that is accepted when furniture is placed first. */
const LEGIBLE = 2;

/**
 * Places furniture first, then the label on the remaining floor. The label comes first when it would not be legible.
 */
export function equipRoom(
  { room, floor, areaM2 }: RoomToEquip,
  allDoorways: readonly Polygon[],
  plan: PlanDescription,
  placement: Placement,
): EquippedRoom {
  const box = bounds(floor[0]);
  const doorways = allDoorways.filter((doorway) => boundsMeet(bounds(doorway), box));
  const page = (shape: Polygon): Polygon => shape.map((point) => toPage(placement, point));
  const label = (obstacles: readonly Polygon[]): RoomLabel | null =>
    placeLabel(room, floor.map(page), { areaM2, size: sizeOf(floor) }, obstacles.map(page), plan);
  if (!plan.annotation.furniture) return { label: label(doorways), furniture: [] };
  const crowded = plan.extras?.crowded;
  const furniture = furnish(room.use, floor, doorways, crowded);
  const beside = label([...doorways, ...furniture.map(footprint)]);
  if (furniture.length === 0 || (beside && beside.lines[0].height >= LEGIBLE))
    return { label: beside, furniture };
  const alone = label(doorways);
  const kept = alone ? [alone.box.map((point) => toBuilding(placement, point))] : [];
  return { label: alone, furniture: furnish(room.use, floor, [...doorways, ...kept], crowded) };
}

/** The clear width and depth of a rectangular floor, millimetres. */
function sizeOf([ring, ...holes]: Region): readonly [number, number] | null {
  if (ring.length !== 4 || holes.length > 0) return null;
  const [a, b] = [minus(ring[1], ring[0]), minus(ring[2], ring[1])];
  const [p, q] = [distance(ring[0], ring[1]), distance(ring[1], ring[2])];
  if (Math.abs(dot(a, b)) > 1e-4 * p * q || Math.abs(distance(ring[2], ring[3]) - p) > 1) return null;
  return Math.abs(a[0]) > Math.abs(a[1]) ? [p, q] : [q, p];
}

import type { LayoutDoor } from '../layout';
import type { LayoutProfile, RoomStandard } from '../profile';
import { type DoorPlace, doorPlaces, openingPlace, segmentOf, swingOf } from './door-places';
import type { FloorPlan } from './floor-plan';
import { pointOn } from './partitions';
import { roomAt } from './room-at';

/** Limits of openings without a leaf, mm. */
const OPENING_MM = { least: 1200, most: 2400 };
/** Wider doors have no single leaf that swings, mm. */
const WIDEST_LEAF_MM = 1300;
/** A point this far beyond the border's line lies on the floor of the other side, mm. */
const BEYOND_MM = 100;

/** A possible door of a room. A room gets one of its choices. */
export type DoorChoice = Omit<LayoutDoor, 'id'>;

/**
 * The possible doors of a room, best first; empty when the common wall is too short. A room that is entered through an
 * opening has one choice when the wall is wide enough.
 */
export function doorChoices(
  plan: FloorPlan,
  owner: number,
  beyond: number,
  profile: LayoutProfile,
): DoorChoice[] {
  const room = plan.roomsOf.get(owner)?.at(0);
  if (room === undefined) return [];
  const standard: RoomStandard = profile.rooms[room.type].value;
  const height = profile.door_height_mm.value;
  if (standard.entry === 'open') {
    const least = Math.min(OPENING_MM.least, standard.door_mm);
    const place = openingPlace(plan, owner, beyond, least, OPENING_MM.most);
    if (place !== null) return [choiceAt(plan, place, room.id, height, 'opening')];
  }
  return doorPlaces(plan, owner, beyond, standard.door_mm).map((place) =>
    choiceAt(plan, place, room.id, height, 'door'),
  );
}

function choiceAt(
  plan: FloorPlan,
  place: DoorPlace,
  room: string,
  height: number,
  kind: 'door' | 'opening',
): DoorChoice {
  const { partition, from, to, roomSide, beyond } = place;
  const outside = pointOn(partition.border, (from + to) / 2, -roomSide * BEYOND_MM);
  const swings = kind === 'door' && to - from <= WIDEST_LEAF_MM;
  return {
    kind,
    wall_id: partition.wall.id,
    segment: segmentOf(place),
    width_mm: to - from,
    height_mm: height,
    connects: [room, roomAt(plan, beyond, outside)?.id ?? null],
    swing: swings ? { ...swingOf(place), into: room } : null,
  };
}

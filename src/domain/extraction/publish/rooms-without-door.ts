import type { Opening, PlanWarning, Room } from '../model/plan-geometry';

const NO_DOOR = 'rooms_without_door';
/** Spaces that may have no door on this storey. */
const CLOSED_TYPES: ReadonlySet<string> = new Set([
  'unknown',
  'stair',
  'elevator',
  'shaft',
  'void',
  'technical',
  'balcony',
  'terrace',
  'veranda',
]);

/**
 * Named rooms that one cannot enter: their doors were not found, so they are on no bill.
 *
 * @param isZone whether a room is open to another one
 */
export function roomsWithoutDoor(
  rooms: readonly Room[],
  openings: readonly Opening[],
  isZone: (room: Room) => boolean,
): PlanWarning[] {
  const ways = new Set(openings.filter(({ kind }) => kind !== 'window').map(({ id }) => id));
  const shut = rooms.filter(
    (room) =>
      !CLOSED_TYPES.has(room.type) && !isZone(room) && !room.opening_ids.some((opening) => ways.has(opening)),
  );
  return shut.length === 0 ? [] : [warningAbout(shut)];
}

/** The warning about rooms without a door, without those that a new outline gave one. */
export function stillWithoutDoor(
  plan: { rooms: Room[]; openings: Opening[] },
  warning: PlanWarning,
): PlanWarning[] {
  if (warning.code !== NO_DOOR) return [warning];
  const were = new Set(warning.elements);
  return roomsWithoutDoor(plan.rooms, plan.openings, ({ id }) => !were.has(id));
}

function warningAbout(rooms: readonly Room[]): PlanWarning {
  const message =
    'No door or passage was found in the walls of these rooms, so none is billed. ' +
    'Look whether the drawing shows one.';
  return { code: NO_DOOR, message, elements: rooms.map(({ id }) => id) };
}

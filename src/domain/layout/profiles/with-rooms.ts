import { ROOM_TYPES, type RoomType } from '../../extraction';
import type { RoomStandard, Sourced } from '../profile';
import { ROOM_STANDARDS } from './room-standards';
import { unverified } from './room-standard';

/** What a profile requires of a kind of room beyond the common table, with the rule. */
export type RoomOverride = Partial<RoomStandard> & { readonly rule: string };

/** The common table of rooms with the requirements of a profile. */
export function roomsWith(
  override: (type: RoomType, standard: RoomStandard) => RoomOverride | null,
): Readonly<Record<RoomType, Sourced<RoomStandard>>> {
  const rooms = { ...ROOM_STANDARDS };
  for (const type of ROOM_TYPES) {
    const change = override(type, ROOM_STANDARDS[type].value);
    if (change === null) continue;
    const { rule, ...demands } = change;
    rooms[type] = unverified({ ...ROOM_STANDARDS[type].value, ...demands }, rule);
  }
  return rooms;
}

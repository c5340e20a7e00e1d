import { LEAST_NET_SHARE, mostNetShare } from '../net-share';
import type { LayoutProfile } from '../profile';
import type { Programme, RoomRequirement } from '../programme';
import type { DoesNotFit } from '../search-request';
import { GRID_MM } from '../shell';
import { CELLS_PER_M2, corridorSteps, holdsRect, type SnappedShell } from '../partition';

/** The least share of the free ground that corridors take. */
const LEAST_CIRCULATION = 0.04;
/** Optional rooms are added as long as the other rooms would grow by more than this factor. */
const ROOMY = 1.12;
/** An optional room is left out when the rooms would shrink below this factor with it. */
const SNUG = 0.97;

/** The rooms to place: those of the programme, and the optional ones for which the shell has ground. */
export function roomsFor(
  programme: Programme,
  shell: SnappedShell,
): { rooms: RoomRequirement[]; added: string[] } {
  const ground = shell.freeCells / CELLS_PER_M2;
  const [least, most] = [ground * LEAST_NET_SHARE, ground * mostNetShare(programme.rooms.length)];
  const rooms = [...programme.rooms];
  const added: string[] = [];
  let wished = areaOf(rooms);
  for (const room of programme.optional_rooms) {
    if (most / wished <= ROOMY) break;
    if (least / (wished + room.area_m2) < SNUG) continue;
    rooms.push(room);
    added.push(room.id);
    wished += room.area_m2;
  }
  return { rooms, added };
}

/** The obvious reason why no arrangement of the programme can fit into the shell; null when there is none. */
export function impossible(
  programme: Programme,
  rooms: readonly RoomRequirement[],
  shell: SnappedShell,
  profile: LayoutProfile,
): DoesNotFit | null {
  const corridor = corridorSteps(programme.corridor_width_mm, profile);
  if (!holdsRect(shell, corridor, corridor))
    return {
      code: 'shell_too_narrow',
      detail: `No corridor of ${programme.corridor_width_mm} mm fits anywhere in the shell.`,
      way_out: 'Check the scale of the shell, or ask for a narrower corridor.',
      binding_rooms: [],
    };
  for (const room of rooms) {
    const [short, long] = room.min_clear_mm.map((mm) => Math.ceil(mm / GRID_MM));
    if (holdsRect(shell, short, long) || holdsRect(shell, long, short)) continue;
    return {
      code: 'room_does_not_fit',
      detail: `${room.name} needs a clear rectangle of ${short * GRID_MM} × ${long * GRID_MM} mm; the shell has none.`,
      way_out: `Make ${room.name} smaller, or use a wider shell.`,
      binding_rooms: [room.id],
    };
  }
  const available = (shell.freeCells / CELLS_PER_M2) * (1 - LEAST_CIRCULATION);
  const needed = rooms.reduce((sum, room) => sum + room.min_area_m2, 0);
  return needed <= available ? null : tooLarge(rooms, needed, available);
}

/** Says that the rooms need more area than the shell has, and which rooms to leave out or reduce. */
export function tooLarge(
  rooms: readonly RoomRequirement[],
  needed_m2: number,
  available_m2: number,
): DoesNotFit {
  const largest = [...rooms].sort((a, b) => b.min_area_m2 - a.min_area_m2 || (a.id < b.id ? -1 : 1));
  const binding: RoomRequirement[] = [];
  let saved = 0;
  for (const room of largest) {
    if (saved >= needed_m2 - available_m2) break;
    binding.push(room);
    saved += room.min_area_m2;
  }
  const names = binding.map(({ name, min_area_m2 }) => `${name} (${min_area_m2} m²)`).join(', ');
  return {
    code: 'programme_too_large',
    detail: `The rooms need at least ${needed_m2.toFixed(1)} m²; the shell leaves ${available_m2.toFixed(1)} m² beside corridors.`,
    way_out: `Use a larger shell, or leave out or reduce these rooms: ${names}.`,
    binding_rooms: binding.map(({ id }) => id),
  };
}

const areaOf = (rooms: readonly RoomRequirement[]): number =>
  rooms.reduce((sum, room) => sum + room.area_m2, 0);

import type { LayoutProfile } from '../profile';
import type { Programme, RoomRequirement } from '../programme';
import type { DoesNotFit } from '../search-request';
import { GRID_MM } from '../shell';
import { CELLS_PER_M2, corridorSteps, holdsRect, type SnappedShell } from '../partition';

/** Share of the free ground that corridors take at the very least, and usually. */
const LEAST_CIRCULATION = 0.04;
const USUAL_CIRCULATION = 0.2;
/** Share of the ground beside corridors that partitions take, about. */
const WALLS = 0.06;
/** Optional rooms are added while the others would otherwise grow by more than this. */
const ROOMY = 1.12;
/** … and while nothing shrinks below this for them. */
const SNUG = 0.97;

/** The rooms to place, optional ones included where the shell has room for them. */
export function roomsFor(
  programme: Programme,
  shell: SnappedShell,
): { rooms: RoomRequirement[]; added: string[] } {
  const net = (shell.freeCells / CELLS_PER_M2) * (1 - USUAL_CIRCULATION) * (1 - WALLS);
  const rooms = [...programme.rooms];
  const added: string[] = [];
  let wished = areaOf(rooms);
  for (const room of programme.optional_rooms) {
    if (net / wished <= ROOMY) break;
    if (net / (wished + room.area_m2) < SNUG) continue;
    rooms.push(room);
    added.push(room.id);
    wished += room.area_m2;
  }
  return { rooms, added };
}

/** What makes a programme impossible in a shell whatever the arrangement; null when nothing obvious does. */
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
      detail: `${room.name} needs ${short * GRID_MM} × ${long * GRID_MM} mm clear; nowhere in the shell is that much.`,
      way_out: `Make ${room.name} smaller, or the shell wider.`,
      binding_rooms: [room.id],
    };
  }
  const available = (shell.freeCells / CELLS_PER_M2) * (1 - LEAST_CIRCULATION);
  const needed = rooms.reduce((sum, room) => sum + room.min_area_m2, 0);
  return needed <= available ? null : tooLarge(rooms, needed, available);
}

/** The programme's minimums against what is there, and the rooms that would have to go or shrink. */
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
    detail: `The rooms need ${needed_m2.toFixed(1)} m² at least; the shell leaves ${available_m2.toFixed(1)} m² beside corridors.`,
    way_out: `Take a larger shell, or leave out or reduce: ${names}.`,
    binding_rooms: binding.map(({ id }) => id),
  };
}

const areaOf = (rooms: readonly RoomRequirement[]): number =>
  rooms.reduce((sum, room) => sum + room.area_m2, 0);

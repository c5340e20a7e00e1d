import { UnprocessableError } from '../domain/errors';
import type { KeptRoom, Layout, LayoutRoom, Programme, Shell } from '../domain/layout';

/**
 * The rooms of a layout that the request locks.
 *
 * @throws UnprocessableError `room_not_lockable` for an id that the layout does not have, and for a corridor:
 *   corridors are the ground between the rooms
 */
export function lockedRooms(layout: Layout, ids: readonly string[]): LayoutRoom[] {
  return [...new Set(ids)].map((id) => {
    const room = layout.rooms.find((each) => each.id === id);
    if (room && room.type !== 'corridor') return room;
    throw new UnprocessableError(
      'room_not_lockable',
      room ? `Room ${id} is a corridor.` : `The alternative has no room "${id}".`,
      {
        message: 'Lock rooms by the ids that the layout lists. Corridors are laid out anew around them.',
        errors: [{ pointer: '#/locked_rooms', message: `"${id}" cannot be locked` }],
      },
    );
  });
}

/** The shell of a layout with these rooms kept as they are, furniture included. Rooms kept before stay too. */
export function shellAround({ shell, doors, fixtures }: Layout, locked: readonly LayoutRoom[]): Shell {
  const before = new Set(shell.kept_rooms.map(({ id }) => id));
  const kept = locked
    .filter((room) => !room.kept && !before.has(room.id))
    .map(({ id, name, type, polygon }): KeptRoom => {
      const own = doors.filter(({ connects }) => connects.includes(id));
      const planned = {
        fixtures: fixtures
          .filter(({ room_id }) => room_id === id)
          .map(({ kind, footprint, clearance, facing_deg }) => ({ kind, footprint, clearance, facing_deg })),
        doors: own.map(({ swing }) => ({ hinge: swing?.hinge ?? null })),
      };
      return { id, name, type, polygon, doors: own.map(({ segment }) => segment), planned };
    });
  return { ...shell, kept_rooms: [...shell.kept_rooms, ...kept] };
}

/**
 * The programme without the requirements that locked rooms fulfil. A locked room fulfils the requirement it was
 * made for, else one with its name, else one of its type. The wishes about those rooms go too.
 *
 * @throws UnprocessableError `nothing_to_generate` when no room is left to plan
 */
export function programmeBeside(programme: Programme, locked: readonly LayoutRoom[]): Programme {
  const gone = new Set<string>();
  for (const room of locked) {
    const open = programme.rooms.filter(({ id, type }) => type === room.type && !gone.has(id));
    const fulfilled =
      open.find(({ id }) => id === room.requirement_id) ??
      open.find(({ name }) => name === room.name) ??
      open[0];
    if (fulfilled) gone.add(fulfilled.id);
  }
  const rooms = programme.rooms.filter(({ id }) => !gone.has(id));
  if (rooms.length === 0) {
    throw new UnprocessableError('nothing_to_generate', 'Every room of the programme is locked.', {
      message: 'Leave at least one room unlocked, or ask for further rooms in the prompt.',
      errors: [{ pointer: '#/locked_rooms', message: 'no room is left to plan' }],
    });
  }
  const relations = programme.relations.filter(({ from, to }) => !gone.has(from) && !gone.has(to));
  return { ...programme, rooms, relations };
}

import { UnprocessableError } from '../../../errors';

/** The most rooms of a layout. */
export const MOST_ROOMS = 60;

/** Refuses programmes with more rooms than a layout can hold. */
export function assertRooms(rooms: number): void {
  if (rooms <= MOST_ROOMS) return;
  const detail = `The programme has ${rooms} rooms; at most ${MOST_ROOMS} can be planned.`;
  throw new UnprocessableError('programme_too_large', detail, {
    message: `The brief asks for ${rooms} rooms; one layout can hold ${MOST_ROOMS}. Plan floor by floor or wing by wing.`,
  });
}

/** Refuses a brief that leaves nothing to plan. */
export function refuseEmpty(): never {
  throw new UnprocessableError('programme_empty', 'The brief asks for no room.', {
    message: 'No room is left to plan. Ask for at least one room, such as "3 operatories and a reception".',
  });
}

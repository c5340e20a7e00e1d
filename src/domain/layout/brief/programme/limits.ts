import { UnprocessableError } from '../../../errors';

/** A layout has at most so many rooms. */
export const MOST_ROOMS = 60;

/** Refuses programmes with more rooms than a layout can hold. */
export function assertRooms(rooms: number): void {
  if (rooms <= MOST_ROOMS) return;
  const detail = `The programme has ${rooms} rooms; at most ${MOST_ROOMS} can be planned.`;
  throw new UnprocessableError('programme_too_large', detail, {
    message: `This is more than one layout can hold: ${rooms} rooms, where ${MOST_ROOMS} is the limit. Plan floor by floor or wing by wing.`,
  });
}

/** Refuses a brief that leaves nothing to plan. */
export function refuseEmpty(): never {
  throw new UnprocessableError('programme_empty', 'The brief asks for no room at all.', {
    message: 'Nothing is left to plan. Ask for one room at least, such as "3 operatories and a reception".',
  });
}

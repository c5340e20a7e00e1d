import type { SizedRoom } from '../sized-elements';
import type { TakeoffSheet } from '../takeoff-sheet';

/** Notes that a wall or an opening is not billed because it exists already. Finishes still end at it. */
export function noteExisting(sheet: TakeoffSheet, element: string): void {
  sheet.exclusions.note(
    'existing_not_measured',
    'These walls, doors and windows exist already and are not billed; the finishes beside and around them are.',
    element,
  );
}

/**
 * Whether a wall or an opening is left out because the drawing says that no room beside it is part of the work; the list of
 * exclusions says so.
 */
export function isOutOfScope(sheet: TakeoffSheet, element: string, rooms: readonly SizedRoom[]): boolean {
  if (rooms.length === 0 || rooms.some(({ in_scope }) => in_scope !== false)) return false;
  sheet.exclusions.note(
    'element_out_of_scope',
    'The drawing says that the rooms beside these walls, doors and windows are not part of the work; they are not billed.',
    element,
  );
  return true;
}

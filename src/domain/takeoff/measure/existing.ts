import type { TakeoffSheet } from '../takeoff-sheet';

/** Notes that a wall or an opening is not billed because it exists already. Finishes still end at it. */
export function noteExisting(sheet: TakeoffSheet, element: string): void {
  sheet.assumptions.note(
    'existing_not_measured',
    'These walls, doors and windows exist already and are not billed; the finishes beside and around them are.',
    element,
  );
}

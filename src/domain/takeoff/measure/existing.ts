import type { TakeoffSheet } from '../takeoff-sheet';

/** Says that a wall or an opening is left out because it is there; finishes still stop at it. */
export function noteExisting(sheet: TakeoffSheet, element: string): void {
  sheet.assumptions.note(
    'existing_not_measured',
    'These walls, doors and windows are there already: they are not billed; finishes up to them and around them are.',
    element,
  );
}

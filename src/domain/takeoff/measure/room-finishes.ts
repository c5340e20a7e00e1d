import { FINISHED_SURFACES, type FinishedSurface } from '../../extraction';
import { type ChosenFinish, chosenFinish } from '../finishes/chosen-finish';
import type { SizedRoom } from '../sized-elements';
import type { TakeoffSheet } from '../takeoff-sheet';

/** How each surface of a room is finished. */
export type RoomFinishes = Readonly<Record<FinishedSurface, ChosenFinish>>;

const NAMES: Readonly<Record<FinishedSurface, string>> = {
  floor: 'floors',
  base: 'skirtings',
  wall: 'walls',
  ceiling: 'ceilings',
};

/** Chooses the finishes of a room, and notes what is not billed and what is open. */
export function finishesOf(sheet: TakeoffSheet, room: SizedRoom): RoomFinishes {
  // A sheet worked by hand has no schedules; its plain rules know room types only.
  const drawn = sheet.usesTemplates ? room : {};
  const stated = sheet.settings.finishes?.[room.id];
  const chosen = FINISHED_SURFACES.map((surface) => [surface, chosenFinish(drawn, surface, stated)] as const);
  for (const [surface, finish] of chosen) noteFinish(sheet, room.id, surface, finish);
  return Object.fromEntries(chosen) as unknown as RoomFinishes;
}

function noteFinish(sheet: TakeoffSheet, room: string, surface: FinishedSurface, finish: ChosenFinish): void {
  const what = NAMES[surface];
  if (finish.outcome === 'existing') {
    sheet.exclusions.note(
      'finish_existing',
      `The ${what} of these rooms stay as they are ("${finish.says}"); they are not billed.`,
      room,
    );
  } else if (finish.outcome === 'none') {
    sheet.exclusions.note(
      'finish_none',
      `The ${what} of these rooms get no finish ("${finish.says}").`,
      room,
    );
  } else if (finish.outcome === 'open') {
    sheet.assumptions.note(
      `finish_${finish.why}`,
      {
        several: `The drawings give the ${what} of these rooms several finishes ("${finish.says}"), and not where each goes. They are measured as one, without a rate; state \`finishes\` to decide.`,
        match_existing: `The ${what} of these rooms are to match what is there, which the drawings do not name. They are measured without a rate; state \`finishes\` to decide.`,
        unknown: `What "${finish.says}" means for the ${what} of these rooms is not known. They are measured without a rate; state \`finishes\` to decide.`,
      }[finish.why],
      room,
    );
  }
}

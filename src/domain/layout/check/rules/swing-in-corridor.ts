import { subtract } from '../../../geometry';
import type { ConstraintViolation } from '../../violation';
import type { SurveyedDoor } from '../doors/survey-doors';
import type { Survey } from '../survey';
import { violation } from '../violation-of';
import { clearFloor } from './corridor-too-narrow';
import { isPassable, landingsOf, standable } from './passage';

/** Whether a leaf that opens into a corridor leaves half of its width, wherever the leaf stands in its sweep. */
export function swingsIntoTheWay({ id, sweep }: SurveyedDoor, survey: Survey): ConstraintViolation[] {
  const corridor = sweep?.side.room ?? null;
  if (sweep === null || corridor === null || corridor.room.type !== 'corridor') return [];
  const half = survey.layout.corridor_width_mm / 2;
  const landings = landingsOf(
    corridor,
    survey.doors.filter((door) => door.id !== id),
  );
  const floor = clearFloor(corridor, survey);
  if (!isPassable(floor, landings, half)) return [];
  const beside = subtract(floor, [{ outer: [...sweep.fan], holes: [] }]);
  // Who comes out of a door right beside the leaf waits; the others have to get past.
  if (isPassable(beside, standable(beside, landings, half), half)) return [];
  const text = `The leaf of ${id} leaves less than ${half} mm of ${corridor.room.name} to pass.`;
  return [violation('DOOR_SWING_BLOCKED', [id, corridor.id], text)];
}

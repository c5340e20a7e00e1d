import { subtract, type Region } from '../../../geometry';
import type { SurveyedRoom } from '../ground';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';
import { isPassable, landingsOf, widestPassage } from './passage';
import { regionOf } from './room-area';

/**
 * CORRIDOR_TOO_NARROW: a square of the required width cannot be pushed from each door of the corridor to each other
 * door without touching walls, columns or furniture. A door may lie back in a niche of up to half a metre. Ends and
 * niches without a door may be narrower, because no way leads there.
 */
export const corridorTooNarrow: Rule<Survey> = (survey) =>
  survey.rooms
    .filter(({ room }) => room.type === 'corridor')
    .flatMap((corridor) => {
      const asked = survey.layout.corridor_width_mm;
      const floor = clearFloor(corridor, survey);
      const landings = landingsOf(corridor, survey.doors);
      if (isPassable(floor, landings, asked)) return [];
      const clear = widestPassage(floor, landings, asked);
      const text = `${corridor.room.name} is only ${clear} mm clear from door to door; ${asked} mm are required.`;
      return [violation('CORRIDOR_TOO_NARROW', [corridor.id], text)];
    });

/** The floor of a corridor without columns, shafts and furniture. */
export function clearFloor(corridor: SurveyedRoom, { obstacles, footprints }: Survey): Region[] {
  const { box } = corridor.shape;
  const standing = [
    ...obstacles.search(box).map(({ shape }) => shape),
    ...footprints.search(box).map(({ footprint }) => footprint),
  ];
  const blocks = standing.map(({ ring }): Region => ({ outer: ring, holes: [] }));
  return subtract([regionOf(corridor)], blocks);
}

import type { Ring } from '../../geometry';
import type { ShellEntrance } from '../shell';
import { middleOfLongestSide, placeOnPerimeter } from './perimeter-places';
import { entranceOffPerimeter } from './shell-refusals';
import type { MeasuredSegment, SurveyOfSpace } from './survey-of-space';

/** A narrower piece of a door does not count, mm. */
const LEAST_DOOR_MM = 500;
/** Width of an assumed entrance, mm. */
const ASSUMED_DOOR_MM = 1_000;

/**
 * The stated entrances, each moved onto the outline. Without any, the best door in the perimeter; without any door, an
 * assumed entrance in the middle of the longest side.
 *
 * @throws UnprocessableError `entrance_off_perimeter`
 */
export function settleEntrances(
  { doors, entrances }: SurveyOfSpace,
  outline: Ring,
  toFrame: (line: MeasuredSegment) => MeasuredSegment,
  wallThickness: number,
  note: (code: string, message: string) => void,
): ShellEntrance[] {
  const within = 1.5 * wallThickness + 100;
  const placed = (segment: MeasuredSegment) => placeOnPerimeter(outline, toFrame(segment), LEAST_DOOR_MM);
  if (entrances !== null && entrances.length > 0)
    return entrances.map(({ id, segment }) => {
      const place = placed(segment);
      if (place === null || place.away > within) throw entranceOffPerimeter(id, place?.away ?? Infinity);
      return { id, segment: place.segment };
    });
  const found = [...doors]
    .sort((p, q) => q.rank - p.rank)
    .flatMap(({ id, segment }) => {
      const place = placed(segment);
      return place === null || place.away > within ? [] : [{ id, segment: place.segment }];
    });
  if (found.length === 0) {
    note(
      'entrance_assumed',
      'No entrance is drawn. The middle of the longest side is taken as the entrance.',
    );
    return [{ id: 'entrance', segment: middleOfLongestSide(outline, ASSUMED_DOOR_MM) }];
  }
  const [best, ...others] = found;
  if (others.length > 0)
    note(
      'entrance_chosen',
      `Door ${best.id} is taken as the entrance. Other doors in the perimeter stay shut: ${others.map(({ id }) => id).join(', ')}.`,
    );
  return [best];
}

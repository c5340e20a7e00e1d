import { SpatialIndex } from '../../../geometry';
import type { ConstraintViolation } from '../../violation';
import type { SurveyedDoor } from '../doors/survey-doors';
import type { Sweep } from '../doors/sweep';
import type { SurveyedFixture } from '../ground';
import { convexInteriorsMeet, interiorsMeet, liesWithin } from '../shapes/meeting';
import type { Shape } from '../shapes/shape';
import type { Survey } from '../survey';
import { violation, type Rule } from '../violation-of';
import { pullSideBlocked } from './pull-side';
import { noTurningCircle } from './turning-circle';

/**
 * CLEARANCE_BLOCKED: the free space of a fixture is partly outside its room, or another fixture, a column or a shaft
 * stands in it. Free spaces may overlap. A door may open over them, but not over that of a water closet: this is a
 * warning, by ADA 603.2.3 an error. Some profiles also ask for free floor on the pull side of doors and for a turning
 * circle in washrooms.
 */
export const clearanceBlocked: Rule<Survey> = (survey) => {
  const hinged = survey.doors.filter((door): door is Hinged => door.sweep !== null);
  const sweeps = new SpatialIndex(hinged, ({ sweep }) => sweep.box);
  return [
    ...survey.fixtures.flatMap((fixture) => [
      ...encroached(fixture, survey),
      ...swept(fixture, sweeps, survey),
    ]),
    ...pullSideBlocked(survey),
    ...noTurningCircle(survey),
  ];
};

type Hinged = SurveyedDoor & { sweep: Sweep };

function encroached(
  { id, fixture, clearance }: SurveyedFixture,
  { footprints, obstacles, roomOf }: Survey,
): ConstraintViolation[] {
  if (fixture.clearance === null) return [];
  const blocked = (by: string[], text: string): ConstraintViolation =>
    violation('CLEARANCE_BLOCKED', [id, ...by], `The free space of the ${fixture.kind} ${text}.`);
  if (clearance === null) return [blocked([], 'is not a polygon')];
  const room = roomOf.get(fixture.room_id);
  const inRoom = room === undefined || liesWithin(clearance, room.shape, room.holes);
  return [
    ...(inRoom ? [] : [blocked([], `is partly outside ${room.room.name}`)]),
    ...footprints
      .search(clearance.box)
      .filter((other) => other.fixture !== fixture && interiorsMeet(clearance, other.footprint))
      .map((other) => blocked([other.id], `is blocked by a ${other.fixture.kind}`)),
    ...obstacles
      .search(clearance.box)
      .filter(({ shape }) => interiorsMeet(clearance, shape))
      .map((other) => blocked([other.id], `is blocked by a ${other.obstacle.kind}`)),
  ];
}

function swept(
  { id, fixture, clearance }: SurveyedFixture,
  sweeps: SpatialIndex<Hinged>,
  { profile }: Survey,
): ConstraintViolation[] {
  if (clearance === null || !isWaterCloset(fixture.kind)) return [];
  return sweeps
    .search(clearance.box)
    .filter(({ sweep }) => sweepsOver(sweep, clearance))
    .map((door) =>
      violation(
        'CLEARANCE_BLOCKED',
        [id, door.id],
        `Door ${door.id} opens over the free space of the ${fixture.kind}.`,
        profile.id === 'ada' ? 'error' : 'warning',
      ),
    );
}

function isWaterCloset(kind: string): boolean {
  return kind === 'wc' || kind.startsWith('wc_');
}

function sweepsOver({ fan }: Sweep, { parts }: Shape): boolean {
  return parts.some((part) => convexInteriorsMeet(fan, part, 1));
}

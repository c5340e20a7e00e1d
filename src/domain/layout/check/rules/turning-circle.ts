import { exactDistance, ringContains, type Point } from '../../../geometry';
import type { LayoutRoom } from '../../layout';
import type { ConstraintViolation } from '../../violation';
import type { SurveyedRoom } from '../ground';
import { along, facesOf, leftOf, turnedRound, type Face } from '../shapes/face';
import type { Survey } from '../survey';
import { violation } from '../violation-of';
import { circleCentres } from './circle-centres';

/** Rounding may make the centre seem this much too near, mm. */
const PLAY_MM = 0.5;

export function isWashroom({ type }: Pick<LayoutRoom, 'type'>): boolean {
  return type === 'toilet' || type === 'bathroom';
}

/**
 * A wheelchair needs a free circle to turn in: by ADA 304.3.1, 60 in across. Doors may open over it (304.4). Wash
 * basins and grab rails may reach over it, because knees fit under them (306).
 */
export function noTurningCircle(survey: Survey): ConstraintViolation[] {
  const diameter = survey.profile.turning_circle_mm.value;
  if (diameter === null) return [];
  return survey.rooms
    .filter(({ room }) => room.type === 'toilet' && !room.kept)
    .filter((room) => !turnsIn(room, diameter / 2, survey))
    .map(({ id, room }) =>
      violation(
        'CLEARANCE_BLOCKED',
        [id],
        `${room.name} has no free circle of ${diameter} mm to turn a wheelchair in.`,
      ),
    );
}

function turnsIn(room: SurveyedRoom, radius: number, { obstacles, footprints }: Survey): boolean {
  const { box, ring } = room.shape;
  const blocks = [
    ...room.holes,
    ...obstacles.search(box).map(({ shape }) => shape),
    ...footprints
      .search(box)
      .filter(({ fixture }) => !isReachedUnder(fixture.kind))
      .map(({ footprint }) => footprint),
  ];
  const faces = [...facesOf(ring), ...blocks.flatMap((block) => turnedRound(facesOf(block.ring)))];
  return circleCentres(faces, radius).some(
    (centre) =>
      faces.every((face) => distanceTo(face, centre) >= radius - PLAY_MM) &&
      ringContains(ring, centre) &&
      !blocks.some((block) => ringContains(block.ring, centre)),
  );
}

function isReachedUnder(kind: string): boolean {
  return kind.startsWith('wash_basin') || kind.startsWith('grab_');
}

function distanceTo(face: Face, point: Point): number {
  const at = along(face, point);
  const end = at < 0 ? face.a : face.b;
  if (at >= 0 && at <= face.length) return Math.abs(leftOf(face, point));
  return exactDistance(point, end);
}

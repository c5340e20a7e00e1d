import { boxOf, inset, SpatialIndex, subtract } from '../../../geometry';
import type { ConstraintViolation } from '../../violation';
import { groundBefore } from '../doors/ground-before';
import type { SurveyedDoor } from '../doors/survey-doors';
import type { Sweep } from '../doors/sweep';
import type { Shape } from '../shapes/shape';
import { convexInteriorsMeet, interiorsMeet, passesThrough } from '../shapes/meeting';
import type { Survey } from '../survey';
import { FACE_TOLERANCE_MM } from '../tolerances';
import { violation, type Rule } from '../violation-of';
import { clearFloor } from './corridor-too-narrow';
import { isPassable, landingsOf, standable } from './passage';

type Hinged = SurveyedDoor & { sweep: Sweep };

/** A leaf may touch things by this much, mm. */
const PLAY_MM = 1;
/** Depth of the free floor before and behind each door and opening, mm: enough to step through. */
const STEP_MM = 300;

/**
 * DOOR_SWING_BLOCKED: a leaf that opens to 90° meets a wall (other than its own), a column, a shaft, a fixture or the
 * sweep of another leaf; or something stands within 300 mm before or behind a door or opening; or a leaf that opens
 * into a corridor leaves less than half of the corridor's width to pass (NFPA 101 7.2.1.4.3, IBC 1005.7.1).
 */
export const doorSwingBlocked: Rule<Survey> = (survey) => {
  const hinged = survey.doors.filter((door): door is Hinged => door.sweep !== null);
  const sweeps = new SpatialIndex(hinged, ({ sweep }) => sweep.box);
  return [
    ...hinged.flatMap((door) => [...blockedByWalls(door, survey), ...swingsIntoTheWay(door, survey)]),
    ...hinged.flatMap((door, i) =>
      sweeps
        .positions(door.sweep.box)
        .filter((k) => k > i && convexInteriorsMeet(door.sweep.fan, hinged[k].sweep.fan, PLAY_MM))
        .map((k) =>
          blocked([door.id, hinged[k].id], `The leaves of ${door.id} and ${hinged[k].id} collide.`),
        ),
    ),
    ...survey.doors.flatMap((door) => blockedByThings(door, survey)),
  ];
};

function blocked(elements: string[], text: string): ConstraintViolation {
  return violation('DOOR_SWING_BLOCKED', elements, text);
}

function blockedByWalls({ id, host, sweep }: Hinged, { walls, outline }: Survey): ConstraintViolation[] {
  const hit = walls
    .search(sweep.box)
    .filter((wall) => wall !== host)
    .filter(({ shape }) => shape.parts.some((p) => convexInteriorsMeet(sweep.fan, p, FACE_TOLERANCE_MM)));
  if (hit.length > 0)
    return hit.map((wall) => blocked([id, wall.id], `The leaf of ${id} hits wall ${wall.id}.`));
  if (outline === null || !outline.faces.some(({ a, b }) => passesThrough(a, b, sweep.fan))) return [];
  const outside = subtract(
    [{ outer: [...sweep.fan], holes: [] }],
    [{ outer: outline.shape.ring, holes: [] }],
  );
  if (inset(outside, FACE_TOLERANCE_MM / 2).length === 0) return [];
  return [blocked([id], `The leaf of ${id} hits the perimeter.`)];
}

function blockedByThings(door: SurveyedDoor, { footprints, obstacles }: Survey): ConstraintViolation[] {
  const { sweep } = door;
  const steps = (door.sides ?? [])
    .map(({ face, from, to }) => groundBefore(face, from, to, STEP_MM))
    .filter((step) => step !== null);
  const boxes = [...steps.map(({ box }) => box), ...(sweep === null ? [] : [sweep.box])];
  if (boxes.length === 0) return [];
  const around = boxOf(
    boxes.flatMap(([minX, minY, maxX, maxY]) => [
      [minX, minY],
      [maxX, maxY],
    ]),
  );
  const inTheWay = (shape: Shape): boolean =>
    steps.some((step) => interiorsMeet(step, shape)) ||
    (sweep !== null && shape.parts.some((part) => convexInteriorsMeet(sweep.fan, part, PLAY_MM)));
  return [
    ...footprints
      .search(around)
      .filter(({ footprint }) => inTheWay(footprint))
      .map(({ id, fixture }) =>
        blocked([door.id, id], `The ${fixture.kind} stands in the way of ${door.id}.`),
      ),
    ...obstacles
      .search(around)
      .filter(({ shape }) => inTheWay(shape))
      .map(({ id, obstacle }) =>
        blocked([door.id, id], `A ${obstacle.kind} stands in the way of ${door.id}.`),
      ),
  ];
}

/** Whether a leaf that opens into a corridor leaves half of the corridor's width in every position. */
function swingsIntoTheWay({ id, sweep }: SurveyedDoor, survey: Survey): ConstraintViolation[] {
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
  // A person in a door right beside the leaf can wait; all others have to get past it.
  if (isPassable(beside, standable(beside, landings, half), half)) return [];
  const text = `The open leaf of ${id} leaves less than ${half} mm of ${corridor.room.name} to pass.`;
  return [violation('DOOR_SWING_BLOCKED', [id, corridor.id], text)];
}

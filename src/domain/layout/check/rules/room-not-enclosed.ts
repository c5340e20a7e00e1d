import { boxOf, inset, intersect, SpatialIndex } from '../../../geometry';
import { interiorsMeet } from '../shapes/meeting';
import { facesOf, pointAlong, turnedRound, type Face } from '../shapes/face';
import { shapeOf } from '../shapes/shape';
import type { SurveyedRoom } from '../ground';
import type { Survey } from '../survey';
import { FACE_TOLERANCE_MM, liningReach } from '../tolerances';
import { atPoint, violation, type Rule } from '../violation-of';
import { regionOf } from './room-area';
import { uncovered, type Barrier } from './uncovered';

/** Gaps up to this come from rounding and do not count, mm. */
const GAP_MM = 1;

/**
 * ROOM_NOT_ENCLOSED: a stretch of a room's outline does not run along the near face of a wall, column or shaft, along
 * the perimeter, or across a door or opening. It may be off by 10 mm, or by 1.5 grid steps where the perimeter is off
 * the grid. No wall may stand in the room by more than twice that. An outline that crosses itself or has no area
 * encloses nothing.
 */
export const roomNotEnclosed: Rule<Survey> = (survey) => {
  const barriers = new SpatialIndex(barriersOf(survey), ({ line, reach }) => boxOf([line.a, line.b], reach));
  const shapeless = survey.layout.rooms.filter(({ polygon, holes }) =>
    [polygon, ...holes].some((ring) => shapeOf(ring) === null),
  );
  return [
    ...shapeless.map(({ id, name }) =>
      violation('ROOM_NOT_ENCLOSED', [id], `The outline of ${name} is not a polygon.`),
    ),
    ...survey.rooms.flatMap((room) => {
      const fault = gapIn(room, barriers) ?? wallIn(room, survey);
      return fault === null ? [] : [violation('ROOM_NOT_ENCLOSED', [room.id], `${room.room.name} ${fault}.`)];
    }),
  ];
};

function barriersOf({ layout, outline, walls, obstacles, doors }: Survey): Barrier[] {
  const everything = [-Infinity, -Infinity, Infinity, Infinity] as const;
  const against = (line: Face): Barrier => ({ line, reach: FACE_TOLERANCE_MM, looks: -1 });
  return [
    ...walls.search([...everything]).flatMap(({ faces }) => faces.map(against)),
    ...obstacles.search([...everything]).flatMap(({ shape }) => facesOf(shape.ring).map(against)),
    // A staircase of grid steps along a slanting perimeter has treads that run across it.
    ...(outline?.faces ?? []).map((line): Barrier => {
      const reach = liningReach(line.a, line.b, layout.grid_mm);
      return { line, reach, looks: reach > FACE_TOLERANCE_MM ? null : 1 };
    }),
    ...doors.flatMap(({ sides }) =>
      (sides ?? []).flatMap(({ face, from, to }) => {
        const [a, b] = [pointAlong(face, from), pointAlong(face, to)];
        return [against(turnedRound([{ a, b, length: to - from }])[0])];
      }),
    ),
  ];
}

function gapIn({ faces }: SurveyedRoom, barriers: SpatialIndex<Barrier>): string | null {
  for (const face of faces) {
    const near = barriers.search(boxOf([face.a, face.b], FACE_TOLERANCE_MM));
    const gap = uncovered(face, near, GAP_MM);
    if (gap !== null)
      return `has no wall along ${Math.round(gap[1] - gap[0])} mm of its outline, from ${atPoint(pointAlong(face, gap[0]))}`;
  }
  return null;
}

function wallIn(room: SurveyedRoom, { walls }: Survey): string | null {
  const standing = walls.search(room.shape.box).find(({ shape }) => {
    if (!interiorsMeet(room.shape, shape)) return false;
    const within = intersect([regionOf(room)], [{ outer: shape.ring, holes: [] }]);
    return inset(within, FACE_TOLERANCE_MM).length > 0;
  });
  return standing === undefined ? null : `has wall ${standing.id} standing in it`;
}

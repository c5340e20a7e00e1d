import type { MeasuredPlan } from '../extraction/publish/measured-plan';
import type { ScaleRecord } from '../extraction/model/plan-geometry';
import { UnprocessableError } from '../errors';
import { groupByEach, type Mm, type MmPerUnit } from '../geometry';
import { byNaturalOrder } from './natural-order';
import { openBoundaries } from './open-boundaries';
import { openingIdsOf } from './openings-of-room';
import type { SizedOpening, SizedRoom, SizedWall } from './sized-elements';

/** A plan with a scale. Its elements are in the natural order of their ids and linked to one another. */
export interface MeasurablePlan {
  readonly rooms: readonly SizedRoom[];
  readonly walls: readonly SizedWall[];
  readonly openings: readonly SizedOpening[];
  readonly scaleConfidence: number;
  readonly mmPerUnit: MmPerUnit;
  readonly wallOf: ReadonlyMap<string, SizedWall>;
  readonly openingsOfRoom: ReadonlyMap<string, readonly SizedOpening[]>;
  readonly openingsOfWall: ReadonlyMap<string, readonly SizedOpening[]>;
  readonly roomsOfWall: ReadonlyMap<string, readonly SizedRoom[]>;
  readonly roomsOfOpening: ReadonlyMap<string, readonly SizedRoom[]>;
  /** Length of a room's outline that has no wall, by room id. Rooms with walls all round are not listed. */
  readonly openBoundary: ReadonlyMap<string, Mm>;
}

/**
 * Refuses a plan without a scale, because its quantities cannot be worked out.
 *
 * @throws UnprocessableError `scale_unknown`, saying how to calibrate
 */
export function assertScaled<T extends { scale: ScaleRecord | null }>(
  plan: T,
): asserts plan is T & { scale: ScaleRecord } {
  if (plan.scale === null) throw scaleUnknown();
}

/**
 * Prepares a plan for measuring. Elements without a size are left out.
 *
 * @throws UnprocessableError `scale_unknown`
 */
export function measurablePlan(plan: MeasuredPlan): MeasurablePlan {
  assertScaled(plan);
  const rooms = plan.rooms.filter((room): room is SizedRoom => sized(room.area_m2, room.perimeter_mm));
  const walls = plan.walls.filter((wall): wall is SizedWall => sized(wall.length_mm, wall.thickness_mm));
  const openings = plan.openings.filter((opening): opening is SizedOpening => sized(opening.width_mm));
  for (const elements of [rooms, walls, openings]) elements.sort((a, b) => byNaturalOrder(a.id, b.id));
  const wallOf = new Map(walls.map((wall) => [wall.id, wall]));
  const openingsOfWall = groupByEach(openings, ({ wall_id }) => (wall_id === null ? [] : [wall_id]));
  const openingIds = new Map(rooms.map((room) => [room.id, openingIdsOf(room, wallOf, openingsOfWall)]));
  const roomsOfOpening = groupByEach(rooms, ({ id }) => openingIds.get(id) ?? []);
  return {
    rooms,
    walls,
    openings,
    scaleConfidence: plan.scale.confidence,
    mmPerUnit: plan.scale.mm_per_unit,
    wallOf,
    openingsOfRoom: groupByEach(openings, ({ id }) => (roomsOfOpening.get(id) ?? []).map((room) => room.id)),
    openingsOfWall,
    roomsOfWall: groupByEach(rooms, (room) => room.wall_ids),
    roomsOfOpening,
    openBoundary: openBoundaries(rooms, plan.scale.mm_per_unit),
  };
}

function sized(...sizes: (number | null)[]): boolean {
  return sizes.every((size) => size !== null && Number.isFinite(size));
}

function scaleUnknown(): UnprocessableError {
  return new UnprocessableError(
    'scale_unknown',
    'The plan has no scale: its drawing units cannot be turned into metres, so no quantity can be stated.',
    {
      message:
        'Planbill could not find the scale of this plan. Calibrate it with PUT /api/v1/floorplans/{id}/scale: give ' +
        'a ratio such as 1:100, or two points and the real distance between them. Then ask for the bill again.',
    },
  );
}

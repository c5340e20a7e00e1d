import { ROOM_TYPES, type MeasuredPlan, type RoomType } from '../../extraction';
import { boxOf, exactDistance, SpatialIndex, type Point } from '../../geometry';
import { assertScaled } from '../../takeoff';
import type { Shell } from '../shell';
import { settleShell } from './settle-shell';
import { entranceUnknown, keptRoomUnknown, shellEmpty } from './shell-refusals';
import type { MeasuredBody, MeasuredFloor, MeasuredOpeningPlace, SurveyOfSpace } from './survey-of-space';

export interface PlanShellOptions {
  /** Ids of the rooms that stay as they are. */
  keep_room_ids: string[];
  /** Id of the entrance. Default: the best door in the perimeter. */
  entrance_opening_id?: string;
}

/** Rooms that go through several storeys. Nothing can be built in them, and their walls stay. */
const SHAFTS = new Set<string>(['elevator', 'stair', 'technical']);
/** A piece of wall that stands alone is a column up to this length, mm, and up to this ratio of length to thickness. */
const COLUMN = { side: 1_200, slender: 4 };
/** Walls at most this far apart touch, mm. */
const TOUCHING_MM = 30;

/**
 * The space inside the perimeter of a floor plan, cleared of its rooms except those to keep. The frame leads back to the
 * plan's drawing in mm, y up, from the lower left corner of the page.
 *
 * @throws UnprocessableError `scale_unknown`, `shell_empty`, `kept_room_unknown`, `entrance_unknown`, and what
 *   `settleShell` throws
 */
export function shellFromPlan(plan: MeasuredPlan, options: PlanShellOptions): Shell {
  assertScaled(plan);
  if (plan.rooms.length === 0) throw shellEmpty();
  const unknown = options.keep_room_ids.find((id) => !plan.rooms.some((room) => room.id === id));
  if (unknown !== undefined) throw keptRoomUnknown(unknown);
  return settleShell(surveyPlan(plan, plan.scale.mm_per_unit, options));
}

function surveyPlan(plan: MeasuredPlan, mm: number, options: PlanShellOptions): SurveyOfSpace {
  const { axis_y, height } = plan.page;
  const point = ([x, y]: Point): Point => [x * mm, (axis_y === 'down' ? height - y : y) * mm];
  const line = ([a, b]: [Point, Point]): [Point, Point] => [point(a), point(b)];
  const keep = new Set(options.keep_room_ids);
  const doors = plan.openings.filter(({ kind }) => kind !== 'window');
  const floors = plan.rooms.map((room): MeasuredFloor => ({
    id: room.id,
    name: room.name ?? room.number ?? room.id,
    type: roomType(room.type),
    ring: room.polygon.map(point),
    holes: room.holes.map((hole) => hole.map(point)),
    keep: keep.has(room.id),
    doors: doors.filter(({ id }) => room.opening_ids.includes(id)).map(({ segment }) => line(segment)),
  }));
  const walls = plan.walls.map(({ centreline, thickness, polygon }) => ({
    line: line(centreline),
    thickness: thickness * mm,
    ring: polygon.map(point),
  }));
  const windows = plan.openings.filter(({ kind }) => kind === 'window').map(({ segment }) => line(segment));
  return {
    outline: null,
    floors,
    walls,
    bodies: [...shaftsOf(floors), ...columnsOf(walls)],
    doors: doors.map(({ id, segment, kind, confidence }): MeasuredOpeningPlace => ({
      id,
      segment: line(segment),
      rank: (kind === 'door' ? 10 : 0) + confidence + exactDistance(...line(segment)) / 1e5,
    })),
    entrances: chosenEntrance(plan, options, line),
    windows: windows.length === 0 ? null : windows,
    wallThickness: null,
  };
}

function chosenEntrance(
  { openings }: MeasuredPlan,
  { entrance_opening_id: id }: PlanShellOptions,
  line: (segment: [Point, Point]) => [Point, Point],
): MeasuredOpeningPlace[] | null {
  if (id === undefined) return null;
  const opening = openings.find((o) => o.id === id && o.kind !== 'window');
  if (opening === undefined) throw entranceUnknown(id);
  return [{ id, segment: line(opening.segment), rank: 0 }];
}

function shaftsOf(floors: readonly MeasuredFloor[]): MeasuredBody[] {
  return floors
    .filter(({ type, keep }) => !keep && SHAFTS.has(type))
    .map(({ id, ring }) => ({ id, kind: 'shaft', ring }));
}

/** Pieces of wall that are short and thick and touch no other wall. */
function columnsOf(walls: SurveyOfSpace['walls']): MeasuredBody[] {
  const index = new SpatialIndex(walls, ({ ring }) => boxOf(ring));
  return walls
    .filter(({ ring, thickness }) => {
      const [minX, minY, maxX, maxY] = boxOf(ring);
      const longer = Math.max(maxX - minX, maxY - minY);
      return longer <= COLUMN.side && longer <= COLUMN.slender * thickness;
    })
    .filter(({ ring }) => index.search(boxOf(ring, TOUCHING_MM)).length === 1)
    .map(({ ring }, i) => ({ id: `column${i + 1}`, kind: 'column', ring }));
}

function roomType(type: string): RoomType {
  return ROOM_TYPES.find((known) => known === type) ?? 'unknown';
}

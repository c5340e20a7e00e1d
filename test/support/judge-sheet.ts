import { distance, regionArea, regionContains } from '../../src/domain/geometry';
import type { MeasuredPlan } from '../../src/domain/extraction';
import type { DrawnPlan } from './plans/draw-plan';
import type { TrueRoom } from './plans/truth';
import { type PlanScore, type ScoredPlan, oneToOne, ROOM_IOU, roomOverlaps, scorePlan } from './score-plan';

/** What a person who takes the plan as it is would find wrong, in sentences for people. */
export interface SheetVerdict {
  readonly score: PlanScore;
  /** Whether the scale is true, or absent where the sheet does not tell it. */
  readonly scaleRight: boolean;
  /** What keeps the sheet from being right without touching; empty when it is right. */
  readonly faults: readonly string[];
  /** Labelled rooms that are lost or wrong, and a wrong scale, which no warning names; must be empty. */
  readonly silent: readonly string[];
}

export type JudgedPlan = ScoredPlan & Pick<MeasuredPlan, 'warnings'>;

export const SCALE_TOLERANCE = 0.002;
const AREA_TOLERANCE = 0.02;
const GOOD_OPENINGS_F1 = 0.9;
/** A room that is not there may be this large, square metres. */
const INVENTED_M2 = 2;
/** A warning names a room when its place is this near to the room, millimetres, or when it names a room over it. */
const NEAR_MM = 500;
const OVER_IOU = 0.05;
/** Warnings about the whole plan that name every room. */
const NAMES_ALL = ['no_walls', 'no_rooms', 'not_a_plan'];

/**
 * Judges a sheet by the headline measure: right without touching, and without silent faults. A labelled room is lost
 * when no room matches it, and wrong when its floor differs by more than 2 %, both measured at the true scale. A room
 * that cannot be found, because it is open, must be named by a warning.
 */
export function judgeSheet(
  plan: JudgedPlan,
  { truth, expected }: Pick<DrawnPlan, 'truth' | 'expected'>,
): SheetVerdict {
  const score = scorePlan(plan, truth);
  const overlaps = roomOverlaps(plan, truth);
  const pairs = oneToOne(overlaps).filter(({ score: iou }) => iou >= ROOM_IOU);
  const areaOf = (a: number): number => {
    const { polygon, holes } = plan.rooms[a];
    return (regionArea({ outer: polygon, holes }) * truth.mm_per_unit ** 2) / 1e6;
  };

  const badRooms = truth.rooms.flatMap((room, b) => {
    const pair = pairs.find((p) => p.b === b);
    if (room.name === '') return [];
    const off = pair ? areaOf(pair.a) / room.area_m2 - 1 : null;
    if (off !== null && Math.abs(off) <= AREA_TOLERANCE) return [];
    const what = expected.openRooms.includes(b)
      ? 'open and unsaid'
      : off === null
        ? 'lost'
        : `${(off * 100).toFixed(1)} % off`;
    const over = overlaps.filter((p) => p.b === b && p.score > OVER_IOU).map(({ a }) => plan.rooms[a].id);
    const named = isNamed(plan, room, over, truth.mm_per_unit);
    // What lacks a wall cannot be found, and it is right to say so.
    if (named && expected.openRooms.includes(b)) return [];
    return [{ text: `${room.name} is ${what}`, named }];
  });
  const invented = plan.rooms.flatMap((room, a) => {
    if (overlaps.some((p) => p.a === a && p.score >= ROOM_IOU) || areaOf(a) <= INVENTED_M2) return [];
    const shaft = expected.shafts.some((outer) =>
      regionContains({ outer, holes: [] }, middleOf(room.polygon)),
    );
    return shaft ? [] : [`${room.name ?? room.id} of ${areaOf(a).toFixed(1)} m² is invented`];
  });
  const scaleOff = score.scaleError !== null && score.scaleError > SCALE_TOLERANCE;
  const scaleRight = expected.scaleTold ? score.scaleError !== null && !scaleOff : plan.scale === null;
  const scaleFault = scaleOff
    ? `the scale is ${((score.scaleError ?? 0) * 100).toFixed(1)} % off (${plan.scale?.source})`
    : plan.scale === null
      ? 'the scale is unknown'
      : `the scale comes from nowhere (${plan.scale.source})`;
  const scaleSaid = plan.warnings.some(({ code }) => code.startsWith('scale'));
  return {
    score,
    scaleRight,
    faults: [
      ...badRooms.map(({ text }) => text),
      ...invented,
      ...(score.openings.f1 < GOOD_OPENINGS_F1 ? [`openings F1 is ${score.openings.f1.toFixed(2)}`] : []),
      ...(scaleRight ? [] : [scaleFault]),
    ],
    silent: [
      ...badRooms.filter(({ named }) => !named).map(({ text }) => text),
      ...(scaleOff && !scaleSaid ? [scaleFault] : []),
    ],
  };
}

/** Whether a warning points into the room or next to it, or names an extracted room that lies over it. */
function isNamed(plan: JudgedPlan, room: TrueRoom, over: readonly string[], mmPerUnit: number): boolean {
  const region = { outer: room.polygon, holes: [...(room.holes ?? [])] };
  const near = NEAR_MM / mmPerUnit;
  return plan.warnings.some(
    ({ code, at, elements }) =>
      NAMES_ALL.includes(code) ||
      elements?.some((id) => over.includes(id)) ||
      at?.some(
        (place) =>
          regionContains(region, place) || room.polygon.some((corner) => distance(corner, place) <= near),
      ),
  );
}

/** The middle of the box around the ring. */
function middleOf(ring: MeasuredPlan['rooms'][number]['polygon']): [number, number] {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

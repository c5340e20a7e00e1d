import type { CellPlan } from '../cell-plan';
import { checkLayout } from '../check';
import { detailLayout } from '../detail';
import type { Layout } from '../layout';
import { cellPlans, snapShell, type RankedCellPlan } from '../partition';
import { layoutProfile } from '../profiles';
import type { RoomRequirement } from '../programme';
import type { ConstraintKind, ConstraintViolation } from '../violation';
import type { CandidateLayout, CandidateResult, CandidateTask, Widening } from './candidate';
import { areaFit } from './score/area-fit';
import { scoreLayout } from './score/score-layout';

/** The most rough plans to work out for one candidate; fewer when the first ones are valid. */
const MOST_PLANS = 5;
const ENOUGH = 2;
/** Broken rules that a larger room may solve. */
const CRAMPED: readonly ConstraintKind[] = [
  'FIXTURE_OUTSIDE_ROOM',
  'FIXTURE_OVERLAP',
  'CLEARANCE_BLOCKED',
  'DOOR_SWING_BLOCKED',
  'ROOM_BELOW_MINIMUM',
];

/** Works out a candidate: rough plans, then walls, doors and fixtures. The checker judges each layout. */
export function workOut(task: CandidateTask): CandidateResult {
  const { shell, programme } = task.request;
  const profile = layoutProfile(programme.profile);
  const rooms = [
    ...programme.rooms,
    ...programme.optional_rooms.filter(({ id }) => task.added_rooms.includes(id)),
  ];
  const plans = cellPlans(
    snapShell(shell),
    programme,
    rooms.map((room) => widened(room, task.widenings)),
    profile,
    task.seed,
    {
      effort: task.effort,
      plans: MOST_PLANS,
    },
  );
  const layouts: CandidateLayout[] = [];
  const broken: ConstraintViolation[] = [];
  const cramped = new Set<string>();
  let refused = 0;
  for (const ranked of plans) {
    if (layouts.length >= ENOUGH) break;
    if (layouts.some(({ kind }) => kind === ranked.kind)) continue;
    const layout = detailLayout(asAsked(ranked.plan, rooms), shell, programme, profile, task.seed);
    const violations = checkLayout(layout, profile);
    const errors = violations.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) layouts.push(candidate(layout, ranked, violations, task));
    else refused++;
    broken.push(...errors);
    for (const id of crampedRooms(errors, layout)) cramped.add(id);
  }
  return {
    index: task.index,
    layouts: layouts.sort((a, b) => b.score - a.score),
    refused,
    violations: tally(broken),
    cramped: [...cramped].sort(),
  };
}

function widened(room: RoomRequirement, widenings: readonly Widening[]): RoomRequirement {
  const more = widenings.find(({ requirement_id }) => requirement_id === room.id)?.mm ?? 0;
  const [short, long] = room.min_clear_mm;
  return more === 0 ? room : { ...room, min_clear_mm: [short + more, Math.max(long, short + more)] };
}

/** The plan with the programme's own rooms, without the widths that earlier iterations added. */
function asAsked(plan: CellPlan, rooms: readonly RoomRequirement[]): CellPlan {
  return { ...plan, cells: plan.cells.map((cell, i) => ({ ...cell, requirement: rooms[i] })) };
}

function candidate(
  layout: Layout,
  { kind }: RankedCellPlan,
  violations: ConstraintViolation[],
  { request: { programme } }: CandidateTask,
): CandidateLayout {
  const { factor, worst } = areaFit(layout);
  return {
    layout,
    ...scoreLayout(layout, programme),
    violations,
    kind,
    area_factor: factor,
    worst_error: worst,
  };
}

/** Requirement ids of the rooms that broke a rule because they are too small. */
function crampedRooms(errors: readonly ConstraintViolation[], layout: Layout): string[] {
  const roomOf = new Map<string, string>([
    ...layout.rooms.map(({ id }) => [id, id] as const),
    ...layout.fixtures.map(({ id, room_id }) => [id, room_id] as const),
    ...layout.doors.map(({ id, connects: [room] }) => [id, room] as const),
  ]);
  const requirementOf = new Map(layout.rooms.map(({ id, requirement_id }) => [id, requirement_id]));
  return errors
    .filter(({ kind }) => CRAMPED.includes(kind))
    .flatMap(({ elements }) => elements.map((id) => requirementOf.get(roomOf.get(id) ?? '') ?? null))
    .filter((id) => id !== null);
}

function tally(violations: readonly ConstraintViolation[]): CandidateResult['violations'] {
  const kinds = [...new Set(violations.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => {
    const same = violations.filter((violation) => violation.kind === kind);
    const elements = [...new Set(same.flatMap((violation) => violation.elements))].sort();
    return { kind, count: same.length, elements };
  });
}

import type { MeasuredPlan } from '../../src/domain/extraction/publish/measured-plan';
import type { Ring } from '../../src/domain/extraction/model/plan-geometry';
import { CellGrid, grownByOne, shared } from './cell-grid';
import type { PlanTruth } from './plans/truth';

/**
 * How well an extracted plan agrees with the truth. Null where the truth or the plan says nothing.
 *
 * Rooms match one to one, the best overlaps first, and count at IoU ≥ 0.7. Wall precision is the share of
 * extracted wall area within 50 mm of true wall, recall the other way round. Openings match one to one: same
 * kind, centres within 300 mm, widths within 20 %.
 */
export interface PlanScore {
  /** |extracted − true| ÷ true of the millimetres a drawing unit. */
  readonly scaleError: number | null;
  readonly rooms: Agreement;
  /** Over rooms that match at IoU ≥ 0.5. */
  readonly areaErrorMedian: number | null;
  readonly areaErrorMax: number | null;
  /** Share of those whose name begins with a word of the true name. */
  readonly labels: number | null;
  readonly walls: Agreement;
  readonly openings: Agreement;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export const ROOM_IOU = 0.7;
const CELL_MM = 25;
const WALL_REACH_MM = 50;
const CENTRE_MM = 300;
const WIDTH_SHARE = 0.2;

export type ScoredPlan = Pick<MeasuredPlan, 'scale' | 'rooms' | 'walls' | 'openings'>;

export function scorePlan(plan: ScoredPlan, truth: PlanTruth): PlanScore {
  const grid = new CellGrid(CELL_MM / truth.mm_per_unit);
  const pairs = oneToOne(roomOverlaps(plan, truth));
  const good = pairs.filter(({ score }) => score >= ROOM_IOU).length;
  const alike = pairs
    .filter(({ score }) => score >= 0.5)
    .map(({ a, b }) => [plan.rooms[a], truth.rooms[b]] as const);
  const areaErrors = alike
    .flatMap(([mine, real]) =>
      mine.area_m2 === null ? [] : [Math.abs(mine.area_m2 - real.area_m2) / real.area_m2],
    )
    .sort((a, b) => a - b);
  const named = alike.filter(([mine, real]) => sameName(mine.name, real.name)).length;
  return {
    scaleError: plan.scale ? Math.abs(plan.scale.mm_per_unit - truth.mm_per_unit) / truth.mm_per_unit : null,
    rooms: agreement(good, plan.rooms.length, truth.rooms.length),
    areaErrorMedian: areaErrors[Math.floor((areaErrors.length - 1) / 2)] ?? null,
    areaErrorMax: areaErrors[areaErrors.length - 1] ?? null,
    labels: alike.length > 0 ? named / alike.length : null,
    walls: scoreWalls(plan, truth, grid),
    openings: scoreOpenings(plan, truth),
  };
}

/** Something extracted (`a`, its index) beside something true (`b`), and how well they agree. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/** All pairs of an extracted and a true room that share floor, with their IoU. */
export function roomOverlaps(plan: Pick<ScoredPlan, 'rooms'>, truth: PlanTruth): Pair[] {
  const grid = new CellGrid(CELL_MM / truth.mm_per_unit);
  const mine = plan.rooms.map(({ polygon, holes }) => grid.covered([polygon, ...holes]));
  const real = truth.rooms.map(({ polygon, holes }) => grid.covered([polygon, ...(holes ?? [])]));
  const pairs = mine.flatMap((p, a) =>
    real.map((t, b): Pair => {
      const both = shared(p, t);
      return { a, b, score: both / (p.size + t.size - both || 1) };
    }),
  );
  return pairs.filter(({ score }) => score > 0);
}

/** Greedy, the best pair first. */
export function oneToOne(pairs: readonly Pair[]): Pair[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  return [...pairs]
    .sort((p, q) => q.score - p.score)
    .filter(({ a, b }) => {
      if (usedA.has(a) || usedB.has(b)) return false;
      usedA.add(a);
      usedB.add(b);
      return true;
    });
}

function scoreWalls(plan: ScoredPlan, truth: PlanTruth, grid: CellGrid): Agreement {
  const all = (walls: readonly { polygon: Ring }[]): Set<number> =>
    new Set(walls.flatMap(({ polygon }) => [...grid.covered([polygon])]));
  const grown = (cells: Set<number>): Set<number> =>
    Array.from({ length: Math.round(WALL_REACH_MM / CELL_MM) }).reduce<Set<number>>(grownByOne, cells);
  const [mine, real] = [all(plan.walls), all([...truth.walls])];
  return rates(shared(mine, grown(real)) / (mine.size || 1), shared(real, grown(mine)) / (real.size || 1));
}

function scoreOpenings(plan: ScoredPlan, truth: PlanTruth): Agreement {
  const mm = truth.mm_per_unit;
  const mine = plan.openings.filter(({ kind }) => kind !== 'gap');
  const pairs = mine.flatMap(({ kind, segment: [[ax, ay], [bx, by]] }, a) =>
    truth.openings.flatMap((real, b): Pair[] => {
      const off = Math.hypot((ax + bx) / 2 - real.center[0], (ay + by) / 2 - real.center[1]) * mm;
      const width = Math.hypot(bx - ax, by - ay) * mm;
      const fits = Math.abs(width - real.width_mm) <= WIDTH_SHARE * real.width_mm;
      return kind === real.kind && off <= CENTRE_MM && fits ? [{ a, b, score: -off }] : [];
    }),
  );
  return agreement(oneToOne(pairs).length, mine.length, truth.openings.length);
}

const agreement = (good: number, mine: number, real: number): Agreement =>
  rates(good / (mine || 1), good / (real || 1));

const rates = (precision: number, recall: number): Agreement => ({
  precision,
  recall,
  f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
});

function sameName(mine: string | null, real: string): boolean {
  const words = plain(mine ?? '');
  return words !== '' && plain(real).includes(words.split(' ')[0]);
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

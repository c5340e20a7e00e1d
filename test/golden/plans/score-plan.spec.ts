import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Point, Ring } from '../../../src/domain/extraction/model/plan-geometry';
import { Dice } from '../../support/plans/dice';
import { drawPlan } from '../../support/plans/draw-plan';
import { randomPlan } from '../../support/plans/random-plan';
import { planOf } from '../../support/plan-of-truth';
import type { PlanTruth } from '../../support/plans/truth';
import { type ScoredPlan, scorePlan } from '../../support/score-plan';

const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
];

/** One room of 4 × 4 m at 100 mm a unit, a wall beside it and a door in the wall. */
const truth: PlanTruth = {
  file: 'made.pdf',
  page: 1,
  mm_per_unit: 100,
  rooms: [{ name: 'Big Room', number: '', area_m2: 16, polygon: square(0, 0, 40) }],
  walls: [{ polygon: square(50, 0, 20), thickness_mm: 2000 }],
  openings: [{ kind: 'door', center: [60, 30], width_mm: 1000 }],
};

// The tests draw whole plans, which is slow on a busy machine.
describe('scorePlan', () => {
  it('finds nothing wrong with the truth itself', () => {
    const whole = { precision: 1, recall: 1, f1: 1 };
    expect(scorePlan(planOf(truth), truth)).toEqual({
      scaleError: 0,
      rooms: whole,
      areaErrorMedian: 0,
      areaErrorMax: 0,
      labels: 1,
      walls: whole,
      openings: whole,
    });
  });

  it('does not match a room whose overlap is below 0.7', () => {
    // Shifted by a seventh of its side, the IoU is 6/8 = 0.75; shifted by a fifth, it is 4/6 = 0.67.
    const shift = (by: number): ScoredPlan => planOf(truth, ([x, y]) => [x + by, y]);
    expect(scorePlan(shift(40 / 7), truth).rooms.f1).toBe(1);
    expect(scorePlan(shift(40 / 5), truth).rooms.f1).toBe(0);
  });

  it('allows walls to be 50 mm off and counts the rest as wrong', () => {
    const shift = (by: number): ScoredPlan => planOf(truth, ([x, y]) => [x + by, y]);
    expect(scorePlan(shift(0.5), truth).walls.f1).toBe(1);
    // 2 m of wall are moved by 300 mm: 250 mm of it are too far away.
    expect(scorePlan(shift(3), truth).walls.precision).toBeCloseTo(1 - 250 / 2000, 5);
  });

  it('matches openings only of the same kind, near and of like width', () => {
    const score = (change: (p: Point) => Point): number =>
      scorePlan(planOf(truth, change), truth).openings.f1;
    expect(score(([x, y]) => [x + 2.9, y])).toBe(1);
    expect(score(([x, y]) => [x + 3.1, y])).toBe(0);
    expect(score(([x, y]) => [60 + (x - 60) * 1.3, y])).toBe(0);
    const window = { ...truth, openings: [{ ...truth.openings[0], kind: 'window' as const }] };
    expect(scorePlan(planOf(window), truth).openings.f1).toBe(0);
  });

  it('counts a room found twice once', () => {
    const plan = planOf(truth);
    const rooms = [...plan.rooms, { ...plan.rooms[0], id: 'again' }];
    expect(scorePlan({ ...plan, rooms }, truth).rooms).toMatchObject({ precision: 0.5, recall: 1 });
  });

  const reference = resolve(__dirname, '../../../../shared/tools/score-plan.mjs');
  const whenPresent = existsSync(reference) ? it : it.skip;
  whenPresent('agrees with the reference scorer on disturbed plans (skipped without ../shared)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'score-'));
    try {
      for (const seed of [3, 5, 11]) {
        const real = drawPlan(randomPlan(seed)).truth;
        const dice = new Dice(seed);
        const whole = planOf(real, ([x, y]) => [x + dice.roll() * 8, y + dice.roll() * 8]);
        const plan = { ...whole, rooms: whole.rooms.slice(1), walls: whole.walls.slice(2) };
        const files = ['plan.json', 'truth.json'].map((name) => join(folder, name));
        writeFileSync(files[0], JSON.stringify(plan));
        writeFileSync(files[1], JSON.stringify(real));
        const theirs = JSON.parse(
          execFileSync('node', [reference, ...files], { encoding: 'utf8' }),
        ) as Record<string, number>;
        const mine = scorePlan(plan, real);
        expect(mine.rooms.f1).toBeCloseTo(theirs['room_f1_0.7'], 3);
        expect(mine.walls.precision).toBeCloseTo(theirs.wall_precision, 3);
        expect(mine.walls.recall).toBeCloseTo(theirs.wall_recall, 3);
        expect(mine.openings.f1).toBeCloseTo(theirs.opening_f1, 3);
        expect(mine.labels).toBeCloseTo(theirs.label_accuracy, 3);
        expect(mine.areaErrorMedian).toBeCloseTo(theirs.area_error_median, 3);
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

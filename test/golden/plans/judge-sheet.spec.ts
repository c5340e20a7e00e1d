import type { PlanWarning, Ring } from '../../../src/domain/extraction';
import { type JudgedPlan, judgeSheet } from '../../support/judge-sheet';
import { planOf } from '../../support/plan-of-truth';
import type { Expected } from '../../support/plans/draw-plan';
import type { PlanTruth } from '../../support/plans/truth';

const box = (x: number, y: number, w: number, h: number): Ring => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Two rooms of 4 × 4 m beside each other at 100 mm a unit, and a shaft below them. */
const truth: PlanTruth = {
  file: 'made.pdf',
  page: 1,
  mm_per_unit: 100,
  rooms: [
    { name: 'Kitchen', number: '', area_m2: 16, polygon: box(0, 0, 40, 40) },
    { name: 'Bedroom', number: '', area_m2: 16, polygon: box(42, 0, 40, 40) },
  ],
  walls: [{ polygon: box(40, 0, 2, 40), thickness_mm: 200 }],
  openings: [{ kind: 'door', center: [41, 20], width_mm: 900 }],
};
const expected: Expected = { scaleTold: true, openRooms: [], shafts: [box(0, 42, 20, 20)] };
const warning = (more: Partial<PlanWarning>): PlanWarning =>
  ({ code: 'rooms_not_enclosed', message: 'Look here.', ...more }) as PlanWarning;
const right: JudgedPlan = { ...planOf(truth), warnings: [] };
const withoutKitchen: JudgedPlan = { ...right, rooms: right.rooms.slice(1) };
const verdict = (
  plan: JudgedPlan,
  more: Partial<Expected> = {},
): Omit<ReturnType<typeof judgeSheet>, 'score'> => {
  const { faults, silent, scaleRight } = judgeSheet(plan, { truth, expected: { ...expected, ...more } });
  return { faults, silent, scaleRight };
};

describe('judgeSheet', () => {
  it('finds the truth itself right', () => {
    expect(verdict(right)).toEqual({ faults: [], silent: [], scaleRight: true });
  });

  it('counts a lost room as silent until a warning names it by its place', () => {
    expect(verdict(withoutKitchen).silent).toEqual(['Kitchen is lost']);
    const elsewhere = { ...withoutKitchen, warnings: [warning({ at: [[60, 20]] })] };
    expect(verdict(elsewhere).silent).toEqual(['Kitchen is lost']);
    const named = { ...withoutKitchen, warnings: [warning({ at: [[20, 20]] })] };
    expect(verdict(named)).toMatchObject({ faults: ['Kitchen is lost'], silent: [] });
  });

  it('counts a room of wrong size as silent until a warning names it by its id', () => {
    const rooms = [{ ...right.rooms[0], polygon: box(0, 0, 40, 38) }, right.rooms[1]];
    expect(verdict({ ...right, rooms }).silent).toEqual(['Kitchen is -5.0 % off']);
    const warnings = [warning({ elements: [rooms[0].id] })];
    expect(verdict({ ...right, rooms, warnings })).toMatchObject({
      faults: ['Kitchen is -5.0 % off'],
      silent: [],
    });
  });

  it('does not ask for a room that lacks a wall, but for a warning', () => {
    expect(verdict(withoutKitchen, { openRooms: [0] }).silent).toHaveLength(1);
    const named = { ...withoutKitchen, warnings: [warning({ at: [[20, 20]] })] };
    expect(verdict(named, { openRooms: [0] }).faults).toEqual([]);
  });

  it('finds invented rooms over 2 m², but not the shaft', () => {
    const more = (polygon: Ring): JudgedPlan => ({
      ...right,
      rooms: [...right.rooms, { ...right.rooms[0], id: 'more', name: null, polygon }],
    });
    expect(verdict(more(box(100, 0, 20, 20))).faults).toEqual(['more of 4.0 m² is invented']);
    expect(verdict(more(box(100, 0, 10, 10))).faults).toEqual([]);
    expect(verdict(more(box(0, 42, 20, 20))).faults).toEqual([]);
  });

  it('counts a wrong scale as silent until a warning of the scale says so', () => {
    const scale = { ...right.scale!, mm_per_unit: 101 };
    expect(verdict({ ...right, scale })).toMatchObject({
      scaleRight: false,
      silent: ['the scale is 1.0 % off (text)'],
    });
    const warnings = [warning({ code: 'scale_conflict' })];
    expect(verdict({ ...right, scale, warnings }).silent).toEqual([]);
  });

  it('wants a scale where the sheet tells it, and none where it does not', () => {
    expect(verdict({ ...right, scale: null }).faults).toEqual(['the scale is unknown']);
    expect(verdict({ ...right, scale: null }, { scaleTold: false }).faults).toEqual([]);
    expect(verdict(right, { scaleTold: false }).scaleRight).toBe(false);
  });
});

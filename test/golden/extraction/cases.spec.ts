import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  extractPlan,
  type MeasuredPlan,
  type MeasuredRoom,
  measurePlan,
  type PlanWarning,
  type Point,
} from '../../../src/domain/extraction';
import { readPage } from '../../../src/drawings/pdf';

const FOLDER = join(__dirname, '../../../../shared/fixtures/cases/drawings');
const onCases = existsSync(FOLDER) ? describe : describe.skip;

/**
 * Small sheets of single kinds of faults (A4, 1:100 unless the title says otherwise). A case that is not right yet is
 * `it.failing`: it fails as soon as the case comes out right, and then becomes an ordinary test.
 */
onCases('extracting small sheets of single kinds (skipped where ../shared/fixtures is absent)', () => {
  it('ok-control: two rooms and the door between them', async () => {
    const plan = await extracted('ok-control');
    expectRooms(plan, { Bedroom: 11.7, Kitchen: 11.52 });
    expect(openingsOf(plan)).toEqual(['door 900']);
  });

  it('arc-control: a leaf of 870 in a gap of 1,000', async () => {
    const plan = await extracted('arc-control');
    expectRooms(plan, { Bedroom: 11.7, Bathroom: 11.52 });
    expect(openingsOf(plan)).toEqual(['door 1000']);
    expect(plan.openings[0].leaf_width_mm).toBeCloseTo(870, 0);
  });

  it('arc-with-zero-length-curve: the same door', async () => {
    const plan = await extracted('arc-with-zero-length-curve');
    expectRooms(plan, { Bedroom: 11.7, Bathroom: 11.52 });
    expect(openingsOf(plan)).toEqual(['door 1000']);
  });

  it('label-BED-1: names with a dash and a number are names', async () => {
    const plan = await extracted('label-BED-1');
    expectRooms(plan, { 'BED-1': 11.7, 'BATH-2': 11.52 });
    expect(plan.rooms.map(({ type }) => type).sort()).toEqual(['bathroom', 'bedroom']);
  });

  it.each(['numbered-room-not-enclosed', 'unnumbered-room-not-enclosed'])(
    '%s: a warning names the kitchen and its place',
    async (file) => {
      const plan = await extracted(file);
      expect(plan.rooms.map(({ name }) => name)).toEqual(['Bedroom']);
      const told = warningsAt(plan, [155, 450]);
      expect(told.map(({ code }) => code)).toContain('rooms_not_enclosed');
      expect(told[0].message).toContain('Kitchen');
    },
  );

  it('dimension-as-room-number: one room without name or number', async () => {
    const plan = await extracted('dimension-as-room-number');
    expect(plan.rooms.map(({ name, number }) => [name, number])).toEqual([[null, null]]);
  });

  it('glazing-3800-wide-control: one window closes the living room', async () => {
    const plan = await extracted('glazing-3800-wide-control');
    expectRooms(plan, { 'Living Room': 19.44 });
    expect(openingsOf(plan)).toEqual(['window 3800']);
  });

  it('glazing-4800-wide: one window closes the living room', async () => {
    const plan = await extracted('glazing-4800-wide');
    expectRooms(plan, { 'Living Room': 23.04 });
    expect(openingsOf(plan)).toEqual(['window 4800']);
  });

  it('wipeout-door: a door stands where a white mask cuts the wall', async () => {
    const plan = await extracted('wipeout-door');
    expectRooms(plan, { Bedroom: 11.7, Kitchen: 11.52 });
    expect(openingsOf(plan)).toEqual(['door 900']);
    expect(plan.rooms.map(({ opening_ids }) => opening_ids)).toEqual([
      [plan.openings[0].id],
      [plan.openings[0].id],
    ]);
  });

  it('scale-note-1-79-90: a scale with decimals', async () => {
    const plan = await extracted('scale-note-1-79-90');
    expect(plan.scale?.ratio).toBe(79.9);
  });

  it('door-with-sidelights: one door of 900 between two rooms', async () => {
    const plan = await extracted('door-with-sidelights');
    expectRooms(plan, { Bedroom: 11.52, Hall: 11.52 });
    expect(openingsOf(plan)).toEqual(['door 900']);
    expect(plan.openings[0].sidelights?.map(({ width_mm }) => width_mm)).toEqual([600, 600]);
  });

  it('room-size-labels-only: the sizes in the rooms give the scale', async () => {
    const plan = await extracted('room-size-labels-only');
    expect(Math.abs((plan.scale?.mm_per_unit ?? 0) / HUNDREDTH - 1)).toBeLessThan(0.01);
    expect(plan.scale?.source).not.toBe('text');
  });
});

/** Millimetres of reality in a point of paper at 1:100. */
const HUNDREDTH = (100 * 25.4) / 72;
/** Points of the page. */
const NEAR = 25;

async function extracted(file: string): Promise<MeasuredPlan> {
  const plan = extractPlan(await readPage(readFileSync(join(FOLDER, `${file}.pdf`)), 1));
  return measurePlan(plan, plan.scale);
}

/** Square metres by name, within 1 %. */
function expectRooms({ rooms }: MeasuredPlan, areas: Readonly<Record<string, number>>): void {
  expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(areas).sort());
  const areaOf = ({ name, area_m2 }: MeasuredRoom): number => (area_m2 ?? 0) / areas[name ?? ''];
  expect(rooms.filter((room) => Math.abs(areaOf(room) - 1) > 0.01)).toEqual([]);
}

const openingsOf = ({ openings }: MeasuredPlan): string[] =>
  openings.map(({ kind, width_mm }) => `${kind} ${Math.round(width_mm ?? 0)}`);

/** The warnings that point at the place or next to it. */
const warningsAt = ({ warnings }: MeasuredPlan, [x, y]: Point): PlanWarning[] =>
  warnings.filter(({ at }) => at?.some(([ax, ay]) => Math.hypot(ax - x, ay - y) <= NEAR));

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePlan, extractPlan, type Room } from '../../../src/domain/extraction';
import { readPage } from '../../../src/drawings/pdf';
import { explainingFailure } from '../../support/explain-failure';

const SAMPLES = join(__dirname, '../../../samples');

/** The plans that our own samples give, byte for byte; `UPDATE_GOLDEN=1` writes the files anew. */
describe('extracting the samples', () => {
  it.each(['flat', 'office', 'clinic'])('%s is as it was', async (name) => {
    const drawing = await readPage(readFileSync(join(SAMPLES, `${name}.pdf`)), 1);
    const plan = extractPlan(drawing);
    const { texts, ...found } = measurePlan(plan, plan.scale);
    expect(texts.length).toBeGreaterThan(0);
    const text = `${JSON.stringify(found, null, 1)}\n`;
    const file = join(__dirname, `${name}.json`);
    if (process.env.UPDATE_GOLDEN) writeFileSync(file, text);
    explainingFailure(name, drawing, () => expect(text).toBe(readFileSync(file, 'utf8')));
  });
});

const FIXTURES = join(__dirname, '../../../../shared/fixtures/plans');
const onFixtures = existsSync(FIXTURES) ? describe : describe.skip;

onFixtures('extracting real plans (skipped where ../shared/fixtures is absent)', () => {
  it('finds the six rooms of the FZK house to the printed centimetre', async () => {
    const plan = extractPlan(await readPage(readFileSync(join(FIXTURES, 'fzk-ground-floor.pdf')), 1));
    expect(plan.scale?.ratio).toBe(100);
    const areas = measurePlan(plan, plan.scale).rooms.map(({ name, area_m2 }) => [name, area_m2?.toFixed(2)]);
    expect(areas.sort()).toEqual([
      ['Bad', '12.50'],
      ['Buero', '12.98'],
      ['Flur', '11.53'],
      ['Küche', '16.31'],
      ['Schlafzimmer', '22.07'],
      ['Wohnen', '25.99'],
    ]);
    expect(plan.openings.filter(({ kind }) => kind === 'door')).toHaveLength(5);
  });

  it('reads a hospital sheet at 1/8" = 1\'-0": printed areas agree, or a warning says so', async () => {
    const plan = extractPlan(await readPage(readFileSync(join(FIXTURES, 'va-finish-plan.pdf')), 1));
    expect(plan.scale?.ratio).toBe(96);
    const { rooms, warnings } = measurePlan(plan, plan.scale);
    const numbered = { 169: 21, '134A': 16, 'CE-3': 706, 'CE-4': 250, 'CE-5': 557, T1: 270, 'CE-2': 411 };
    const printed = { ...numbered, 'ELEVATOR LOBBY': 640 };
    const off = Object.entries(printed).filter(([key, squareFeet]) => {
      const measured = rooms.find(({ number, name }) => key === (number ?? name))?.area_m2 ?? 0;
      // Half a square foot is rounding.
      return Math.abs(measured / 0.09290304 - squareFeet) > Math.max(0.5, 0.02 * squareFeet);
    });
    expect(off.map(([number]) => number)).toEqual(['CE-2']);
    const warned = (code: string): string[] =>
      warnings
        .filter((warning) => warning.code === code)
        .flatMap(({ elements, names }) => elements ?? names ?? []);
    const differing = warned('printed_area_differs').map((id) => rooms.find((room) => room.id === id));
    expect(differing.map((room) => room?.number ?? room?.name)).toEqual(['CE-2']);
    expect(warned('rooms_not_enclosed')).toEqual(['LINK CORRIDOR']);
    // A tag of the floor is written over the number of HAC, and the tiles of these rooms run through gaps.
    const areas = ['170', '150', '154', '159'].map(
      (number) => rooms.find((room) => room.number === number)?.area_m2 ?? 0,
    );
    areas.forEach((area, i) => expect(area).toBeCloseTo([6.45, 8.32, 6.26, 9.55][i], 1));
  });

  it('reads its finishes, and which of its rooms are not part of the work', async () => {
    const plan = extractPlan(await readPage(readFileSync(join(FIXTURES, 'va-finish-plan.pdf')), 1));
    const room = (number: string): Room => plan.rooms.find((one) => one.number === number)!;
    expect(room('134')).toMatchObject({ finish_codes: ['CPT-1', 'P-1', 'P-2', 'VCT-1'], in_scope: true });
    expect(room('167')).toMatchObject({ name: 'LOW VOLTAGE', type: 'server_room', in_scope: true });
    expect(room('125')).toMatchObject({ name: 'STAIRWELL', in_scope: false });
    const out = plan.rooms.filter(({ in_scope }) => in_scope === false);
    expect(out.length).toBeGreaterThan(25);
    const legend = plan.schedules?.find(({ kind }) => kind === 'finish');
    expect(legend?.rows.map(({ cells }) => cells)).toContainEqual(['LVT', 'LUXURY VINYL TILE']);
    // The tint of "NO WORK THIS AREA" ends there.
    expect(Math.max(...out.flatMap(({ polygon }) => polygon.map(([x]) => x)))).toBeLessThan(1320);
  });

  it('reads the schedules of rooms and finishes on its second sheet', async () => {
    const plan = extractPlan(await readPage(readFileSync(join(FIXTURES, 'va-finish-plan.pdf')), 2));
    const schedules = plan.schedules ?? [];
    expect(schedules.map(({ kind, rows }) => `${kind} ${rows.length}`).sort()).toEqual([
      'finish 14',
      'finish 28',
      'room 2',
      'room 28',
      'room 6',
    ]);
    const first = schedules.find(({ title }) => title === 'ROOM FINISH SCHEDULE - FIRST FLOOR');
    const cells = first?.rows.find((row) => row.cells[0] === '134A')?.cells;
    expect(cells?.slice(0, 4)).toEqual(['134A', 'STORAGE', 'CPT-1', 'RB-1']);
    expect(cells).toHaveLength(first?.columns.length ?? 0);
  });

  it('binds the rows of its room schedule on the second sheet to the rooms on the first', async () => {
    const file = readFileSync(join(FIXTURES, 'va-finish-plan.pdf'));
    const plan = extractPlan(await readPage(file, 1), { schedulePages: [await readPage(file, 2)] });
    const finishOf = (number: string, surface: string): unknown[] =>
      plan.rooms
        .find((one) => one.number === number)!
        .finishes!.filter((finish) => finish.surface === surface)
        .map(({ state, says }) => `${state}: ${says}`);
    expect(finishOf('149', 'floor')).toEqual(['stated: CPT-1']);
    expect(finishOf('134', 'floor')).toEqual(['several: CPT-1/VCT-1']);
    expect(finishOf('133', 'floor')).toEqual(['existing: EXIST']);
    expect(finishOf('CE-3', 'wall')).toEqual(['none: N/A', 'stated: P-1', 'stated: P-1', 'none: N/A']);
    // No row has the number of a patient room; the row of typical ones describes it.
    expect(finishOf('145', 'floor')).toEqual(['stated: CPT-1']);
    const bound = plan
      .schedules!.filter(({ kind }) => kind === 'room')
      .map(({ rows }) => rows.filter(({ elements }) => elements.length > 0).length);
    // The six rooms of the basement are on another plan, and six rooms of this floor on another part of it.
    expect(bound).toEqual([0, 22, 1]);
    const unbound = plan.warnings.find(({ code }) => code === 'schedule_rows_unbound')?.names;
    expect(unbound).toContain('79 MECHANICAL');
    expect(unbound).toHaveLength(6 + 6 + 1);
  });
});

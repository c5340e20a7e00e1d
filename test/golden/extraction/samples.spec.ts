import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePlan, extractPlan } from '../../../src/domain/extraction';
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

  it('reads a hospital sheet at 1/8" = 1\'-0", and its printed areas agree', async () => {
    const plan = extractPlan(await readPage(readFileSync(join(FIXTURES, 'va-finish-plan.pdf')), 1));
    expect(plan.scale?.ratio).toBe(96);
    const rooms = measurePlan(plan, plan.scale).rooms;
    const areaOf = (number: string): number => rooms.find((room) => room.number === number)?.area_m2 ?? 0;
    expect(areaOf('CE-4')).toBeCloseTo(23.226, 0);
    expect(areaOf('CE-5')).toBeCloseTo(51.747, 0);
  });
});

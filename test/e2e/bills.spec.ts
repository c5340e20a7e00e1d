import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { drawPlan } from '../support/plans/draw-plan';
import { SAMPLES } from '../support/plans/samples';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { itemAsWorked, readWorkedItems, readWorkedLines } from '../golden/takeoff/worked-sheet';

const samples = join(__dirname, '..', '..', 'samples');
const OFFICE = readFileSync(join(samples, 'office.pdf'));
const SHEET = join(__dirname, '..', 'golden', 'takeoff', 'office', 'README.md');
const NOWHERE = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

/** The item that adds up a line. */
const itemOf = (bom: api.BomDto, line: string): api.BomItemDto => {
  const key = bom.lines.find(({ id }) => id === line)?.item;
  return bom.items.find((item) => item.key === key)!;
};

describe('bills', () => {
  let service: TestService;
  let client: TestService['client'];
  let office: string;
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
    office = await processed(service, OFFICE);
  });
  afterAll(() => service?.stop());

  async function billed(body: api.CreateBomDto = {}): Promise<api.BomDto> {
    const asked = { priced_on: '2026-03-01', ...body };
    const { data, error } = await api.createFloorplanBom({
      client,
      path: { floorplan_id: office },
      body: asked,
    });
    if (!data) throw new Error(`refused: ${JSON.stringify(error)}`);
    const job = await ended(service, data.job_id);
    expect(job).toMatchObject({ status: 'succeeded', bom_id: data.bom_id, floorplan_id: office });
    return (await api.getBom({ client, path: { id: data.bom_id } })).data!;
  }

  async function exported(id: string, query: string): Promise<{ bytes: Buffer; disposition: string | null }> {
    const response = await fetch(`${service.process.url}/api/v1/boms/${id}/export?${query}`);
    expect(response.status).toBe(200);
    return {
      bytes: Buffer.from(await response.arrayBuffer()),
      disposition: response.headers.get('content-disposition'),
    };
  }

  it('the bill of the sample office equals the sheet worked by hand, in JSON and in CSV', async () => {
    const bom = await billed();
    expect(bom).toMatchObject({
      status: 'ready',
      floorplan_revision: 1,
      standard: { id: 'is1200' },
      currency: 'INR',
      pack: 'IN',
      subtotal: '984260.73',
      net: '984260.73',
      tax_total: '177166.94',
      grand_total: '1161427.67',
      complete: true,
      unpriced_items: 0,
    });
    const figures = bom.lines.map(({ id, bill_qty, unit }) =>
      [id.split('.').slice(0, -1).join('.'), bill_qty, unit].join(' '),
    );
    const worked = readWorkedLines(SHEET).map(({ line, quantity, unit }) =>
      [line.split(',')[0], quantity, unit].join(' '),
    );
    expect(figures.sort()).toEqual(worked.sort());
    expect(bom.items.map(itemAsWorked)).toEqual(readWorkedItems(SHEET));

    const csv = await exported(bom.id, 'format=csv');
    expect(csv.disposition).toBe('attachment; filename="bill-is1200-2026-03-01.csv"');
    const rows = csv.bytes.toString().split('\r\n');
    expect(rows).toHaveLength(1 + bom.items.length + bom.lines.length + 1);
    expect(rows[0]).toMatch(/^row,number,section,description,room,material,/);
  });

  it('the same request twice makes two bills with the same bytes', async () => {
    const [first, second] = [await billed({ standard: 'nrm2' }), await billed({ standard: 'nrm2' })];
    expect(second.id).not.toBe(first.id);
    for (const query of ['format=csv', 'format=json']) {
      const [a, b] = [await exported(first.id, query), await exported(second.id, query)];
      expect(a.bytes.equals(b.bytes)).toBe(true);
      expect(a.bytes.length).toBeGreaterThan(10_000);
    }
    const listed = (await api.listBoms({ client, query: { floorplan_id: office, limit: 2 } })).data!;
    expect(listed.items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(listed._links.next).toBeDefined();
  });

  it('a bill follows the settings of its request', async () => {
    const bom = await billed({
      ceiling_height_mm: 3000,
      tax: { place_of_supply: 'inter_state' },
      markups: [{ name: 'Overheads', percent: '10' }],
      room_heights_mm: { r1: 2400 },
      materials: { flooring: 'granite-flooring' },
    });
    const floor = itemOf(bom, 'flooring.r1');
    expect(floor).toMatchObject({ material: 'granite-flooring', rate: '2045.14' });
    const heights = bom.lines
      .filter(({ id }) => /^paint.primer.r[12]$/.test(id))
      .map(({ formula }) => formula);
    expect(heights).toEqual([expect.stringContaining('2.4-0.075'), expect.stringContaining('3-0.075')]);
    expect(bom.markups).toMatchObject([{ name: 'Overheads', percent: '10', base: bom.subtotal }]);
    expect(Number(bom.net)).toBeCloseTo(Number(bom.subtotal) * 1.1, 2);
    expect(bom.taxes.map(({ kind }) => kind)).toEqual(['IGST']);
    expect(bom.assumptions.map(({ code }) => code)).not.toContain('ceiling_height_assumed');
  });

  it('a bill does not change when the catalogue changes', async () => {
    const before = await billed();
    const [tiles] = (await api.listMaterials({ client, query: { search: 'vitrified' } })).data!.items;
    await api.updateMaterial({
      client,
      path: { id: tiles.id },
      body: { rate: '50.00', effective_from: '2026-04-01', source: 'Quotation' },
    });
    expect((await api.getMaterial({ client, path: { id: tiles.id } })).data!.rates).toMatchObject([
      { rate: '45.00', effective_from: '2026-01-01', effective_to: '2026-04-01' },
      { rate: '50.00', effective_from: '2026-04-01', effective_to: null, source: 'Quotation' },
    ]);
    const rateOf = (bom: api.BomDto) => itemOf(bom, 'flooring.r1').rate_source?.rate;
    expect(rateOf((await api.getBom({ client, path: { id: before.id } })).data!)).toBe('45.00');
    expect(rateOf(await billed({ priced_on: '2026-03-31' }))).toBe('45.00');
    expect(rateOf(await billed({ priced_on: '2026-04-01' }))).toBe('50.00');
  });

  it('a deleted material leaves a line without a price', async () => {
    const body = {
      code: 'terrazzo-600',
      category: 'flooring',
      name: 'Terrazzo',
      unit: 'm2',
      rate: '900',
    } as const;
    const made = (await api.createMaterial({ client, body: { ...body, effective_from: '2026-01-01' } }))
      .data!;
    const again = await api.createMaterial({ client, body });
    expect([again.response?.status, again.error?.code]).toEqual([409, 'material_exists']);
    const priced = await billed({ materials: { flooring: 'terrazzo-600' } });
    expect(itemOf(priced, 'flooring.r1')).toMatchObject({ rate: '900.00' });
    expect((await api.deleteMaterial({ client, path: { id: made.id } })).response?.status).toBe(204);
    const kept = (await api.getBom({ client, path: { id: priced.id } })).data!;
    expect(itemOf(kept, 'flooring.r1')).toMatchObject({ material_name: 'Terrazzo' });
    const refused = await api.createFloorplanBom({
      client,
      path: { floorplan_id: office },
      body: { materials: { flooring: 'terrazzo-600' } },
    });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'material_unknown']);
    const euros = await billed({ currency: 'EUR' });
    expect(euros).toMatchObject({ priced_items: 0, unpriced_items: kept.items.length, complete: false });
    expect(euros.sections.every(({ amount }) => amount === null)).toBe(true);
  });

  it('a plan without a scale gets no bill, and the error says how to calibrate it', async () => {
    const { pdf } = drawPlan({
      ...SAMPLES.flat,
      annotation: {
        ...SAMPLES.flat.annotation,
        dimensions: null,
        scaleNote: 'none',
        scaleBar: false,
        label: { number: false, area: false, boxed: false },
      },
    });
    const path = { floorplan_id: await processed(service, pdf) };
    const refused = await api.createFloorplanBom({ client, path, body: {} });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'scale_unknown']);
    expect(refused.error?.message).toContain('PUT /api/v1/floorplans/{id}/scale');
    await api.calibrateScale({ client, path: { id: path.floorplan_id }, body: { ratio: '1:100' } });
    expect((await api.createFloorplanBom({ client, path, body: {} })).response?.status).toBe(202);
  });

  it('the first catalogue has the materials that the golden sheets use, each with an illustrative rate', async () => {
    const rows = readFileSync(join(__dirname, '..', 'golden', 'takeoff', 'catalogue.csv'), 'utf8')
      .trim()
      .split('\n');
    const listed = (await api.listMaterials({ client, query: { limit: 100 } })).data!;
    expect(listed.total).toBe(rows.length - 1);
    expect(listed.items.every((material) => material.rates[0].illustrative)).toBe(true);
    const seeded = listed.items.map((m) => [m.code, m.category, m.name, m.unit, m.rates[0].rate].join(','));
    expect(seeded.sort()).toEqual(rows.slice(1).sort());
  });

  it.each<[string, object]>([
    ['an unknown standard', { standard: 'din276' }],
    ['an unknown field', { height: 3 }],
    ['a ceiling in metres', { ceiling_height_mm: 2.7 }],
    ['a day that is none', { priced_on: '2026-02-30' }],
    ['a role that is none', { materials: { roof: 'granite-flooring' } }],
    ['a country that is none', { pack: 'XX' }],
    ['a mark-up without a name', { markups: [{ percent: '5' }] }],
    ['a mark-up that is no number', { markups: [{ name: 'Profit', percent: 'five' }] }],
    ['a room that is too low', { room_heights_mm: { r1: 300 } }],
    ['an opening with an unknown fact', { openings: { o1: { colour: 'red' } } }],
  ])('refuse %s', async (_, body) => {
    const answer = await api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
    expect([answer.response?.status, answer.error?.code]).toEqual([400, 'validation_failed']);
  });

  it('the country gives standard, currency and tax, and the request may say otherwise', async () => {
    const british = await billed({ pack: 'GB', tax: { regime: 'reverse_charge' } });
    expect(british).toMatchObject({ pack: 'GB', standard: { id: 'nrm2' }, currency: 'GBP', complete: false });
    const german = await billed({ pack: 'DE', currency: 'INR' });
    expect(german).toMatchObject({ standard: { id: 'vob' }, currency: 'INR' });
    expect(german.taxes).toMatchObject([{ kind: 'VAT', percent: '19', charged: true }]);
    const american = await billed({ pack: 'US', currency: 'INR' });
    expect(american.taxes).toEqual([]);
    expect(american.assumptions.map(({ code }) => code)).toContain('sales_tax_unknown');
  });

  it.each<[string, api.CreateBomDto, string]>([
    ['an unknown tax regime', { tax: { regime: 'vat' } }, 'tax_regime_unknown'],
    ['no tax without a reason', { tax: { regime: 'none' } }, 'tax_detail_missing'],
    ['a member state that is not told', { pack: 'EU' }, 'tax_detail_missing'],
    ['no currency', { pack: 'none' }, 'currency_required'],
  ])('refuse %s with a code of its own', async (_, body, code) => {
    const answer = await api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
    expect([answer.response?.status, answer.error?.code]).toEqual([422, code]);
  });

  it('is read without its lines, or without its items, by those who do not need them', async () => {
    const { id, lines, items, sections } = await billed();
    const read = async (view: 'sections' | 'items' | 'lines') =>
      (await api.getBom({ client, path: { id }, query: { view } })).data!;
    expect(await read('lines')).toMatchObject({ lines, items });
    expect(await read('items')).toMatchObject({ lines: [], items, sections });
    expect(await read('sections')).toMatchObject({ lines: [], items: [], sections });
    const refused = await api.getBom({ client, path: { id }, query: { view: 'all' as 'items' } });
    expect([refused.response?.status, refused.error?.code]).toEqual([400, 'validation_failed']);
  });

  it('packs and standards are explained', async () => {
    const { items } = (await api.listPacks({ client })).data!;
    expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['IN', 'GB', 'US', 'DE', 'none']));
    const { regimes } = (await api.getPack({ client, path: { id: 'GB' } })).data!;
    expect(regimes.find(({ id }) => id === 'reverse_charge')?.words).toContain('Section 55A');
    const standards = (await api.listStandards({ client })).data!.items;
    const rules = standards.flatMap((standard) => standard.rules);
    expect(rules.filter(({ seen, verified }) => verified !== (seen === 'text'))).toEqual([]);
    const vob = (await api.getStandard({ client, path: { id: 'vob' } })).data!;
    expect(vob.rules.find(({ rule }) => rule === 'wall_finish_openings')?.statement).toContain('2.5 m²');
    expect((await api.getPack({ client, path: { id: 'XX' as 'IN' } })).response?.status).toBe(404);
    expect((await api.getStandard({ client, path: { id: 'xx' as 'vob' } })).response?.status).toBe(404);
  });

  it('an unknown floor plan or bill is not found', async () => {
    const asked = await api.createFloorplanBom({ client, path: { floorplan_id: NOWHERE }, body: {} });
    expect([asked.response?.status, asked.error?.code]).toEqual([404, 'not_found']);
    expect((await api.getBom({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
    expect((await api.exportBom({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
    expect((await api.getMaterial({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
  });
});

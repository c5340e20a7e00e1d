import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { drawPlan } from '../support/plans/draw-plan';
import { SAMPLES } from '../support/plans/samples';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { readWorkedSheet } from '../golden/takeoff/worked-sheet';

const samples = join(__dirname, '..', '..', 'samples');
const OFFICE = readFileSync(join(samples, 'office.pdf'));
const SHEET = join(__dirname, '..', 'golden', 'takeoff', 'office', 'README.md');
const NOWHERE = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

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

  async function billed(body: object = {}): Promise<api.BomDto> {
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
      subtotal: '790717.32',
      tax_total: '142329.12',
      grand_total: '933046.44',
      unpriced_lines: 10,
    });
    const figures = bom.lines.map(({ id, bill_qty, unit, rate, amount }) =>
      [id.split('.').slice(0, -1).join('.'), bill_qty, unit, rate, amount].join(' '),
    );
    const worked = readWorkedSheet(SHEET).map(({ line, quantity, unit, rate, amount }) =>
      [line.split(',')[0], quantity, unit, rate, amount].join(' '),
    );
    expect(figures.sort()).toEqual(worked.sort());

    const csv = await exported(bom.id, 'format=csv');
    expect(csv.disposition).toBe('attachment; filename="bill-is1200-2026-03-01.csv"');
    const rows = csv.bytes.toString().split('\r\n');
    expect(rows).toHaveLength(1 + bom.lines.length + 1);
    expect(rows[0]).toMatch(/^position,section,description,room,material,/);
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
      heights: { ceiling_mm: 3000 },
      tax: { place_of_supply: 'inter_state' },
      materials: { flooring: 'granite-flooring' },
    });
    const floor = bom.lines.find(({ id }) => id === 'flooring.r1')!;
    expect(floor).toMatchObject({ material: 'granite-flooring', rate: '2045.1430', bill_qty: '15.88' });
    expect(bom.taxes.map(({ kind }) => kind)).toEqual(['IGST']);
    expect(bom.assumptions.map(({ code }) => code)).not.toContain('ceiling_height_assumed');
  });

  it('a bill follows the country pack that it names, with its mark-ups and taxes', async () => {
    const bom = (await billed({
      pack: 'GB',
      currency: 'INR',
      standard: 'is1200',
      // Those of the sheet; British doors and ceilings are lower.
      heights: { ceiling_mm: 2700, door_mm: 2100 },
      tax: { regime: 'reverse_charge' },
      markups: [{ name: 'Overheads', percent: '8' }],
    })) as unknown as Record<string, unknown> & { net: string; markups: { amount: string }[] };
    // 790,717.32 × 8 % = 63,257.3856; the net × 20 % = 170,794.942.
    expect(bom).toMatchObject({ pack: 'GB', subtotal: '790717.32', net: '853974.71', complete: false });
    expect(bom.markups).toMatchObject([{ name: 'Overheads', amount: '63257.39', base: ['running'] }]);
    expect(bom.taxes).toMatchObject([{ kind: 'VAT', amount: '170794.94', charged: 'notional' }]);
    expect(bom).toMatchObject({ tax_total: '0.00', grand_total: '853974.71', questions: [] });
  });

  it('a room may have a height of its own', async () => {
    const paintOf = (bom: api.BomDto, room: string) =>
      bom.lines.find(({ id }) => id === `paint.primer.${room}`)!.bill_qty;
    const [flat, high] = [await billed(), await billed({ heights: { rooms: { r1: 4000 } } })];
    expect(Number(paintOf(high, 'r1'))).toBeGreaterThan(Number(paintOf(flat, 'r1')));
    expect(paintOf(high, 'r2')).toBe(paintOf(flat, 'r2'));
  });

  it.each<[string, object, string]>([
    ['a regime of another country', { tax: { regime: 'reverse_charge' } }, '#/tax/regime'],
    ['0 % without a reason', { pack: 'GB', tax: { regime: 'zero' } }, '#/tax/reason'],
    ['no country without a currency', { pack: 'none' }, '#/currency'],
    ['a mark-up without a number', { markups: [{ name: 'Overheads' }] }, '#/markups/0'],
    ['the height of a room that is none', { heights: { rooms: { r99: 3000 } } }, '#/heights/rooms/r99'],
  ])('refuse %s, and say where', async (_, body, pointer) => {
    const answer = await api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
    expect([answer.response?.status, answer.error?.code]).toEqual([422, 'bill_terms_invalid']);
    expect(answer.error?.errors?.map((problem) => problem.pointer)).toEqual([pointer]);
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
    const rateOf = (bom: api.BomDto) => bom.lines.find(({ id }) => id === 'flooring.r1')?.rate_source?.rate;
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
    expect(priced.lines.find(({ id }) => id === 'flooring.r1')).toMatchObject({ rate: '900.00' });
    expect((await api.deleteMaterial({ client, path: { id: made.id } })).response?.status).toBe(204);
    const kept = (await api.getBom({ client, path: { id: priced.id } })).data!;
    expect(kept.lines.find(({ id }) => id === 'flooring.r1')).toMatchObject({ material_name: 'Terrazzo' });
    const refused = await api.createFloorplanBom({
      client,
      path: { floorplan_id: office },
      body: { materials: { flooring: 'terrazzo-600' } },
    });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'material_unknown']);
    const euros = await billed({ currency: 'EUR' });
    expect(euros).toMatchObject({ grand_total: '0.00', priced_lines: 0, unpriced_lines: kept.lines.length });
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

  it('the first catalogue has the 45 materials that the golden sheets use', async () => {
    const rows = readFileSync(join(__dirname, '..', 'golden', 'takeoff', 'catalogue.csv'), 'utf8')
      .trim()
      .split('\n');
    const listed = (await api.listMaterials({ client, query: { limit: 100 } })).data!;
    expect(listed.total).toBe(45);
    const seeded = listed.items.map((m) => [m.code, m.category, m.name, m.unit, m.rates[0].rate].join(','));
    expect(seeded.sort()).toEqual(rows.slice(1).sort());
  });

  it.each<[string, object]>([
    ['an unknown standard', { standard: 'din276' }],
    ['an unknown field', { height: 3 }],
    ['a ceiling in metres', { heights: { ceiling_mm: 2.7 } }],
    ['a day that is none', { priced_on: '2026-02-30' }],
    ['a role that is none', { materials: { roof: 'granite-flooring' } }],
  ])('refuse %s', async (_, body) => {
    const answer = await api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
    expect([answer.response?.status, answer.error?.code]).toEqual([400, 'validation_failed']);
  });

  it('an unknown floor plan or bill is not found', async () => {
    const asked = await api.createFloorplanBom({ client, path: { floorplan_id: NOWHERE }, body: {} });
    expect([asked.response?.status, asked.error?.code]).toEqual([404, 'not_found']);
    expect((await api.getBom({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
    expect((await api.exportBom({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
    expect((await api.getMaterial({ client, path: { id: NOWHERE } })).response?.status).toBe(404);
  });
});

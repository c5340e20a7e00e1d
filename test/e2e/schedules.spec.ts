import * as api from '../../sdk';
import { DrawnSheet } from '../support/drawn-sheet';
import { ended, ingest, processed, startTestService, type TestService } from '../support/service';
import { pdfOf } from '../support/two-rooms-pdf';

const WIDTHS = [60, 120, 90, 90, 110, 90];
const HEAD = ['NO.', 'NAME', 'FLOOR FINISH', 'BASE FINISH', 'WALL FINISH', 'CEILING FINISH'];
const PLAN = new DrawnSheet()
  .plan([120, 200], 100, ['101 Office', '102 Kitchen'])
  .text('SCALE 1:100', [260, 380], 10)
  .drawing();
const SCHEDULES = new DrawnSheet()
  .text('ROOM FINISH SCHEDULE', [340, 190], 12)
  .table([60, 200], WIDTHS, [
    HEAD,
    ['101', 'OFFICE', 'CPT-1', 'RB-1', 'P-1', 'EXIST'],
    ['102', 'KITCHEN', 'VCT-1/PT-1', 'N/A', 'P-1', 'ACT-1'],
    ['203', 'STORE', 'VCT-1', 'RB-1', 'P-1', 'ACT-1'],
  ])
  .text('FINISH SCHEDULE', [200, 390], 12)
  .table(
    [60, 400],
    [60, 200, 90],
    [
      ['CODE', 'MATERIAL', 'REMARKS'],
      ['CPT-1', 'MODULAR CARPET TILE', '500 x 500'],
      ['VCT-1', 'VINYL COMPOSITION TILE', ''],
      ['PT-1', 'PORCELAIN TILE', ''],
      ['RB-1', 'RUBBER BASE', '100 mm'],
      ['ACT-1', 'ACOUSTICAL CEILING TILE', '600 x 600'],
      ['P-1', 'PAINT', 'white'],
    ],
  )
  .text(
    'All finishes as scheduled. The contractor checks all dimensions and quantities on site before ordering.',
    [500, 600],
  )
  .text(
    'Colours are chosen by the architect from the full range of the maker. Samples of each finish are sent first.',
    [500, 620],
  )
  .drawing();
const SET = pdfOf(PLAN, SCHEDULES);

describe('schedules on another page of the file', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service?.stop());

  const wish = (schedule_pages: string): Parameters<typeof ingest>[2] => ({ schedule_pages }) as never;

  async function geometry(id: string): Promise<api.GeometryDto> {
    return (await api.getFloorplanGeometry({ client: service.client, path: { id } })).data!;
  }

  async function bill(id: string, body: api.CreateBomDto = {}): Promise<api.BomDto> {
    const made = await api.createFloorplanBom({
      client: service.client,
      path: { floorplan_id: id },
      body: { pack: 'IN', ...body },
    });
    expect(made.error).toBeUndefined();
    expect((await ended(service, made.data!.job_id)).status).toBe('succeeded');
    return (await api.getBom({ client: service.client, path: { id: made.data!.bom_id } })).data!;
  }

  const said = (bom: api.BomDto, work: string): (string | undefined)[] =>
    bom.lines
      .filter(({ id }) => id.startsWith(`${work}.`))
      .map(
        ({ room_name, material, finish }) => `${room_name}: ${material} by ${finish?.source} ${finish?.says}`,
      );

  it('are found, and say what the rooms of the plan are finished with', async () => {
    const plan = await geometry(await processed(service, SET));
    expect(plan.schedules).toMatchObject([
      { kind: 'room', page: 2, title: 'ROOM FINISH SCHEDULE' },
      { kind: 'finish', page: 2, title: 'FINISH SCHEDULE' },
    ]);
    const office = plan.rooms.find(({ number }) => number === '101');
    expect(office?.finishes).toContainEqual({
      surface: 'floor',
      state: 'stated',
      says: 'CPT-1',
      codes: [{ code: 'CPT-1', description: 'MODULAR CARPET TILE' }],
      source: 'schedule',
      evidence: 'ROOM FINISH SCHEDULE, 101, FLOOR FINISH, page 2',
    });
    expect(plan.warnings.find(({ code }) => code === 'schedule_rows_unbound')?.names).toEqual(['203 STORE']);
  });

  it('decide what is billed: products with their rates, open finishes without one, and exclusions', async () => {
    const id = await processed(service, SET, wish('2'));
    const bom = await bill(id);
    expect(said(bom, 'flooring')).toEqual([
      'Office: carpet-tile by schedule CPT-1',
      'Kitchen: null by schedule VCT-1/PT-1',
    ]);
    expect(said(bom, 'skirting')).toEqual(['Office: rubber-base-100 by schedule RB-1']);
    expect(said(bom, 'ceiling')).toEqual(['Kitchen: mineral-fibre-ceiling-600 by schedule ACT-1']);
    expect(bom.complete).toBe(false);
    expect(bom.items.find(({ specification }) => specification.includes('to be decided'))).toMatchObject({
      specification: 'Floor finish VCT-1/PT-1, to be decided',
      amount: null,
      unpriced_reason: 'no_material',
    });
    expect(bom.items.find(({ material }) => material === 'carpet-tile')?.classification.masterformat).toBe(
      '09 68 13',
    );
    expect(bom.exclusions.map(({ code, elements }) => `${code} ${elements.length}`)).toEqual(
      expect.arrayContaining(['finish_existing 1', 'finish_none 1']),
    );
    const decided = await bill(id, {
      finishes: { [roomOf(bom, 'Kitchen')]: { floor: 'vinyl-composition-tile' } },
    });
    expect(said(decided, 'flooring')[1]).toBe(
      'Kitchen: vinyl-composition-tile by person vinyl-composition-tile',
    );
    expect(decided.complete).toBe(true);
  });

  const roomOf = (bom: api.BomDto, name: string): string =>
    bom.lines.find(({ room_name }) => room_name === name)!.room_id!;

  it('are left alone where the caller says so; then the templates decide', async () => {
    const id = await processed(service, SET, wish('none'));
    expect((await geometry(id)).schedules).toBeUndefined();
    expect(said(await bill(id), 'flooring')[0]).toBe('Office: vitrified-tiles-600 by template null');
    const { data } = await api.getFloorplan({ client: service.client, path: { id } });
    expect(data?.schedule_pages).toEqual([]);
    const { data: job } = await api.createJob({
      client: service.client,
      body: { type: 'floorplan.extract', config: { floorplan_id: id, schedule_pages: '2' } } as never,
    });
    expect((await ended(service, job!.id)).status).toBe('succeeded');
    expect((await geometry(id)).schedules).toHaveLength(2);
  });

  it('cannot be on pages that are no numbers, or that the file lacks', async () => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(SET)], { type: 'application/pdf' }), 'set.pdf');
    form.set('schedule_pages', 'two');
    const refused = await fetch(`${service.process.url}/api/v1/ingest`, { method: 'POST', body: form });
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'schedule_pages_unreadable' });
    const { data: accepted } = await ingest(service, SET, wish('7'));
    expect((await ended(service, accepted!.job_id)).error).toMatchObject({ code: 'page_out_of_range' });
  });

  it('cannot be answered with finishes that the catalogue lacks', async () => {
    const id = await processed(service, SET);
    const made = await api.createFloorplanBom({
      client: service.client,
      path: { floorplan_id: id },
      body: { pack: 'IN', finishes: { r1: { floor: 'moon-dust' } } },
    });
    expect(made.error).toMatchObject({
      code: 'material_unknown',
      errors: [{ pointer: '#/finishes/r1/floor' }],
    });
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const OFFICE = readFileSync(join(__dirname, '..', '..', 'samples', 'office.pdf'));
const DAY_MS = 86_400_000;
const STARTED = Date.now();
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
/** Counted from the day on which the tests began; they may end on the next one. */
const daysAgo = (days: number) => dayOf(STARTED - days * DAY_MS);
const HEADER = 'title,price,currency,unit,coverage,sku,supplier';

describe('offers that price bills', () => {
  let service: TestService;
  let client: TestService['client'];
  let office: string;
  let tiles: string;
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
    office = await processed(service, OFFICE);
    const { data } = await api.listMaterials({ client, query: { search: 'vitrified' } });
    tiles = data!.items[0].id;
  });
  afterAll(() => service?.stop());

  async function sheet(rows: string[], fields: Partial<api.SheetImportRequestDto> = {}): Promise<string[]> {
    const file = new File([[HEADER, ...rows].join('\n')], 'prices.csv');
    const { data, error } = await api.importListings({ client, body: { ...fields, file } });
    if (!data) throw new Error(`refused: ${JSON.stringify(error)}`);
    return data.rows.map(({ listing_id }) => listing_id!);
  }
  const link = (listing: string, material = tiles) =>
    api.linkListing({ client, path: { id: material }, body: { listing_id: listing } });
  const choose = (choice: api.MaterialChoiceDto) =>
    api.updateMaterial({ client, path: { id: tiles }, body: { choice } });
  async function billed(body: api.CreateBomDto = {}): Promise<api.BomDto> {
    const { data } = await api.createFloorplanBom({ client, path: { floorplan_id: office }, body });
    const job = await ended(service, data!.job_id);
    expect(job.status).toBe('succeeded');
    return (await api.getBom({ client, path: { id: data!.bom_id } })).data!;
  }
  const floor = (bom: api.BomDto) => {
    const key = bom.lines.find(({ id }) => id === 'flooring.r1')?.item;
    return bom.items.find((item) => item.key === key)!;
  };
  const reprice = async (id: string, body: api.RepriceBomDto = {}) =>
    (await api.repriceBom({ client, path: { id }, body })).data!;

  it('offers are suggested by their titles, and are linked or refused', async () => {
    const [tile, skirting] = await sheet(
      [
        'Vitrified tiles 600x600 mm ivory,72,INR,box,1.44 m2,V-600,tiles.example',
        'Vitrified tiles sealant,90,INR,litre,,V-S,tiles.example',
        'Teak skirting 75 mm,95,INR,rft,,S-75,tiles.example',
      ],
      { seen_on: daysAgo(10) },
    );
    const suggested = async () =>
      (await api.listMaterialSuggestions({ client, path: { id: tiles }, query: {} })).data!;
    const { method, items } = await suggested();
    expect(['pg_trgm', 'exact']).toContain(method);
    expect(items.map(({ title, linkable }) => [title, linkable])).toEqual([
      ['Vitrified tiles 600x600 mm ivory', true],
      ['Vitrified tiles sealant', false],
    ]);
    const wrong = await link(items[1].listing_id);
    expect([wrong.response?.status, wrong.error?.code]).toEqual([422, 'unit_incompatible']);
    const other = await link(skirting);
    expect([other.response?.status, other.error?.code]).toEqual([422, 'unit_incompatible']);
    const nowhere = await link(tiles);
    expect([nowhere.response?.status, nowhere.error?.code]).toEqual([422, 'listing_not_found']);
    await api.refuseListing({ client, path: { id: tiles, listing_id: items[1].listing_id } });
    expect((await suggested()).items.map(({ listing_id }) => listing_id)).toEqual([tile]);
    expect((await link(tile)).data).toEqual({ material_id: tiles, listing_id: tile });
    expect((await suggested()).items).toEqual([]);
  });

  it('a linked offer becomes the rate of a line, and a new price shows as a change', async () => {
    const bom = await billed();
    const line = floor(bom);
    expect(line).toMatchObject({ rate: '50.00', status: 'priced', rate_formula: '50' });
    expect(line.rate_source).toMatchObject({
      kind: 'listing',
      supplier: 'tiles.example',
      source: 'tiles.example: Vitrified tiles 600x600 mm ivory',
      rate: '50',
      unit: 'm2',
      rule: 'lowest_unit_price',
      considered: 1,
      seen_at: `${daysAgo(10)}T00:00:00.000Z`,
      effective_from: daysAgo(10),
      exchange: null,
    });
    const supply = bom.assumptions.find(({ code }) => code === 'supply_only_rate');
    expect(supply?.elements).toContain(line.key);
    const plain = await billed({ prices: 'catalogue' });
    expect(floor(plain).rate_source).toMatchObject({ kind: 'catalogue', rate: '45.00' });

    const [listing] = await sheet([
      'Vitrified tiles 600x600 mm ivory,75.60,INR,box,1.44 m2,V-600,tiles.example',
    ]);
    const again = await reprice(bom.id);
    const changed = bom.items.filter(({ material }) => material === 'vitrified-tiles-600');
    expect(again).toMatchObject({ status: 'ready', repriced_from: bom.id, standard: bom.standard });
    expect(again.changes!.items.map(({ item_key, why }) => [item_key, why])).toEqual(
      changed.map(({ key }) => [key, 'offer_price_changed']),
    );
    expect(again.changes!.items.find(({ item_key }) => item_key === line.key)).toMatchObject({
      old_rate: '50.00',
      new_rate: '52.50',
      old_source: { listing_id: listing, seen_at: `${daysAgo(10)}T00:00:00.000Z` },
      new_source: { listing_id: listing },
      delta: (Math.round(Number(line.quantity) * 250) / 100).toFixed(2),
    });
    expect([daysAgo(0), dayOf(Date.now())]).toContain(floor(again).rate_source!.effective_from);
    const sum = again.changes!.items.reduce((total, { delta }) => total + Math.round(Number(delta) * 100), 0);
    expect(Math.round(Number(again.changes!.subtotal_delta) * 100)).toBe(sum);
    expect(Number(again.grand_total) - Number(bom.grand_total)).toBeCloseTo(
      Number(again.changes!.grand_total_delta),
      6,
    );
    expect(again.lines.map(({ id, bill_qty }) => [id, bill_qty])).toEqual(
      bom.lines.map(({ id, bill_qty }) => [id, bill_qty]),
    );
    expect(again.assumptions.filter(({ code }) => code === 'rates_illustrative')).toHaveLength(1);
    // The earlier bill does not change, and a day always gives the same prices.
    expect(floor((await api.getBom({ client, path: { id: bom.id } })).data!)).toEqual(line);
    const back = await reprice(again.id, { priced_on: daysAgo(1) });
    expect(floor(back)).toMatchObject({ rate: '50.00' });
    const early = await reprice(again.id, { priced_on: daysAgo(11) });
    expect(early.changes!.items[0]).toMatchObject({ why: 'catalogue_instead_of_offer' });
  });

  it('the rule of the material chooses an offer, and offers that are too old are left out', async () => {
    const [dear, middle] = await sheet(
      ['Vitrified tile A,90,INR,m2,,A,dear.example', 'Vitrified tile B,60,INR,m2,,B,middle.example'],
      { seen_on: daysAgo(3) },
    );
    for (const listing of [dear, middle]) expect((await link(listing)).response?.status).toBe(200);
    const bom = await billed();
    const rateBy = async (choice: api.MaterialChoiceDto) => {
      expect((await choose(choice)).response?.status).toBe(200);
      return floor(await reprice(bom.id));
    };
    expect((await rateBy({ rule: 'lowest_unit_price' })).rate).toBe('52.50');
    expect((await rateBy({ rule: 'median' })).rate).toBe('60.00');
    expect((await rateBy({ rule: 'newest' })).rate).toBe('52.50');
    const preferred = await rateBy({ rule: 'preferred_supplier', preferred_supplier: 'dear.example' });
    expect([preferred.rate, preferred.rate_source?.considered]).toEqual(['90.00', 3]);
    await choose({ rule: 'preferred_supplier', preferred_supplier: 'dear.example', max_age_days: 2 });
    const fresh = await reprice(bom.id);
    expect(floor(fresh).rate).toBe('52.50');
    expect(fresh.assumptions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['listing_stale', 'preferred_supplier_missing']),
    );
    const missing = await choose({ rule: 'preferred_supplier' });
    expect([missing.response?.status, missing.error?.code]).toEqual([400, 'validation_failed']);
  });

  it('an offer in another currency needs an exchange rate, and a suspect price is noted on the bill', async () => {
    const [euro] = await sheet(['Vitrified tile C,0.50,EUR,m2,,C,euro.example'], { seen_on: daysAgo(5) });
    await link(euro);
    await choose({ rule: 'lowest_unit_price', max_age_days: 30 });
    const bom = await billed();
    expect(floor(bom).rate).toBe('52.50');
    expect(bom.assumptions.map(({ code }) => code)).toContain('listing_currency_differs');
    const set = { from: 'EUR', to: 'INR', source: 'Bank' };
    await api.setExchangeRate({ client, body: { ...set, rate: '90', effective_from: daysAgo(4) } });
    await api.setExchangeRate({ client, body: { ...set, rate: '100', effective_from: daysAgo(1) } });
    const today = await reprice(bom.id);
    expect(floor(today)).toMatchObject({ rate: '50.00', rate_formula: 'ROUND(0.5*100,2)' });
    expect(floor(today).rate_source).toMatchObject({
      currency: 'EUR',
      exchange: { rate: '100', effective_from: daysAgo(1), source: 'Bank' },
    });
    expect(today.changes!.items[0].why).toBe('other_offer');
    expect(floor(await reprice(bom.id, { priced_on: daysAgo(2) })).rate).toBe('45.00');

    await sheet(['Vitrified tile C,5.00,EUR,m2,,C,euro.example']);
    const doubted = await reprice(bom.id);
    expect(floor(doubted).rate).toBe('50.00');
    const suspect = doubted.assumptions.find(({ code }) => code === 'listing_price_suspect');
    expect(suspect?.elements).toContain(floor(doubted).key);
  });

  it('suggestions have the same scores with and without the extension of the database', async () => {
    const titles = [
      'Vitrified-Tiles 600X600 MM',
      'VITRIFIED tile 600 x 600mm (ivory)',
      'Tiles Tiles tiles',
      'mm mm 600',
      '600x600mm/vitrified_tiles--600',
      'Tile, 0.6 m x 0.6 m',
      'v',
    ];
    await sheet(titles.map((title, n) => `"${title}",${10 + n},INR,m2,,L-${n},likeness.example`));
    const suggested = async () =>
      (
        await api.listMaterialSuggestions({
          client,
          path: { id: tiles },
          query: { min_score: 0.01, limit: 100 },
        })
      ).data!;
    const compared = await suggested();
    expect(compared.items.length).toBeGreaterThanOrEqual(titles.length - 1);
    await sql(service.databaseUrl, 'DROP EXTENSION IF EXISTS pg_trgm');
    const exact = await suggested();
    expect(exact.method).toBe('exact');
    expect(exact.items).toEqual(compared.items);
  });
});

import * as api from '../../sdk';
import { startTestService, type TestService } from '../support/service';
import { bombOf, workbook, workbookParts } from '../support/xlsx-file';

const HEADER = ['Title', 'Price', 'Currency', 'Unit', 'Coverage', 'SKU', 'Supplier'];
const TERRA = ['Terra 60 × 60 cm', 48, 'INR', 'box', '1.44 m²', 'T-6060', 'tiles.example'];
const TEAK = ['Teak skirting', 95.5, 'INR', 'rft', null, 'S-75', 'tiles.example'];

describe('price lists', () => {
  let service: TestService;
  let client: TestService['client'];
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
  });
  afterAll(() => service?.stop());

  const send = (
    bytes: Uint8Array | string,
    fields: Omit<api.SheetImportRequestDto, 'file'> = {},
    name = 'prices.xlsx',
  ) =>
    api.importListings({
      client,
      body: { file: new File([new Uint8Array(Buffer.from(bytes))], name), ...fields },
    });
  const listed = async () =>
    (await api.listListings({ client, query: { sort_by: 'title', sort_order: 'asc' } })).data!;

  it('report in a dry run what would happen, and save nothing', async () => {
    const { data } = await send(
      workbook([HEADER, TERRA, ['Terra 30', 'ask us', 'INR', 'box', null, 'T-30', 'x']]),
      {
        dry_run: 'true',
      },
    );
    expect(data).toMatchObject({ dry_run: true, accepted: false, total: 2, created: 1, refused: 1 });
    expect(data!.rows).toMatchObject([
      { row: 2, status: 'created', listing_id: null, problems: [] },
      { row: 3, status: 'refused', problems: [{ column: 'price', code: 'number_unreadable' }] },
    ]);
    expect((await listed()).total).toBe(0);
    expect((await api.listEvents({ client })).data!.items).toEqual([]);
  });

  it('are refused with one bad row, unless bad rows are to be skipped', async () => {
    const file = workbook([HEADER, TERRA, ['=1+1', 10, 'INR', null, null, 'T-1', 'tiles.example']]);
    const refused = await send(file);
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'sheet_rows_invalid']);
    expect(refused.error?.errors).toEqual([
      { pointer: '#/rows/3/title', message: expect.stringContaining('formula_cell') },
    ]);
    expect((await listed()).total).toBe(0);
    const { data } = await send(file, { on_error: 'skip' });
    expect(data).toMatchObject({ accepted: true, created: 1, refused: 1 });
    const { items } = await listed();
    expect(items).toMatchObject([
      {
        title: 'Terra 60 × 60 cm',
        price: '48',
        unit: 'pack',
        unit_price: { amount: '33.333333', unit: 'm2' },
      },
    ]);
  });

  it('update a listing, whatever the price, instead of creating another one', async () => {
    const csv = [
      HEADER.join(';'),
      TERRA.map((cell) => (cell === 48 ? '"49,44"' : cell)).join(';'),
      TEAK.join(';'),
    ].join('\r\n');
    const rehearsed = (await send(`\ufeff${csv}`, { dry_run: 'true' }, 'prices.csv')).data!;
    expect(rehearsed.rows.map(({ status }) => status)).toEqual(['updated', 'created']);
    const { data } = await send(`\ufeff${csv}`, {}, 'prices.csv');
    expect(data).toMatchObject({ created: 1, updated: 1, total: 2 });
    expect(data!.rows[0]).toMatchObject({
      changed_fields: ['price'],
      listing_id: rehearsed.rows[0].listing_id,
    });
    const { items } = await listed();
    expect(items.map(({ title, price }) => [title, price])).toEqual([
      ['Teak skirting', '95.5'],
      ['Terra 60 × 60 cm', '49.44'],
    ]);
    const prices = await api.listListingPrices({ client, path: { id: items[1].id } });
    expect(prices.data!.items.map(({ price, source }) => [price?.price, source])).toEqual([
      ['49.44', 'file'],
      ['48', 'file'],
    ]);
    const events = (await api.listEvents({ client })).data!.items.map(({ type }) => type);
    expect(events.filter((type) => type === 'price.changed')).toHaveLength(1);
  });

  it.each([
    ['sheet_too_large', 413, () => bomb()],
    ['sheet_too_long', 413, () => Buffer.from(`title,price\n${'Terra,1\n'.repeat(1001)}`)],
    ['unsupported_file_type', 415, () => Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['empty_file', 422, () => Buffer.alloc(0)],
    ['sheet_unreadable', 422, () => workbook([HEADER, TERRA]).subarray(0, 900)],
    ['sheet_header_incomplete', 422, () => Buffer.from('a,b\n1,2\n')],
    ['file_too_large', 413, () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
  ])('are refused as %s', async (code, status, file) => {
    const before = (await listed()).total;
    const { response, error } = await send(file());
    expect([response?.status, error?.code]).toEqual([status, code]);
    expect((await listed()).total).toBe(before);
  });

  it('of a thousand rows are imported', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => [
      `Tile ${n}`,
      10 + n / 100,
      'INR',
      'm2',
      null,
      `K-${n}`,
      'big',
    ]);
    const { data } = await send(workbook([HEADER, ...rows]));
    expect(data).toMatchObject({ created: 1000, accepted: true });
  });
});

/** 65 MiB of blanks in a few kilobytes. */
const bomb = (): Buffer =>
  bombOf('xl/media.xml', Buffer.alloc(65 * 1024 * 1024, 32), workbookParts([HEADER]));

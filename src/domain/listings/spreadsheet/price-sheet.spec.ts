import fc from 'fast-check';
import { readPriceSheet, SHEET_ROWS, type SheetCell, type SheetRow, type SheetTerms } from '.';

const terms: SheetTerms = {
  seen_at: 1_772_323_200_000,
  decimal_mark: null,
  currency: null,
  supplier: 'Tiles Ltd',
};

/** Reads a table of one row. */
function row(cells: Record<string, SheetCell>, changes: Partial<SheetTerms> = {}): SheetRow {
  const all = { title: 'Terra 60', price: 48, currency: 'INR', ...cells };
  const grid = [Object.keys(all), Object.values(all)];
  return readPriceSheet(grid, { ...terms, ...changes }).rows[0];
}
const codes = ({ problems }: SheetRow) => problems.map(({ column, code }) => `${column} ${code}`);

describe('a price list', () => {
  it('is read by its headers, however they are spelt, in any order', () => {
    const { rows, ignored_columns } = readPriceSheet(
      [
        [],
        [
          'Item No.',
          'PRODUCT NAME',
          'Unit Price',
          'U.O.M.',
          'Coverage per box',
          'EAN',
          'Colour',
          'Currency code',
        ],
        ['T-1', 'Terra 60 × 60', '₹1,29,900', 'Box', '1.44 m²', '4006381333931', 'grey', 'INR'],
        [],
        [4711, 'Terra skirting', 45.5, 'rft', null, null, '', 'inr'],
      ],
      terms,
    );
    expect(ignored_columns).toEqual(['Colour']);
    expect(rows.map((each) => [each.row, codes(each)])).toEqual([
      [3, []],
      [5, []],
    ]);
    expect(rows[0].sighting).toMatchObject({
      supplier: 'tiles ltd',
      vendor_item_id: 'T-1',
      title: 'Terra 60 × 60',
      price: '129900',
      currency: { code: 'INR' },
      unit: 'pack',
      pack: { container: 'box', pieces: null },
      coverage: { amount: '1.44', unit: 'm2' },
      gtin: '04006381333931',
      provenance: { price: { source: 'sheet', path: 'Unit Price', confidence: 1 } },
      seen_at: terms.seen_at,
    });
    expect(rows[1].sighting).toMatchObject({ vendor_item_id: '4711', price: '45.5', unit: 'running_foot' });
  });

  it('can have other column names, given by the caller', () => {
    const grid = [
      ['Bezeichnung', 'Netto', 'Price'],
      ['Terra', 10, 99],
    ];
    const { rows, ignored_columns } = readPriceSheet(grid, terms, { title: 'bezeichnung', price: 'Netto' });
    expect(rows[0].sighting).toMatchObject({ title: 'Terra', price: '10' });
    expect(ignored_columns).toEqual(['Price']);
  });

  it.each([
    ['sheet_empty', [[]], {}],
    ['sheet_empty', [['title', 'price']], {}],
    [
      'sheet_header_incomplete',
      [
        ['Bezeichnung', 'price'],
        ['x', 1],
      ],
      {},
    ],
    [
      'sheet_header_repeated',
      [
        ['title', 'price', 'Unit price'],
        ['x', 1, 2],
      ],
      {},
    ],
    [
      'sheet_header_unknown',
      [
        ['title', 'price'],
        ['x', 1],
      ],
      { price: 'Netto' },
    ],
    ['sheet_too_long', [['title', 'price'], ...Array.from({ length: SHEET_ROWS + 1 }, () => ['x', 1])], {}],
  ])('is refused as %s', (code, grid, columns) => {
    expect(() => readPriceSheet(grid, terms, columns)).toThrow(expect.objectContaining({ code }));
  });

  it('has each product once', () => {
    const grid = [
      ['title', 'price', 'sku'],
      ['Terra', 10, 'A'],
      ['Terra grey', 12, 'B'],
      ['Terra again', 11, 'A'],
    ];
    expect(readPriceSheet(grid, terms).rows.map(codes)).toEqual([
      ['null row_repeated'],
      [],
      ['null row_repeated'],
    ]);
  });
});

describe('a cell', () => {
  it.each<[string, Record<string, SheetCell>]>([
    ['price price_missing', { price: null }],
    ['title cell_too_long', { title: 'x'.repeat(5001) }],
    ['price number_unreadable', { price: 'call us' }],
    ['price price_not_single', { price: '12 – 15 €' }],
    ['price price_not_single', { price: 'from 12' }],
    ['price price_not_single', { price: '12 per m2' }],
    ['price sighting_invalid', { price: 0 }],
    ['price sighting_invalid', { price: -4.5 }],
    ['price sighting_invalid', { price: '-4.50' }],
    ['price date_cell', { price: { day: '2026-03-01' } }],
    ['price cell_error', { price: '#DIV/0!' }],
    ['price currency_disagrees', { price: '€ 12' }],
    ['title formula_cell', { title: '=HYPERLINK("http://x","y")' }],
    ['title formula_cell', { title: '@SUM(A1)' }],
    ['brand formula_cell', { brand: '+cmd|x' }],
    ['title sighting_invalid', { title: ' ' }],
    ['currency currency_unknown', { currency: 'stones' }],
    ['unit unit_unknown', { unit: 'sq yard' }],
    ['unit unit_unknown', { unit: 'armful' }],
    ['coverage coverage_unreadable', { coverage: 1.44 }],
    ['coverage coverage_unreadable', { coverage: 'much' }],
    ['gtin sighting_invalid', { gtin: '4006381333930' }],
    ['url sighting_invalid', { url: 'javascript:alert(1)' }],
    ['availability availability_unknown', { availability: 'maybe' }],
  ])('has the problem %s', (problem, cells) => {
    const read = row(cells);
    expect([read.sighting, ...codes(read)]).toEqual([null, problem]);
  });

  it('with a number that can be read in two ways needs the decimal mark', () => {
    expect(codes(row({ price: '1.299' }))).toEqual(['price number_ambiguous']);
    expect(row({ price: '1.299' }, { decimal_mark: ',' }).sighting?.price).toBe('1299');
    expect(row({ price: '1.299' }, { decimal_mark: '.' }).sighting?.price).toBe('1.299');
    expect(row({ price: '1.299,00' }).sighting?.price).toBe('1299');
    expect(codes(row({ coverage: '1,440 m2' }))).toEqual(['coverage number_ambiguous']);
  });

  it('states the availability in words, as yes or no, or as a count', () => {
    const seen = (availability: SheetCell) => row({ availability }).sighting?.availability;
    expect(['In Stock', true, 12, '0', 'out of stock', false].map(seen)).toEqual([
      'in_stock',
      'in_stock',
      'in_stock',
      'out_of_stock',
      'out_of_stock',
      'out_of_stock',
    ]);
  });

  it('with a number keeps every digit that the program shows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (cents) => {
        const shown = (cents / 100).toFixed(2);
        const price = row({ price: cents / 100 }).sighting?.price;
        expect(Number(price)).toBe(Number(shown));
        expect(price).toMatch(/^\d+(\.\d{1,2})?$/);
      }),
    );
  });

  it('never breaks the reader, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constant({ day: '2026-01-01' }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('title', 'price', 'unit', 'coverage', 'gtin', 'url', 'availability'),
          cell,
        ),
        (cells) => {
          const { sighting, problems } = row(cells);
          expect(sighting === null).toBe(problems.length > 0);
        },
      ),
    );
  });
});

import { takeoffOfOneOffice } from '../../../../test/golden/takeoff/one-office';
import { INDIAN_TERMS, STANDARD_CATALOGUE } from '../../../../test/golden/takeoff/standard-catalogue';
import { type CatalogueMaterial, priceBill, type PricingTerms } from '..';

const takeoff = takeoffOfOneOffice();
const terms: PricingTerms = INDIAN_TERMS;

function floor(catalogue: CatalogueMaterial[], changes: Partial<PricingTerms> = {}) {
  const bill = priceBill(takeoff, catalogue, { ...terms, ...changes });
  return bill.items.find(({ section }) => section === 'flooring');
}

function tiles(...rates: [from: string, to: string | null, rate: string][]): CatalogueMaterial[] {
  return [
    {
      code: 'vitrified-tiles-600',
      name: 'Tiles',
      unit: 'm2',
      rates: rates.map(([effective_from, effective_to, rate]) => ({
        effective_from,
        effective_to,
        rate,
        currency: 'INR',
        source: 'test',
        illustrative: false,
      })),
    },
  ];
}

describe('the rate of an item', () => {
  it('is the one in force on the day, from its first day to the day before its end', () => {
    const dated = tiles(['2026-01-01', '2026-03-01', '100.00'], ['2026-03-01', null, '110.00']);
    expect(floor(dated, { day: '2026-02-28' })?.rate).toBe('100.00');
    expect(floor(dated, { day: '2026-03-01' })?.rate).toBe('110.00');
    expect(floor(dated, { day: '2025-12-31' })).toMatchObject({
      amount: null,
      unpriced_reason: 'no_rate_on_date',
    });
  });

  it('is the one that began last when rows overlap', () => {
    expect(floor(tiles(['2026-02-01', null, '120.00'], ['2026-01-01', null, '100.00']))?.rate).toBe('120.00');
  });

  it('is converted from the unit of the catalogue, with the formula', () => {
    const price = floor(STANDARD_CATALOGUE);
    expect(price).toMatchObject({ rate: '484.38', rate_formula: 'ROUND(45/0.09290304,2)' });
    expect(price?.rate_source).toMatchObject({ rate: '45.00', unit: 'sqft', effective_from: '2026-01-01' });
  });

  it.each([
    ['not_in_catalogue', [] as CatalogueMaterial[], {}],
    ['unit_mismatch', [{ ...tiles(['2026-01-01', null, '1'])[0], unit: 'piece' as const }], {}],
    ['no_rate_on_date', tiles(['2026-01-01', null, '1']), { currency: 'JPY' }],
    ['rate_below_minor_unit', tiles(['2026-01-01', null, '0.004']), {}],
  ])('is missing with the reason %s, and the item stays', (reason, catalogue, changes) => {
    expect(floor(catalogue, changes)).toMatchObject({
      status: 'unpriced',
      unpriced_reason: reason,
      amount: null,
    });
  });
});

describe('tax', () => {
  const priced = tiles(['2026-01-01', null, '100.00']);

  it('between states is one levy at the whole rate', () => {
    const bill = priceBill(takeoff, priced, { ...terms, tax: { ...terms.tax, interState: true } });
    expect(bill).toMatchObject({ subtotal: '1205.00', tax_total: '216.90', grand_total: '1421.90' });
    expect(bill.taxes).toMatchObject([
      { code: '9954', kind: 'IGST', percent: '18', base: '1205.00', amount: '216.90' },
    ]);
  });

  it.each([
    ['2017-11-14', '28', '337.40'],
    ['2017-11-15', '18', '216.90'],
  ])('on goods follows the HSN code and the day %s', (day, percent, amount) => {
    const dated = tiles(['2017-01-01', null, '100.00']);
    const bill = priceBill(takeoff, dated, {
      ...terms,
      day,
      tax: { ...terms.tax, code: null, interState: true },
    });
    expect(bill.taxes).toMatchObject([{ code: '6907', percent, amount }]);
  });

  it('without a rate in the table leaves the item untaxed, and an assumption says so', () => {
    const bill = priceBill(takeoff, priced, { ...terms, tax: { ...terms.tax, rates: [] } });
    const [floorItem] = bill.items.filter(({ section }) => section === 'flooring');
    expect(bill.assumptions.find(({ code }) => code === 'tax_rate_missing')?.elements).toEqual([
      floorItem.key,
    ]);
    expect(bill.grand_total).toBe('1205.00');
  });
});

describe('a currency without minor units', () => {
  it('has whole amounts', () => {
    const yen = tiles(['2026-01-01', null, '33.33']).map((material) => ({
      ...material,
      rates: material.rates.map((rate) => ({ ...rate, currency: 'JPY' })),
    }));
    const bill = priceBill(takeoff, yen, { ...terms, currency: 'JPY' });
    expect(bill).toMatchObject({ subtotal: '398', tax_total: '72', grand_total: '470' });
  });
});

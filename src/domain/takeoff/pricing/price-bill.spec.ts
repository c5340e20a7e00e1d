import { takeoffOfOneOffice } from '../../../../test/golden/takeoff/one-office';
import { indianTax, STANDARD_CATALOGUE } from '../../../../test/golden/takeoff/standard-catalogue';
import { type CatalogueMaterial, priceBill, type PricingTerms } from '..';

const takeoff = takeoffOfOneOffice();
const terms: PricingTerms = {
  currency: 'INR',
  day: '2026-03-01',
  tax: indianTax({ place_of_supply: 'intra_state' }),
};

function floor(catalogue: CatalogueMaterial[], changes: Partial<PricingTerms> = {}) {
  const bill = priceBill(takeoff, catalogue, { ...terms, ...changes });
  return bill.lines.find(({ quantity }) => quantity.id === 'flooring.r1')?.price;
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
      })),
    },
  ];
}

describe('the rate of a line', () => {
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
    expect(price).toMatchObject({ rate: '484.3760', rate_formula: 'ROUND(45/0.09290304,4)' });
    expect(price?.rate_source).toMatchObject({ rate: '45.00', unit: 'sqft', effective_from: '2026-01-01' });
  });

  it.each([
    ['not_in_catalogue', [] as CatalogueMaterial[], {}],
    ['unit_mismatch', [{ ...tiles(['2026-01-01', null, '1'])[0], unit: 'piece' as const }], {}],
    ['no_rate_on_date', tiles(['2026-01-01', null, '1']), { currency: 'JPY' }],
  ])('is missing with the reason %s, and the line stays', (reason, catalogue, changes) => {
    expect(floor(catalogue, changes)).toMatchObject({
      status: 'unpriced',
      unpriced_reason: reason,
      amount: null,
    });
  });
});

describe('tax', () => {
  it('between states is one levy at the whole rate', () => {
    const bill = priceBill(takeoff, tiles(['2026-01-01', null, '100.00']), {
      ...terms,
      tax: indianTax({ place_of_supply: 'inter_state' }),
    });
    expect(bill).toMatchObject({ subtotal: '1200.00', tax_total: '216.00', grand_total: '1416.00' });
    expect(bill.taxes).toMatchObject([
      { code: '9954', kind: 'IGST', percent: '18', base: '1200.00', amount: '216.00' },
    ]);
  });

  it('on goods follows the HSN code and the day', () => {
    const dated = tiles(['2017-01-01', null, '100.00']);
    const tax = indianTax({ regime: 'goods', place_of_supply: 'inter_state' });
    const taxesOn = (day: string) => priceBill(takeoff, dated, { ...terms, tax, day }).taxes;
    expect(taxesOn('2017-11-14')).toMatchObject([{ code: '6907', percent: '28' }]);
    expect(taxesOn('2017-11-15')).toMatchObject([{ code: '6907', percent: '18', amount: '216.00' }]);
  });

  it('without a rate in the table is none, and the bill asks for the rate', () => {
    const tax = indianTax({ place_of_supply: 'inter_state' }, []);
    const bill = priceBill(takeoff, tiles(['2026-01-01', null, '100.00']), { ...terms, tax });
    expect(bill.questions).toMatchObject([{ code: 'tax_rate_needed', elements: ['flooring.r1'] }]);
    expect(bill).toMatchObject({ grand_total: '1200.00', complete: false });
  });
});

describe('a currency without minor units', () => {
  it('has whole amounts', () => {
    const yen = tiles(['2026-01-01', null, '33.33']).map((material) => ({
      ...material,
      rates: material.rates.map((rate) => ({ ...rate, currency: 'JPY' })),
    }));
    const bill = priceBill(takeoff, yen, { ...terms, currency: 'JPY' });
    expect(bill).toMatchObject({ subtotal: '400', tax_total: '72', grand_total: '472' });
  });
});

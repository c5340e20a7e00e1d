import fc from 'fast-check';
import { packOf, taxOf, type TaxWish } from '../../../src/domain/packs';
import type { PackId } from '../../../src/domain/packs';
import type { Markup, TaxRegime } from '../../../src/domain/takeoff';
import { billTotals } from '../../../src/domain/takeoff/pricing/totals';
import { purchasesOf } from '../../../src/domain/takeoff/pricing/purchases';
import { oneRoom, takeoffOf } from './one-room';

const regime = (pack: PackId, wish: TaxWish = {}): TaxRegime =>
  taxOf(packOf(pack), wish, [
    {
      code: '9954',
      percent: '18',
      effective_from: '2017-07-01',
      effective_to: null,
      source: 'Works contract',
    },
  ]).regime;
const totals = (amounts: [string, string | null][], tax: TaxRegime, markups: Markup[] = []) =>
  billTotals(
    amounts.map(([amount, tax_code]) => ({ section: 'wall', amount, tax_code })),
    { markups, tax, day: '2026-03-01', digits: 2 },
  );

const OVERHEADS: Markup = { name: 'Overheads', percent: '8' };
const PROFIT: Markup = { name: 'Profit', percent: '5' };
const DISCOUNT: Markup = { name: 'Discount', percent: '-2.5' };

describe('golden bills: mark-ups and taxes', () => {
  it('9: United Kingdom: 12,480 with 8 %, 5 % and a discount of 2.5 %, and VAT of 20 %', () => {
    // 998.40; (12,480 + 998.40) × 5 % = 673.92; 14,152.32 × 2.5 % = 353.81; net 13,798.51; VAT 2,759.70.
    const bill = totals([['12480.00', 'standard']], regime('GB'), [OVERHEADS, PROFIT, DISCOUNT]);
    expect(bill.markups.map(({ amount }) => amount)).toEqual(['998.40', '673.92', '-353.81']);
    expect(bill).toMatchObject({
      net: '13798.51',
      tax_total: '2759.70',
      grand_total: '16558.21',
      complete: true,
    });
  });

  it('9: under the reverse charge nothing is charged, and the bill prints the tax and the words', () => {
    const bill = totals([['12480.00', 'standard']], regime('GB', { regime: 'reverse_charge' }), [
      OVERHEADS,
      PROFIT,
      DISCOUNT,
    ]);
    expect(bill).toMatchObject({ net: '13798.51', tax_total: '0.00', grand_total: '13798.51' });
    expect(bill.taxes).toMatchObject([
      { amount: '2759.70', charged: false, words: 'Reverse charge: VAT Act 1994 Section 55A applies' },
    ]);
  });

  it('10: United Kingdom: work at 20, 5 and 0 % shares the mark-ups by the largest remainder', () => {
    const tax: TaxRegime = {
      ...regime('GB'),
      code: null,
      rates: ['20', '5', '0'].map((percent) => ({
        ...{
          code: `at ${percent}`,
          percent,
          effective_from: '2020-01-01',
          effective_to: null,
          source: 'test',
        },
      })),
    };
    const bill = totals(
      [
        ['7000.00', 'at 20'],
        ['3000.00', 'at 5'],
        ['2480.00', 'at 0'],
      ],
      tax,
      [OVERHEADS, PROFIT, DISCOUNT],
    );
    expect(Object.fromEntries(bill.taxes.map(({ code, base }) => [code, base]))).toEqual({
      'at 20': '7739.55',
      'at 5': '3316.95',
      'at 0': '2742.01',
    });
    // 1,547.91 + 165.85.
    expect(bill.tax_total).toBe('1713.76');
  });

  it('11: United States: sales tax of 7.25 % on materials of 6,200 comes before 10 and 5 %', () => {
    // 449.50; 12,449.50; + 1,244.95; 13,694.45; + 684.72.
    const tax: TaxRegime = {
      ...regime('US'),
      materials: { percent: '7.25', share: '51.666666666666666667' },
    };
    const bill = totals([['12000.00', null]], tax, [
      { name: 'Overheads', percent: '10' },
      { name: 'Profit', percent: '5' },
    ]);
    expect(bill.taxes).toMatchObject([{ base: '6200.00', amount: '449.50', charged: false }]);
    expect(bill).toMatchObject({ tax_total: '0.00', net: '14379.17', grand_total: '14379.17' });
  });

  it('14: floors of 12.00, 8.40 and 5.50 m² take 19 boxes of tiles, not the 20 of one room after the other', () => {
    // 25.90 × 1.05 ÷ 0.602² = 75.04, 76 tiles, 19 boxes of 4. Apart: 9 + 7 + 4.
    const [line] = takeoffOf(oneRoom({ width: 4000, depth: 3000, openings: [] }), 'is1200').lines.filter(
      ({ work }) => work === 'flooring',
    );
    const floors = ['12.00', '8.40', '5.50'].map((net) => ({ ...line, net }));
    const boxes = (lines: typeof floors) => purchasesOf(lines, () => null)[0].qty;
    expect(boxes(floors)).toBe('19');
    expect(floors.map((floor) => Number(boxes([floor]))).reduce((sum, qty) => sum + qty)).toBe(20);
  });

  it('18: India: 250,000 bears 22,500 twice within a state, and 45,000 across', () => {
    const within = totals([['250000.00', '9954']], regime('IN'));
    expect(within.taxes.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['CGST', '22500.00'],
      ['SGST', '22500.00'],
    ]);
    const across = totals([['250000.00', '9954']], regime('IN', { place_of_supply: 'inter_state' }));
    expect(across.taxes.map(({ kind, amount }) => [kind, amount])).toEqual([['IGST', '45000.00']]);
  });

  it('Quebec: GST and QST stand beside each other on the same amount', () => {
    const bill = totals([['1000.00', 'standard']], regime('CA', { regime: 'qst' }));
    expect(bill.taxes.map(({ kind, amount }) => [kind, amount])).toEqual([
      ['GST', '50.00'],
      ['QST', '99.75'],
    ]);
  });
});

describe('what a country must be told', () => {
  it.each<[PackId, TaxWish, string]>([
    ['GB', { regime: 'works_contract' }, 'tax_regime_unknown'],
    ['GB', { regime: 'zero' }, 'tax_detail_missing'],
    ['GB', { regime: 'none' }, 'tax_detail_missing'],
    ['EU', {}, 'tax_detail_missing'],
    ['EU', { country: 'GB' }, 'tax_detail_missing'],
  ])('%s with %j is refused with %s', (pack, wish, code) => {
    expect(() => regime(pack, wish)).toThrow(expect.objectContaining({ code }) as Error);
  });

  it('says what it assumes about the tax', () => {
    const { assumptions } = taxOf(packOf('IN'), {}, []);
    expect(assumptions.map(({ code }) => code)).toEqual(['tax_regime_assumed', 'place_of_supply_assumed']);
  });
});

describe('the shares of tax codes', () => {
  const cents = (amount: string): bigint => BigInt(amount.replace('.', ''));
  const amount = fc.integer({ min: 0, max: 10_000_000 }).map((minor) => (minor / 100).toFixed(2));

  it('add up to the net amount exactly, in any order of the items', () => {
    const tax: TaxRegime = {
      ...regime('GB'),
      code: null,
      rates: ['a', 'b', 'c'].map((code) => ({
        ...{ code, percent: '10', effective_from: '2020-01-01', effective_to: null, source: 'test' },
      })),
    };
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: -20, max: 40 }), { maxLength: 4 }),
        (items, percents) => {
          const markups = percents.map((percent): Markup => ({ name: 'm', percent: `${percent}` }));
          const bill = totals(items, tax, markups);
          const shared = bill.taxes.reduce((sum, { base }) => sum + cents(base), 0n);
          expect(shared).toBe(cents(bill.net));
          expect(totals([...items].reverse(), tax, markups)).toEqual(bill);
        },
      ),
    );
  });
});

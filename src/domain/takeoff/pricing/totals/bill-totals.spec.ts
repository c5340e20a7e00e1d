import fc from 'fast-check';
import { packOf } from '../../../packs';
import { Exact } from '../../formula';
import { billTotals, type TotalledItem } from './bill-totals';
import { largestRemainder } from './largest-remainder';
import { sum, type MarkUp } from './mark-up';
import { taxTermsOf } from './tax-request';
import type { TaxRate } from './tax-terms';

const SECTIONS = ['wall', 'door', 'flooring', 'paint'];
const CODES = ['standard', 'reduced', 'zero'];
const RATES = CODES.map((code, i): TaxRate => ({
  ...{ area: 'GB', code, percent: ['20', '5', '0'][i], effective_from: '2011-01-04', effective_to: null },
  ...{ source: 'test', seen: 'none' },
}));

const minor = (cents: number) => new Exact(cents).div(100).toFixed(2);
const items: fc.Arbitrary<TotalledItem[]> = fc
  .array(
    fc.record({
      section: fc.constantFrom(...SECTIONS),
      amount: fc.option(fc.integer({ min: 0, max: 10_000_000 }).map(minor), { freq: 6 }),
      tax_code: fc.constant(null),
    }),
    { maxLength: 12 },
  )
  .map((list) => list.map((item, i) => ({ ...item, key: `${item.section} ${i}` })));
const markUp: fc.Arbitrary<MarkUp> = fc
  .record({
    name: fc.constant('Mark-up'),
    base: fc.oneof(
      fc.constantFrom('direct' as const, 'running' as const),
      fc.subarray(SECTIONS, { minLength: 1 }),
    ),
    of: fc.integer({ min: -9000, max: 30_000 }).map(minor),
    fixed: fc.boolean(),
  })
  .map(({ name, base, of, fixed }) => (fixed ? { name, base, amount: of } : { name, base, percent: of }));
const sections = fc.dictionary(fc.constantFrom(...SECTIONS), fc.constantFrom(...CODES));

function totals(work: TotalledItem[], markups: MarkUp[], codes: Record<string, string>) {
  const tax = taxTermsOf(packOf('GB'), { sections: codes, reason: 'test' }, RATES);
  return billTotals({ items: work, markups, tax, day: '2026-03-01', digits: 2 });
}

describe('shares by largest remainder', () => {
  it('add up exactly, and none is a whole minor unit off its exact part', () => {
    const weight = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.array(weight, { minLength: 1, maxLength: 20 }),
        (cents, given) => {
          const total = new Exact(cents).div(100);
          const weights = given.map((one) => new Exact(one));
          const whole = sum(weights);
          const shares = largestRemainder(total, weights, 2);
          expect(sum(shares).eq(total)).toBe(true);
          if (whole.isZero()) return;
          shares.forEach((share, i) => {
            expect(share.minus(total.times(weights[i]).div(whole)).abs().lt('0.01')).toBe(true);
          });
        },
      ),
    );
  });
});

describe('totals of a bill', () => {
  it('add up: the bases of the taxes to the net, and all parts to the grand total', () => {
    fc.assert(
      fc.property(items, fc.array(markUp, { maxLength: 5 }), sections, (work, markups, codes) => {
        const bill = totals(work, markups, codes);
        const of = (rows: readonly { amount: string }[]) => sum(rows.map(({ amount }) => new Exact(amount)));
        expect(of([{ amount: bill.subtotal }, ...bill.markups]).toFixed(2)).toBe(bill.net);
        expect(sum(bill.taxes.map(({ base }) => new Exact(base))).toFixed(2)).toBe(bill.net);
        expect(of(bill.taxes).toFixed(2)).toBe(bill.tax_total);
        expect(new Exact(bill.net).plus(bill.tax_total).toFixed(2)).toBe(bill.grand_total);
      }),
    );
  });

  it('do not depend on the order of the items', () => {
    const shuffled = items.chain((work) =>
      fc.tuple(fc.constant(work), fc.shuffledSubarray(work, { minLength: work.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.array(markUp, { maxLength: 4 }), sections, ([work, mixed], markups, codes) => {
        expect(totals(mixed, markups, codes)).toEqual(totals(work, markups, codes));
      }),
    );
  });

  it('do not change when an item is split in two', () => {
    fc.assert(
      fc.property(items, fc.array(markUp, { maxLength: 4 }), sections, (work, markups, codes) => {
        const halves = work.flatMap((item) => {
          if (item.amount === null) return [item];
          const half = new Exact(item.amount).div(2).toDecimalPlaces(2);
          const rest = new Exact(item.amount).minus(half).toFixed(2);
          return [
            { ...item, amount: half.toFixed(2) },
            { ...item, key: `${item.key} b`, amount: rest },
          ];
        });
        expect(totals(halves, markups, codes)).toEqual(totals(work, markups, codes));
      }),
    );
  });
});

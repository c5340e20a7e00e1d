import fc from 'fast-check';
import type { Bill } from '../../../src/domain/takeoff';
import { billOf, grid, standard } from './any-bill';
import { gridPlan } from './grid-plan';

/** A decimal string as a whole number of hundredths. */
const paise = (amount: string): bigint => {
  if (!/^-?\d+\.\d{2}$/.test(amount)) throw new SyntaxError(`Not an amount: ${amount}`);
  return BigInt(amount.replace('.', ''));
};
describe('the openings of a room', () => {
  it('are found in its outline even when its list does not name them', () => {
    fc.assert(
      fc.property(grid, standard, (description, id) => {
        const plan = gridPlan(description, 10);
        const unlisted = { ...plan, rooms: plan.rooms.map((room) => ({ ...room, opening_ids: [] })) };
        expect(JSON.stringify(billOf(unlisted, id))).toBe(JSON.stringify(billOf(plan, id)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('a plan scaled by k', () => {
  it('has k² times the area and k times the skirting', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(2, 3, 10), (description, k) => {
        const whole = { ...description, openings: description.openings.map((o) => ({ ...o, width: 900 })) };
        // Sizes in whole 100 mm, so that rounding to 0.01 m² is exact on both sides.
        const inDecimetres = (sizes: number[]) => sizes.map((size) => Math.round(size / 100) * 100);
        const plan = gridPlan(
          { ...whole, widths: inDecimetres(whole.widths), depths: inDecimetres(whole.depths) },
          10,
        );
        const scaled = { ...plan, scale: { ...plan.scale!, mm_per_unit: 10 * k } };
        const quantities = (bill: Bill, prefix: string) =>
          bill.lines
            .filter(({ quantity }) => quantity.id.startsWith(prefix))
            .map(({ quantity }) => paise(quantity.bill_qty));
        const [small, large] = [billOf(plan, 'is1200'), billOf(scaled, 'is1200')];
        for (const [prefix, factor] of [
          ['ceiling.', BigInt(k * k)],
          ['skirting.', BigInt(k)],
        ] as const) {
          expect(quantities(large, prefix)).toEqual(quantities(small, prefix).map((qty) => qty * factor));
        }
      }),
    );
  });
});

describe('a large plan', () => {
  it('with 1,000 rooms is taken off and priced in one call', () => {
    const plan = gridPlan(
      {
        widths: Array.from({ length: 40 }, (_, i) => 3000 + 10 * i),
        depths: Array.from({ length: 25 }, (_, i) => 2500 + 10 * i),
        thickness: 100,
        types: ['office', 'bathroom', 'corridor'],
        openings: [{ kind: 'door', width: 900 }],
      },
      10,
    );
    const bill = billOf(plan, 'is1200');
    expect(new Set(bill.lines.map(({ quantity }) => quantity.room_id)).size).toBe(1001);
    expect(bill.lines.filter(({ quantity }) => quantity.section === 'wall')).toHaveLength(39 * 25 + 40 * 24);
  });
});

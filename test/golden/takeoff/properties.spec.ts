import fc from 'fast-check';
import { measurePlan } from '../../../src/domain/extraction/publish/measured-plan';
import type { PlanGeometry } from '../../../src/domain/extraction/model/plan-geometry';
import {
  type Bill,
  type BillLine,
  priceBill,
  profileOf,
  type StandardId,
  STANDARDS,
  takeOff,
} from '../../../src/domain/takeoff';
import { type GridDescription, gridPlan } from './grid-plan';
import { recalculate } from './recalculate';
import { indianTax, STANDARD_CATALOGUE } from './standard-catalogue';

const millimetres = (min: number, max: number) => fc.integer({ min, max });
const grid: fc.Arbitrary<GridDescription> = fc.record({
  widths: fc.array(millimetres(900, 15_000), { minLength: 1, maxLength: 4 }),
  depths: fc.array(millimetres(900, 15_000), { minLength: 1, maxLength: 3 }),
  thickness: millimetres(60, 300),
  types: fc.array(
    fc.constantFrom('office', 'bathroom', 'kitchen', 'server_room', 'lab', 'corridor', 'unknown', 'aviary'),
    { minLength: 1, maxLength: 5 },
  ),
  openings: fc.array(
    fc.record({
      kind: fc.constantFrom('door' as const, 'window' as const, 'gap' as const),
      width: millimetres(30, 4000),
    }),
    { minLength: 1, maxLength: 4 },
  ),
});
const standard = fc.constantFrom(...STANDARDS);
const scale = fc.constantFrom(1, 10, 33.867, 35.27777777777777);

function billOf(plan: PlanGeometry, id: StandardId, interState = false): Bill {
  const takeoff = takeOff(measurePlan(plan, plan.scale), {}, profileOf(id));
  return priceBill(takeoff, STANDARD_CATALOGUE, {
    currency: 'INR',
    day: '2026-03-01',
    tax: indianTax(interState ? { place_of_supply: 'inter_state' } : {}),
  });
}

/** Every figure of a line with its formula. */
function figuresOf({ quantity, price }: BillLine): { formula: string; figure: string }[] {
  const figures = [
    { formula: quantity.formula, figure: quantity.bill_qty },
    { formula: quantity.purchase.formula, figure: quantity.purchase.qty },
    ...quantity.components.map(({ formula, qty }) => ({ formula, figure: qty })),
  ];
  const { rate, rate_formula, amount, amount_formula } = price;
  if (rate === null || rate_formula === null || amount === null || amount_formula === null) return figures;
  return [
    ...figures,
    { formula: rate_formula, figure: rate },
    { formula: amount_formula, figure: amount },
    { formula: `ROUND(${quantity.bill_qty}*${rate},2)`, figure: amount },
  ];
}

/** A decimal string as a whole number of hundredths. */
const paise = (amount: string): bigint => {
  if (!/^\d+\.\d{2}$/.test(amount)) throw new SyntaxError(`Not an amount: ${amount}`);
  return BigInt(amount.replace('.', ''));
};
const total = (amounts: (string | null | undefined)[]): bigint =>
  amounts.reduce((sum, amount) => (amount == null ? sum : sum + paise(amount)), 0n);
const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);

describe('any bill', () => {
  it('adds up: lines to sections, sections to the subtotal, subtotal and taxes to the grand total', () => {
    fc.assert(
      fc.property(grid, standard, fc.boolean(), (description, id, interState) => {
        const bill = billOf(gridPlan(description, 10), id, interState);
        const subtotal = total(bill.lines.map(({ price }) => price.amount));
        expect(total(bill.sections.map(({ amount }) => amount))).toBe(subtotal);
        expect(paise(bill.subtotal)).toBe(subtotal);
        expect(total(bill.taxes.map(({ amount }) => amount))).toBe(paise(bill.tax_total));
        expect(paise(bill.grand_total)).toBe(subtotal + paise(bill.tax_total));
        expect(bill.priced_lines + bill.unpriced_lines).toBe(bill.lines.length);
      }),
      { numRuns: 100 },
    );
  });

  it('recalculates from its own formulas with independent arithmetic', () => {
    fc.assert(
      fc.property(grid, standard, scale, (description, id, mmPerUnit) => {
        const bill = billOf(gridPlan(description, mmPerUnit), id);
        const stated = [
          ...bill.lines.flatMap(figuresOf),
          ...bill.taxes.map(({ formula, amount }) => ({ formula, figure: amount })),
        ];
        expect(stated.map(({ formula }) => recalculate(formula))).toEqual(
          stated.map(({ figure }) => plain(figure)),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('has unique line ids, and every line names its rule and elements of the plan', () => {
    fc.assert(
      fc.property(grid, standard, (description, id) => {
        const plan = gridPlan(description, 10);
        const bill = billOf(plan, id);
        const elements = new Set(
          [...plan.rooms, ...plan.walls, ...plan.openings].map((element) => element.id),
        );
        expect(new Set(bill.lines.map((line) => line.quantity.id)).size).toBe(bill.lines.length);
        const faults = bill.lines.filter(
          ({ quantity, price }) =>
            !bill.rules[quantity.rule_id]?.clause ||
            quantity.geometry_ids.length === 0 ||
            quantity.geometry_ids.some((element) => !elements.has(element)) ||
            (price.status === 'unpriced') !== (price.amount === null),
        );
        expect(faults).toEqual([]);
      }),
    );
  });

  it('does not depend on the order of rooms, walls and openings, or on the run', () => {
    fc.assert(
      fc.property(grid, standard, fc.infiniteStream(fc.nat()), (description, id, random) => {
        const plan = gridPlan(description, 10);
        const shuffled = <T>(list: T[]): T[] =>
          list
            .map((element) => ({ element, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ element }) => element);
        const other = {
          ...plan,
          rooms: shuffled(
            plan.rooms.map((room) => ({
              ...room,
              wall_ids: shuffled(room.wall_ids),
              opening_ids: shuffled(room.opening_ids),
            })),
          ),
          walls: shuffled(plan.walls),
          openings: shuffled(plan.openings),
        };
        const bytes = JSON.stringify(billOf(plan, id));
        expect(JSON.stringify(billOf(plan, id))).toBe(bytes);
        expect(JSON.stringify(billOf(other, id))).toBe(bytes);
      }),
      { numRuns: 60 },
    );
  });
});

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
          ['flooring.', BigInt(k * k)],
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

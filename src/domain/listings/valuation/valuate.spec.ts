import fc from 'fast-check';
import { DAY, MARCH, sightingOf } from '../../../../test/support/sightings';
import { applySighting, DEFAULT_PRICE_THRESHOLDS, type SightingInput, valuate, type ValuationRule } from '..';

const listing = (changes: Partial<SightingInput> = {}) =>
  applySighting(null, sightingOf({ price: '144', ...changes }), DEFAULT_PRICE_THRESHOLDS).listing;
const rule = (id: string, changes: Partial<ValuationRule>): ValuationRule => ({
  id,
  name: id,
  position: 1,
  when: {},
  effect: 'multiply',
  value: '1',
  ...changes,
});
const now = (days: number, quantity: string | null = null) => ({ now: MARCH + days * DAY, quantity });
const result = (rules: ValuationRule[], at = now(0), changes: Partial<SightingInput> = {}) =>
  valuate(listing(changes), rules, at).adjusted?.amount;

describe('a valuation', () => {
  it('applies the rules in their order, step by step', () => {
    const rules = [
      rule('tax', { position: 3, value: '1.18', when: { tax_included: false } }),
      rule('freight', {
        position: 2,
        effect: 'add',
        value: '5.5',
        when: { currency: 'EUR', freight_included: false },
      }),
      rule('worn', { position: 1, value: '0.8', when: { conditions: ['used'] } }),
      rule('elsewhere', { position: 1, value: '9', when: { suppliers: ['other.example'] } }),
    ];
    const valued = listing({ condition: 'used', tax_included: false, freight_included: false });
    const step = (rule_id: string, effect: string, value: string, before: string, after: string) => ({
      rule_id,
      name: rule_id,
      effect,
      value,
      before,
      after,
    });
    expect(valuate(valued, rules, now(0))).toEqual({
      adjusted: { amount: '100.89', unit: 'm2' },
      steps: [
        step('worn', 'multiply', '0.8', '100', '80'),
        step('freight', 'add', '5.5', '80', '85.5'),
        step('tax', 'multiply', '1.18', '85.5', '100.89'),
      ],
      holds_until: null,
    });
  });

  it.each([
    ['what is not known meets no rule', { conditions: ['new' as const] }, { condition: null }],
    ['nor does another seller', { sellers: ['Barn'] }, { seller: 'Shop' }],
    ['nor another currency', { currency: 'USD' }, {}],
    ['nor another unit', { units: ['m2' as const] }, {}],
    ['nor a quantity while nothing is ordered', { quantity: { min: 1 } }, {}],
  ])('%s', (_, when, changes) =>
    expect(result([rule('a', { when, value: '2' })], now(0), changes)).toBe('100'),
  );

  it('depends on the quantity of an order', () => {
    const bulk = [rule('bulk', { when: { quantity: { min: 50, max: 100 } }, value: '0.9' })];
    expect(['49.99', '50', '100', '100.01'].map((quantity) => result(bulk, now(0, quantity)))).toEqual([
      '100',
      '90',
      '90',
      '100',
    ]);
  });

  it('changes with the age of the price, and says when', () => {
    const old = [rule('old', { when: { price_age_days: { min: 30, max: 59 } }, value: '1.1' })];
    const at = (days: number) => valuate(listing(), old, now(days));
    expect(at(29.5)).toMatchObject({ adjusted: { amount: '100' }, holds_until: MARCH + 30 * DAY });
    expect(at(30)).toMatchObject({ adjusted: { amount: '110' }, holds_until: MARCH + 60 * DAY });
    expect(at(60)).toMatchObject({ adjusted: { amount: '100' }, holds_until: null });
  });

  it('adds and sets only in a currency that it names, and is never below zero', () => {
    expect(result([rule('a', { effect: 'add', value: '7' })])).toBe('100');
    expect(result([rule('a', { effect: 'set', value: '7', when: { currency: 'EUR' } })])).toBe('7');
    expect(result([rule('a', { effect: 'add', value: '-120', when: { currency: 'EUR' } })])).toBe('0');
  });

  it('is empty without a unit price', () => {
    const unresolved = { coverage: null, pack: null };
    expect(valuate(listing(unresolved), [rule('a', {})], now(0))).toEqual({
      adjusted: null,
      steps: [],
      holds_until: null,
    });
  });

  const rules = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-f0-9]{4}$/),
      name: fc.constant('any'),
      position: fc.nat({ max: 3 }),
      when: fc.constant({ currency: 'EUR' }),
      effect: fc.constantFrom('multiply' as const, 'add' as const, 'set' as const),
      value: fc.integer({ min: 1, max: 5000 }).map((value) => String(value / 1000)),
    }),
    { maxLength: 8, selector: ({ id }) => id },
  );

  it('follows from its steps, and does not depend on the stored order of the rules', () => {
    fc.assert(
      fc.property(rules, (all) => {
        const { adjusted, steps } = valuate(listing(), all, now(0));
        expect(valuate(listing(), [...all].reverse(), now(0))).toEqual(valuate(listing(), all, now(0)));
        expect(steps.length).toBe(all.length);
        let amount = '100';
        for (const { before, after } of steps) {
          expect(before).toBe(amount);
          amount = after;
        }
        expect(adjusted!.amount).toBe(amount);
      }),
    );
  });
});

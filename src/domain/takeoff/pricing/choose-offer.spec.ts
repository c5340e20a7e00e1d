import fc from 'fast-check';
import { chooseOffer } from './choose-offer';
import { CHOICE_RULES, type ChoiceRule, type ExchangeRate, type MaterialOffer } from './offer';

const rule = (changes: Partial<ChoiceRule> = {}): ChoiceRule => ({
  rule: 'lowest_unit_price',
  preferred_supplier: null,
  max_age_days: 30,
  ...changes,
});
const terms = {
  unit: 'm2' as const,
  currency: 'INR',
  day: '2026-03-10',
  exchangeRates: [] as ExchangeRate[],
};

function offer(listing_id: string, changes: Partial<MaterialOffer> = {}): MaterialOffer {
  return {
    listing_id,
    supplier: `${listing_id}.example`,
    title: 'Terra',
    url: null,
    unit_price: '50',
    unit: 'm2',
    currency: 'INR',
    seen_at: '2026-03-01T00:00:00.000Z',
    age_days: 9,
    suspect: false,
    ...changes,
  };
}
const chosen = (
  offers: MaterialOffer[],
  choice: Partial<ChoiceRule> = {},
  changes: Partial<typeof terms> = {},
) => {
  const found = chooseOffer(offers, rule(choice), { ...terms, ...changes });
  return [found.chosen?.offer.listing_id ?? null, found.chosen?.price ?? null, ...found.notes];
};

describe('the offer that prices a material', () => {
  const [cheap, middle, dear] = [
    offer('c', { unit_price: '40' }),
    offer('a', { unit_price: '50', seen_at: '2026-03-05T00:00:00.000Z' }),
    offer('b', { unit_price: '60' }),
  ];
  const all = [dear, cheap, middle];

  it.each([
    ['lowest_unit_price', all, 'c'],
    ['median', all, 'a'],
    ['median', [dear, cheap], 'c'],
    ['newest', all, 'a'],
    ['newest', [dear, cheap], 'c'],
  ] as const)('by %s', (name, offers, expected) => {
    expect(chosen([...offers], { rule: name })[0]).toBe(expected);
  });

  it('comes from the preferred supplier; if that has none, it is the lowest, and a note says so', () => {
    const preferred = { rule: 'preferred_supplier', preferred_supplier: 'b.example' } as const;
    expect(chosen(all, preferred)).toEqual(['b', '60', 'supply_only_rate']);
    expect(chosen([cheap, middle], preferred)).toEqual([
      'c',
      '40',
      'preferred_supplier_missing',
      'supply_only_rate',
    ]);
  });

  it('is never too old; an offer on the last allowed day still counts', () => {
    expect(chosen([offer('a', { age_days: 30 })])[0]).toBe('a');
    expect(chosen([offer('a', { age_days: 31 })])).toEqual([null, null, 'listing_stale']);
    expect(chosen([offer('a', { age_days: 9000 })], { max_age_days: null })[0]).toBe('a');
  });

  it('never has another kind of unit', () => {
    expect(chosen([offer('a', { unit: 'piece' })])).toEqual([null, null, 'listing_unit_differs']);
  });

  it('in another currency needs an exchange rate of the day or earlier', () => {
    const euro = offer('e', { currency: 'EUR', unit_price: '0.4' });
    const rate = (effective_from: string, changes: Partial<ExchangeRate> = {}): ExchangeRate => ({
      from: 'EUR',
      to: 'INR',
      rate: '100',
      effective_from,
      source: 'Bank',
      ...changes,
    });
    const by = (...exchangeRates: ExchangeRate[]) => chosen([euro], {}, { exchangeRates });
    const refused = [null, null, 'listing_currency_differs'];
    expect(by()).toEqual(refused);
    expect(by(rate('2026-03-11'))).toEqual(refused);
    expect(by(rate('2026-03-01', { from: 'INR', to: 'EUR' }))).toEqual(refused);
    expect(chosen([offer('e', { currency: null })])).toEqual(refused);
    expect(by(rate('2026-03-10'), rate('2026-03-01', { rate: '90' }))).toEqual([
      'e',
      '40',
      'exchange_rate_used',
      'supply_only_rate',
    ]);
  });

  it('with a price to confirm is used at its earlier price, with a note', () => {
    expect(chosen([offer('a', { suspect: true })])).toEqual([
      'a',
      '50',
      'listing_price_suspect',
      'supply_only_rate',
    ]);
  });

  it('does not depend on the order of the offers', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.stringMatching(/^[a-f]{1,3}$/),
        price: fc.constantFrom('10', '10.0', '20', '30.5'),
        age: fc.nat(40),
        seen: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
        currency: fc.constantFrom('INR', 'EUR'),
      }),
      { selector: ({ id }) => id, maxLength: 6 },
    );
    fc.assert(
      fc.property(some, fc.constantFrom(...CHOICE_RULES), fc.infiniteStream(fc.nat()), (each, name, dice) => {
        const offers = each.map(({ id, price, age, seen, currency }) =>
          offer(id, { unit_price: price, age_days: age, seen_at: seen, currency }),
        );
        const shuffled = offers
          .map((one) => ({ one, at: dice.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        const choice = rule({ rule: name, preferred_supplier: 'a.example' });
        const found = chooseOffer(offers, choice, terms);
        expect(chooseOffer(shuffled, choice, terms)).toEqual(found);
        const usable = offers.filter(({ age_days, currency }) => age_days <= 30 && currency === 'INR');
        expect(found.chosen === null).toBe(usable.length === 0);
        expect(found.chosen?.considered ?? 0).toBe(usable.length);
      }),
    );
  });
});

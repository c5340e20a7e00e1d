import fc from 'fast-check';
import {
  DAY,
  EUR,
  look,
  type Look,
  MARCH,
  Register,
  seen,
  sightingOf,
} from '../../../test/support/sightings';
import { applySighting, DEFAULT_PRICE_THRESHOLDS, type Listing, type SightingInput } from '.';

const looks = fc.array(look, { minLength: 1, maxLength: 25 });
/** The prices a listing really has stay within the doubt of one another, so that none is suspect. */
const calm = fc.array(
  fc.record({ cents: fc.integer({ min: 10_000, max: 13_000 }), minute: fc.nat({ max: 1000 }) }),
  { minLength: 1, maxLength: 25 },
);
const plain = { product: 0, shows: { vendor_item_id: false, gtin: false, mpn: false }, tracking: '' };

const apply = (listing: Listing | null, changes: Partial<SightingInput>) =>
  applySighting(listing, sightingOf(changes), DEFAULT_PRICE_THRESHOLDS);
const created = (changes: Partial<SightingInput> = {}) => apply(null, changes).listing;

describe('any sequence of sightings', () => {
  it('makes one listing for each product, whatever the prices', () => {
    fc.assert(
      fc.property(looks, (sequence) => {
        const register = new Register();
        const of = new Map<number, string>();
        for (const each of sequence) {
          const id = register.take(seen(each));
          expect(id).not.toBeNull();
          expect(of.get(each.product) ?? id).toBe(id);
          of.set(each.product, id!);
        }
        expect(register.listings.size).toBe(new Set(sequence.map(({ product }) => product)).size);
      }),
    );
  });

  it('is matched in the same way whatever the prices, also when pages share addresses', () => {
    const shared = ({ product, ...rest }: Look) => ({
      ...seen({ ...rest, product }),
      url: 'https://tiles.example/p',
    });
    fc.assert(
      fc.property(
        looks,
        fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 25, maxLength: 25 }),
        (sequence, prices) => {
          const [one, other] = [new Register(), new Register()];
          const repriced = sequence.map((each, n) => ({ ...each, cents: prices[n] }));
          expect(repriced.map((each) => other.take(shared(each)))).toEqual(
            sequence.map((each) => one.take(shared(each))),
          );
          const keys = [...one.listings.values()].flatMap((each) =>
            each.keys.map(({ kind, key }) => kind + key),
          );
          expect(new Set(keys).size).toBe(keys.length);
        },
      ),
    );
  });

  it('keeps an observation of each, the latest facts, and a price that was believed', () => {
    fc.assert(
      fc.property(looks, (sequence) => {
        const register = new Register();
        for (const each of sequence) register.take(seen(each));
        for (const { listing, observations } of register.listings.values()) {
          const times = observations.map(({ seen_at }) => seen_at);
          expect(listing.last_seen_at).toBe(Math.max(...times));
          expect(listing.first_seen_at).toBe(Math.min(...times));
          expect(listing.last_modified_at).toBeLessThanOrEqual(listing.last_seen_at);
          const source = observations.filter(
            ({ believed, price }) => believed && price?.price === listing.price,
          );
          expect(source.map(({ seen_at }) => seen_at)).toContain(listing.price_seen_at);
        }
        const kept = [...register.listings.values()].reduce((sum, each) => sum + each.observations.length, 0);
        expect(kept).toBe(sequence.length);
      }),
    );
  });

  it('sends price events so that the last one is never further away than the threshold', () => {
    fc.assert(
      fc.property(calm, (sequence) => {
        let listing: Listing | null = null;
        let told = 0;
        for (const { cents, minute } of sequence) {
          const late = listing !== null && MARCH + minute * 60_000 < listing.last_seen_at;
          const outcome = applySighting(listing, seen({ ...plain, cents, minute }), DEFAULT_PRICE_THRESHOLDS);
          listing = outcome.listing;
          const changes = outcome.events.filter(({ type }) => type === 'price.changed');
          if (late) expect(outcome.events).toEqual([]);
          if (changes.length > 0 || told === 0) told = cents;
          expect(Math.abs(Math.round(Number(listing.price) * 100) - told)).toBeLessThanOrEqual(told * 0.01);
          expect(outcome.events.map(({ type }) => type)).not.toContain('price.suspect');
        }
      }),
    );
  });

  it('gives the same result in any order, as long as every price is believed', () => {
    const distinct = fc.uniqueArray(
      fc.record({ cents: fc.integer({ min: 10_000, max: 13_000 }), minute: fc.nat({ max: 1000 }) }),
      { minLength: 1, maxLength: 12, selector: ({ minute }) => minute },
    );
    fc.assert(
      fc.property(
        distinct.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([one, other]) => {
          const end = (sequence: typeof one) => {
            const register = new Register();
            for (const each of sequence) register.take(seen({ ...plain, ...each }));
            const [{ listing, observations }] = register.listings.values();
            const { price, first_seen_at, last_seen_at, title } = listing;
            const history = observations.map((each) => [each.seen_at, each.price!.price]).sort();
            return { price, first_seen_at, last_seen_at, title, history };
          };
          expect(end(other)).toEqual(end(one));
        },
      ),
    );
  });
});

describe('a sighting', () => {
  it('with a price of three per cent more updates a listing without a supplier number and causes one event', () => {
    const register = new Register();
    const bare = { vendor_item_id: null, gtin: null, mpn: null };
    const first = register.take(sightingOf({ ...bare, price: '48.00' }));
    const second = register.take(sightingOf({ ...bare, price: '49.44', seen_at: MARCH + DAY }));
    const third = register.take(sightingOf({ ...bare, price: '49.44', seen_at: MARCH + 2 * DAY }));
    expect([second, third, register.listings.size]).toEqual([first, first, 1]);
    const { listing, events } = register.listings.get(first!)!;
    expect([listing.price, listing.unit_price]).toEqual(['49.44', { amount: '34.333333', unit: 'm2' }]);
    expect(listing.last_modified_at).toBe(MARCH + DAY);
    expect(events).toEqual([
      { type: 'listing.created' },
      expect.objectContaining({ type: 'price.changed', change: '0.03' }),
    ]);
  });

  it('with more tiles in the box compares the price per square metre', () => {
    const { events, changed_fields } = apply(created(), {
      coverage: { amount: '1.20', unit: 'm2' },
      seen_at: MARCH + 1,
    });
    expect(changed_fields).toEqual(['coverage']);
    expect(events).toMatchObject([{ type: 'price.changed', change: '0.2' }]);
  });

  it.each([
    ['twice the price', { price: '96.00' }, 'large_change', '1'],
    ['a slipped point', { price: '4.80' }, 'large_change', '-0.9'],
    ['another unit', { unit: 'm2' as const }, 'unit_changed', null],
    ['another currency', { currency: { code: 'USD', as_found: '$' } }, 'currency_changed', null],
    [
      'another measure of the pack',
      { coverage: { amount: '4.8', unit: 'm' as const } },
      'unit_changed',
      null,
    ],
  ])(
    'with %s is not believed, told of once, and forgotten when all is as before',
    (_, changes, reason, change) => {
      const before = created();
      const doubted = apply(before, { ...changes, seen_at: MARCH + 1 });
      expect(doubted.events).toEqual([expect.objectContaining({ type: 'price.suspect', reason, change })]);
      expect(doubted.observation.believed).toBe(false);
      const { price, currency, unit, coverage, unit_price, price_seen_at } = before;
      expect(doubted.listing).toMatchObject({ price, currency, unit, coverage, unit_price, price_seen_at });
      const again = apply(doubted.listing, { ...changes, seen_at: MARCH + 2 });
      expect(again.events).toEqual([]);
      expect(again.listing.suspect).toMatchObject({ first_seen_at: MARCH + 1, last_seen_at: MARCH + 2 });
      const back = apply(again.listing, { seen_at: MARCH + 3 });
      expect([back.listing.suspect, back.events, back.listing.price_seen_at]).toEqual([null, [], MARCH + 3]);
    },
  );

  it('that is older than the latest changes only the time of the first one, and becomes an observation', () => {
    const listing = created({ seen_at: MARCH + DAY });
    const { listing: after, ...rest } = apply(listing, { price: '50.00', title: 'Old name', seen_at: MARCH });
    expect(after).toEqual({ ...listing, first_seen_at: MARCH });
    expect(rest).toMatchObject({
      changed_fields: [],
      events: [],
      observation: { believed: true, seen_at: MARCH },
    });
  });

  it('with fewer fields removes nothing', () => {
    const listing = created();
    const bare = {
      gtin: null,
      brand: null,
      price: null,
      currency: null,
      unit: null,
      pack: null,
      coverage: null,
    };
    const { listing: after, changed_fields } = apply(listing, {
      ...bare,
      condition: null,
      seen_at: MARCH + 1,
    });
    expect(changed_fields).toEqual([]);
    expect(after).toEqual({ ...listing, last_seen_at: MARCH + 1 });
  });

  it('that adds the unit resolves the unit price without a price event', () => {
    const unknown = created({ unit: null, coverage: null, pack: null });
    expect(unknown.unit_price).toBeNull();
    const { listing, events } = apply(unknown, { seen_at: MARCH + 1 });
    expect([listing.unit_price, events]).toEqual([{ amount: '33.333333', unit: 'm2' }, []]);
    const priceless = apply(unknown, { price: null, seen_at: MARCH + 1 });
    expect(priceless.listing.unit_price).toEqual({ amount: '33.333333', unit: 'm2' });
  });

  it('with the first price of a listing causes an event', () => {
    const { events, listing } = apply(created({ price: null }), { currency: EUR, seen_at: MARCH + 1 });
    expect(events).toEqual([
      expect.objectContaining({ type: 'price.changed', previous: null, change: null }),
    ]);
    expect(listing.price).toBe('48');
  });
});

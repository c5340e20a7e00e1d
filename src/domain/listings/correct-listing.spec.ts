import { MARCH, sightingOf } from '../../../test/support/sightings';
import {
  applySighting,
  confirmPrice,
  type CorrectableField,
  type CorrectedValues,
  correctListing,
  DEFAULT_PRICE_THRESHOLDS as THRESHOLDS,
  type Listing,
  refusePrice,
  type SightingInput,
} from '.';

const see = (listing: Listing | null, changes: Partial<SightingInput> = {}) =>
  applySighting(listing, sightingOf(changes), THRESHOLDS);
const correct = (listing: Listing, values: CorrectedValues, release: CorrectableField[] = []) =>
  correctListing(listing, values, release, 'as on the delivery note', MARCH + 5, THRESHOLDS);
const created = see(null).listing;

describe('a corrected field', () => {
  it('is not changed by later sightings; their values are kept beside it', () => {
    const corrected = correct(created, { title: 'Terra tile', coverage: { amount: '1.6', unit: 'm2' } });
    expect(corrected.unit_price).toEqual({ amount: '30', unit: 'm2' });
    const { listing, changed_fields, events } = see(corrected, {
      title: 'TERRA 60 NEW',
      coverage: { amount: '1.5', unit: 'm2' },
      seen_at: MARCH + 9,
    });
    expect([listing.title, listing.unit_price, changed_fields, events]).toEqual([
      'Terra tile',
      { amount: '30', unit: 'm2' },
      [],
      [],
    ]);
    expect(listing.corrections).toMatchObject({
      title: { seen: 'TERRA 60 NEW', reason: 'as on the delivery note', corrected_at: MARCH + 5 },
      coverage: { seen: { amount: '1.5', unit: 'm2' } },
    });
    const released = correct(listing, {}, ['title', 'coverage']);
    expect([released.title, released.unit_price, released.corrections]).toEqual([
      'TERRA 60 NEW',
      { amount: '32', unit: 'm2' },
      {},
    ]);
  });

  it('keeps the seen value when it is corrected again; a release of another field changes nothing', () => {
    const twice = correct(correct(created, { brand: 'A' }), { brand: 'B' });
    expect(twice.corrections.brand).toMatchObject({ seen: 'Terra' });
    expect(correct(created, {}, ['brand'])).toEqual({ ...created, last_modified_at: MARCH + 5 });
  });

  it('is not a price change: the next price is compared with the corrected one', () => {
    const corrected = correct(created, { unit: 'm2' });
    expect(corrected.unit_price).toEqual({ amount: '48', unit: 'm2' });
    expect(see(corrected, { seen_at: MARCH + 9 }).events).toEqual([]);
    expect(see(corrected, { price: '50.40', seen_at: MARCH + 9 }).events).toMatchObject([
      { type: 'price.changed', change: '0.05' },
    ]);
  });

  it('accepts a suspect price that the correction explains', () => {
    const doubted = see(created, { unit: 'm2', price: '49', seen_at: MARCH + 1 }).listing;
    expect(doubted.suspect?.reason).toBe('unit_changed');
    const settled = correct(doubted, { unit: 'pack' });
    expect([settled.suspect, settled.price, settled.unit]).toEqual([null, '49', 'pack']);
    const dearer = see(created, { price: '96', seen_at: MARCH + 1 }).listing;
    const still = correct(dearer, { coverage: { amount: '1.2', unit: 'm2' } });
    expect([still.price, still.suspect?.price.unit_price]).toEqual(['48', { amount: '80', unit: 'm2' }]);
  });
});

describe('a suspect price', () => {
  const doubted = see(created, { price: '96', seen_at: MARCH + 1 }).listing;

  it('comes into force and causes an event when it is confirmed', () => {
    const { listing, events } = confirmPrice(doubted, MARCH + 5, THRESHOLDS);
    expect(listing).toMatchObject({
      price: '96',
      suspect: null,
      price_seen_at: MARCH + 1,
      last_modified_at: MARCH + 5,
    });
    expect(events).toMatchObject([{ type: 'price.changed', change: '1' }]);
    expect(see(listing, { price: '96', seen_at: MARCH + 9 }).events).toEqual([]);
  });

  it('is not asked about again after a refusal; another price is', () => {
    const refused = refusePrice(doubted, MARCH + 5);
    const same = see(refused, { price: '96', seen_at: MARCH + 6 });
    expect([same.listing.price, same.events, same.listing.suspect?.status]).toEqual(['48', [], 'refused']);
    const other = see(same.listing, { price: '97', seen_at: MARCH + 7 });
    expect([other.events.length, other.listing.suspect?.status]).toEqual([1, 'open']);
    expect(() => confirmPrice(refused, MARCH + 8, THRESHOLDS)).toThrow('price_not_suspect');
  });

  it('cannot be decided when there is none', () => {
    expect(() => confirmPrice(created, MARCH, THRESHOLDS)).toThrow('price_not_suspect');
    expect(() => refusePrice(created, MARCH)).toThrow('price_not_suspect');
  });
});

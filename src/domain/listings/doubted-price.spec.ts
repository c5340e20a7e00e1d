import { DAY, MARCH, sightingOf } from '../../../test/support/sightings';
import { applySighting, DEFAULT_PRICE_THRESHOLDS } from '.';

describe('a price that was read with little confidence', () => {
  const thresholds = DEFAULT_PRICE_THRESHOLDS;

  it('waits for a person, also on a new listing', () => {
    const { listing, events, observation } = applySighting(null, sightingOf({ doubted: true }), thresholds);
    expect(listing).toMatchObject({
      price: null,
      unit_price: null,
      suspect: { reason: 'low_confidence', status: 'open', price: { price: '48' } },
    });
    expect(events).toMatchObject([
      { type: 'listing.created' },
      { type: 'price.suspect', reason: 'low_confidence', current: null },
    ]);
    expect(observation.believed).toBe(false);
  });

  it('comes into force when a later sighting is sure of it', () => {
    const doubted = applySighting(null, sightingOf({ doubted: true }), thresholds).listing;
    const sure = applySighting(doubted, sightingOf({ seen_at: MARCH + DAY }), thresholds).listing;
    expect(sure).toMatchObject({ price: '48', suspect: null });
  });

  it('is no question when it is the price in force', () => {
    const known = applySighting(null, sightingOf(), thresholds).listing;
    const again = applySighting(known, sightingOf({ doubted: true, seen_at: MARCH + DAY }), thresholds);
    expect(again.listing).toMatchObject({ price: '48', suspect: null });
    const other = applySighting(
      known,
      sightingOf({ doubted: true, price: '47', seen_at: MARCH + DAY }),
      thresholds,
    );
    expect(other.listing).toMatchObject({ price: '48', suspect: { reason: 'low_confidence' } });
  });
});

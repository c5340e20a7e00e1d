import fc from 'fast-check';
import { DAY, MARCH } from '../../../test/support/sightings';
import { type ComparablePrice, listingMetrics, percentileOf } from './metrics';

const euros = (amount: string): ComparablePrice => ({ amount, unit: 'm2', currency: 'EUR' });
const times = { last_seen_at: MARCH, now: MARCH + 2.9 * DAY };

describe('metrics', () => {
  it('are the percentile among the listings of the material, the age and the changes', () => {
    const past = { days30: euros('20'), days90: { ...euros('20'), currency: 'USD' } };
    const peers = [euros('25'), euros('20'), euros('30'), { ...euros('1'), unit: 'piece' as const }];
    expect(listingMetrics(euros('25'), peers, past, times)).toEqual({
      unit_price: { amount: '25', unit: 'm2' },
      percentile: 50,
      days_since_seen: 2,
      change_30_days: '0.25',
      change_90_days: null,
    });
  });

  it('are null without anything to compare with', () => {
    expect(listingMetrics(null, [euros('1')], { days30: euros('1'), days90: null }, times)).toMatchObject({
      percentile: null,
      change_30_days: null,
    });
    expect(percentileOf(euros('25'), [euros('25')])).toBeNull();
  });

  it('go from 0 for the cheapest to 100 for the most expensive, in the order of the prices', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2, maxLength: 20 }),
        (amounts) => {
          const sorted = [...amounts].sort((a, b) => a - b).map((amount) => euros(String(amount)));
          const places = sorted.map((price) => percentileOf(price, sorted)!);
          expect([places[0], places.at(-1)]).toEqual([0, 100]);
          expect([...places].sort((a, b) => a - b)).toEqual(places);
        },
      ),
    );
  });

  it('are 50 among equal prices', () => {
    expect(percentileOf(euros('5.0'), [euros('5'), euros('5.00'), euros('5')])).toBe(50);
  });
});

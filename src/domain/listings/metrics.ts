import type { UnitPrice } from './listing';
import { PriceDecimal } from './unit-price';
import { ageInDays } from './valuation';

/** A unit price with its currency: the code, or the sign when the code is unknown. */
export interface ComparablePrice extends UnitPrice {
  currency: string | null;
}

export interface ListingMetrics {
  unit_price: UnitPrice | null;
  /** 0: the cheapest listing of its material, 100: the most expensive; null: nothing to compare with. */
  percentile: number | null;
  days_since_seen: number;
  /** Signed fractions of the earlier price; null: no such price, or another unit or currency. */
  change_30_days: string | null;
  change_90_days: string | null;
}

/**
 * Metrics of a listing.
 *
 * @param peers prices of all listings of the same material, its own included
 * @param past its own prices in force 30 and 90 days ago
 */
export function listingMetrics(
  current: ComparablePrice | null,
  peers: readonly ComparablePrice[],
  past: { days30: ComparablePrice | null; days90: ComparablePrice | null },
  times: { last_seen_at: number; now: number },
): ListingMetrics {
  return {
    unit_price: current && { amount: current.amount, unit: current.unit },
    percentile: current && percentileOf(current, peers),
    days_since_seen: ageInDays(times.last_seen_at, times.now),
    change_30_days: changeSince(past.days30, current),
    change_90_days: changeSince(past.days90, current),
  };
}

/**
 * Share of the other listings that are cheaper, in per cent with one decimal; equal ones count half (percentile rank
 * with mid-ranks).
 */
export function percentileOf(price: ComparablePrice, peers: readonly ComparablePrice[]): number | null {
  const others = peers.filter((peer) => isComparable(peer, price));
  if (others.length < 2) return null;
  const than = (peer: ComparablePrice): number => new PriceDecimal(peer.amount).comparedTo(price.amount);
  const cheaper = others.filter((peer) => than(peer) < 0).length;
  const equal = others.filter((peer) => than(peer) === 0).length - 1;
  return Math.round((1000 * (2 * cheaper + equal)) / (2 * (others.length - 1))) / 10;
}

function changeSince(then: ComparablePrice | null, now: ComparablePrice | null): string | null {
  if (then === null || now === null || !isComparable(then, now)) return null;
  const was = new PriceDecimal(then.amount);
  return was.isZero() ? null : new PriceDecimal(now.amount).minus(was).div(was).toDecimalPlaces(4).toFixed();
}

function isComparable(one: ComparablePrice, other: ComparablePrice): boolean {
  return one.unit === other.unit && one.currency === other.currency;
}

import type { ListingEvent } from './listing-event';
import type { Listing, ListingPrice, SightedField, SuspectPrice } from './listing';
import { isNotable, priceDifference, type PriceThresholds, samePrice, suspicionOf } from './price-change';
import { sameValue } from './same-value';

/** What a price makes of a listing. */
export interface PriceOutcome {
  listing: Listing;
  /** Members of the price in force that are not as they were. */
  changed: SightedField[];
  /** Whether the price is in force now. */
  believed: boolean;
  events: ListingEvent[];
}

/** The price in force with its basis; null while there is none. */
export function priceInForce(listing: Listing): ListingPrice | null {
  const { price, currency, unit, pack, coverage, unit_price } = listing;
  return price === null ? null : { price, currency, unit, pack, coverage, unit_price };
}

/**
 * Weighs a price that was found. One that differs too much from the price in force, or is for another unit or in
 * another currency, is most often a misread page, another pack size or a decimal point: bills must not follow it.
 * So it waits beside the price in force until a person confirms or refuses it, or until a later sighting has a
 * believable price again. The same suspect price is told of once.
 */
export function weighPrice(
  listing: Listing,
  found: ListingPrice,
  seen_at: number,
  thresholds: PriceThresholds,
): PriceOutcome {
  const current = priceInForce(listing);
  if (current === null) return takePrice(listing, found, seen_at, thresholds);
  const difference = priceDifference(current, found);
  const reason = suspicionOf(difference, thresholds);
  if (reason === null) return takePrice(listing, found, seen_at, thresholds);
  const known = listing.suspect !== null && samePrice(listing.suspect.price, found);
  const suspect: SuspectPrice = known
    ? { ...listing.suspect!, last_seen_at: seen_at }
    : {
        price: found,
        reason,
        change: difference.relative,
        status: 'open',
        first_seen_at: seen_at,
        last_seen_at: seen_at,
      };
  const event: ListingEvent = { type: 'price.suspect', reason, current, found, change: difference.relative };
  return {
    listing: { ...listing, suspect },
    changed: [],
    believed: false,
    events: known ? [] : [event],
  };
}

/** Puts a price in force, and tells of it when it is far enough from what was told last. */
export function takePrice(
  listing: Listing,
  found: ListingPrice,
  seen_at: number,
  thresholds: PriceThresholds,
): PriceOutcome {
  const previous = listing.announced;
  const difference = previous && priceDifference(previous, found);
  const notable = difference === null || isNotable(difference, thresholds);
  const event: ListingEvent = {
    type: 'price.changed',
    previous,
    current: found,
    change: difference === null ? null : difference.relative,
  };
  const members = ['price', 'currency', 'unit', 'pack', 'coverage'] as const;
  return {
    listing: {
      ...listing,
      ...found,
      price_seen_at: seen_at,
      suspect: null,
      announced: notable ? found : previous,
    },
    changed: members.filter((member) => !sameValue(listing[member], found[member])),
    believed: true,
    events: notable ? [event] : [],
  };
}

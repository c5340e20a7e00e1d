import type { ListingEvent } from './listing-event';
import type { Listing, ListingPrice, SightedField, SuspectPrice } from './listing';
import { isNotable, priceDifference, type PriceThresholds, samePrice, suspicionOf } from './price-change';
import { sameValue } from './same-value';

/** The result of a price for its listing. */
export interface PriceOutcome {
  listing: Listing;
  /** Fields of the price in force that changed. */
  changed: SightedField[];
  /** Whether the price came into force. */
  believed: boolean;
  events: ListingEvent[];
}

/** The price in force with its unit, pack and coverage; null: there is no price in force. */
export function priceInForce(listing: Listing): ListingPrice | null {
  const { price, currency, unit, pack, coverage, unit_price } = listing;
  return price === null ? null : { price, currency, unit, pack, coverage, unit_price };
}

/**
 * Decides whether a found price comes into force. A price that was read with little confidence, that differs too much
 * from the price in force, or that is for another unit or in another currency, is often a misread page, another pack
 * size or a slipped decimal point. Bills must not use it. It waits beside the price in force until a person confirms
 * or refuses it, or until a later sighting has a believable price. The same suspect price causes one event.
 *
 * @param doubted the price was read with little confidence
 */
export function weighPrice(
  listing: Listing,
  found: ListingPrice,
  seen_at: number,
  thresholds: PriceThresholds,
  doubted: boolean,
): PriceOutcome {
  const current = priceInForce(listing);
  const difference = current && priceDifference(current, found);
  const isSame = current !== null && samePrice(current, found);
  const reason =
    (difference && suspicionOf(difference, thresholds)) ?? (doubted && !isSame ? 'low_confidence' : null);
  if (reason === null) return takePrice(listing, found, seen_at, thresholds);
  const known = listing.suspect !== null && samePrice(listing.suspect.price, found);
  const suspect: SuspectPrice = known
    ? { ...listing.suspect!, last_seen_at: seen_at }
    : {
        price: found,
        reason,
        change: difference && difference.relative,
        status: 'open',
        first_seen_at: seen_at,
        last_seen_at: seen_at,
      };
  const event: ListingEvent = {
    type: 'price.suspect',
    reason,
    current,
    found,
    change: difference && difference.relative,
  };
  return {
    listing: { ...listing, suspect },
    changed: [],
    believed: false,
    events: known ? [] : [event],
  };
}

/** Puts a price in force, with an event when it differs enough from the price of the last event. */
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

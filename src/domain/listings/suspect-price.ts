import { ConflictError } from '../errors';
import type { Listing, SuspectPrice } from './listing';
import type { PriceThresholds } from './price-change';
import { type PriceOutcome, takePrice } from './take-price';

/**
 * Puts the suspect price in force, as of its last sighting.
 *
 * @throws ConflictError `price_not_suspect`
 */
export function confirmPrice(listing: Listing, now: number, thresholds: PriceThresholds): PriceOutcome {
  const { price, last_seen_at } = openSuspect(listing);
  const outcome = takePrice(listing, price, last_seen_at, thresholds);
  return { ...outcome, listing: { ...outcome.listing, last_modified_at: now } };
}

/**
 * Refuses the suspect price. Planbill does not ask about the same price again.
 *
 * @throws ConflictError `price_not_suspect`
 */
export function refusePrice(listing: Listing, now: number): Listing {
  const suspect = openSuspect(listing);
  return { ...listing, suspect: { ...suspect, status: 'refused' }, last_modified_at: now };
}

function openSuspect({ suspect }: Listing): SuspectPrice {
  if (suspect?.status === 'open') return suspect;
  throw new ConflictError('price_not_suspect', 'This listing has no price to confirm.', {
    message: 'There is nothing to decide: no suspect price is open.',
  });
}

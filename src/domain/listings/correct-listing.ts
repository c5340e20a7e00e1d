import type { CorrectableField, Correction, Listing } from './listing';
import { BASIS_FIELDS, basisOf, withUnitPrice } from './merge-fields';
import type { PriceThresholds } from './price-change';
import { priceInForce, weighPrice } from './take-price';
import { listingPrice } from './unit-price';

/** Right values, given by a person. */
export type CorrectedValues = { [F in CorrectableField]?: Listing[F] };

/**
 * Corrects fields; sightings no longer change them. A correction of the unit, the pack or the coverage changes the unit
 * price without an event, because the supplier changed nothing. A suspect price is judged again with it.
 *
 * @param release fields whose corrections are taken back: they get the values of the latest sighting
 */
export function correctListing(
  listing: Listing,
  values: CorrectedValues,
  release: readonly CorrectableField[],
  reason: string,
  now: number,
  thresholds: PriceThresholds,
): Listing {
  const corrections: Record<string, Correction> = { ...listing.corrections };
  const set: Partial<Record<CorrectableField, unknown>> = {};
  for (const field of release) {
    const correction = corrections[field];
    if (!correction) continue;
    set[field] = correction.seen;
    delete corrections[field];
  }
  for (const [field, value] of Object.entries(values) as [CorrectableField, unknown][]) {
    if (value === undefined) continue;
    const seen = listing.corrections[field] ? listing.corrections[field].seen : listing[field];
    corrections[field] = { seen, reason, corrected_at: now };
    set[field] = value;
  }
  const corrected = { ...listing, ...set, corrections, last_modified_at: now } as Listing;
  return BASIS_FIELDS.some((field) => field in set) ? rebased(corrected, thresholds) : corrected;
}

function rebased(listing: Listing, thresholds: PriceThresholds): Listing {
  const priced = withUnitPrice(listing);
  const told = { ...priced, announced: priceInForce(priced) };
  if (listing.suspect === null) return told;
  const { price, first_seen_at, last_seen_at, status } = listing.suspect;
  const again = listingPrice(price.price, price.currency, basisOf(listing, price));
  const doubted = listing.suspect.reason === 'low_confidence';
  const weighed = weighPrice({ ...told, suspect: null }, again, last_seen_at, thresholds, doubted).listing;
  if (weighed.suspect === null) return { ...weighed, announced: priceInForce(weighed) };
  return { ...weighed, suspect: { ...weighed.suspect, first_seen_at, status } };
}

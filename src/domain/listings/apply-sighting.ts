import type { Listing, ListingPrice, Provenance, SightedField, Sighting, SuspectPrice } from './listing';
import type { ListingEvent } from './listing-event';
import { basisOf, withFacts, withMissingBasis } from './merge-fields';
import { priceDifference, type PriceThresholds, suspicionOf } from './price-change';
import { priceInForce, weighPrice } from './take-price';
import { listingPrice } from './unit-price';

/** A row of the price history. Every sighting adds one. */
export interface PriceObservation {
  price: ListingPrice | null;
  availability: Sighting['availability'];
  seller: string | null;
  /** Milliseconds since 1970 UTC. */
  seen_at: number;
  /** Whether the price counts in the history. A suspect price counts once it is confirmed. */
  believed: boolean;
}

/** The result of a sighting for its listing. */
export interface SightingOutcome {
  listing: Listing;
  /** Sorted; empty: nothing changed. */
  changed_fields: SightedField[];
  observation: PriceObservation;
  events: ListingEvent[];
}

/**
 * Applies a sighting to its listing, or creates the listing. A sighting that is older than the latest one changes
 * nothing and only becomes an observation. Fields that the sighting does not state stay as they are. Fields that a
 * person corrected stay too, and the value of the sighting is kept beside them.
 *
 * @param listing null: the first sighting
 */
export function applySighting(
  listing: Listing | null,
  sighting: Sighting,
  thresholds: PriceThresholds,
): SightingOutcome {
  if (listing === null) return first(sighting);
  if (sighting.seen_at < listing.last_seen_at) return late(listing, sighting, thresholds);
  const facts = withFacts({ ...listing, last_seen_at: sighting.seen_at }, sighting);
  const found = priceFound(listing, sighting);
  const priced =
    found === null
      ? { ...withMissingBasis(facts.listing, sighting), believed: false, events: [] }
      : weighPrice(facts.listing, found, sighting.seen_at, thresholds, sighting.doubted);
  const changed_fields: SightedField[] = [...facts.changed, ...priced.changed].sort();
  return {
    listing: {
      ...priced.listing,
      provenance: provenanceOf(listing, sighting, changed_fields),
      last_modified_at: changed_fields.length > 0 ? sighting.seen_at : listing.last_modified_at,
    },
    changed_fields,
    observation: observationOf(sighting, found, priced.believed),
    events: priced.events,
  };
}

function first(sighting: Sighting): SightingOutcome {
  const { seen_at, supplier, provenance, price: seen, currency, doubted, ...facts } = sighting;
  const found = seen === null ? null : listingPrice(seen, currency, sighting);
  const price = doubted ? null : seen;
  const suspect: Listing['suspect'] =
    found === null || !doubted
      ? null
      : {
          ...{ price: found, reason: 'low_confidence', change: null, status: 'open' },
          ...{ first_seen_at: seen_at, last_seen_at: seen_at },
        };
  const believed = doubted ? null : found;
  const listing: Listing = {
    ...facts,
    supplier,
    provenance,
    price,
    currency,
    unit_price: believed && believed.unit_price,
    price_seen_at: believed && seen_at,
    suspect,
    announced: believed,
    corrections: {},
    first_seen_at: seen_at,
    last_seen_at: seen_at,
    last_modified_at: seen_at,
  };
  return {
    listing,
    changed_fields: [],
    observation: observationOf(sighting, found, believed !== null),
    events: [{ type: 'listing.created' }, ...(suspect === null ? [] : [suspectEvent(suspect)])],
  };
}

const suspectEvent = ({ reason, price }: SuspectPrice): ListingEvent => ({
  type: 'price.suspect',
  reason,
  current: null,
  found: price,
  change: null,
});

function late(listing: Listing, sighting: Sighting, thresholds: PriceThresholds): SightingOutcome {
  const found = priceFound(listing, sighting);
  const current = priceInForce(listing);
  const believed =
    found !== null &&
    !sighting.doubted &&
    (current === null || suspicionOf(priceDifference(current, found), thresholds) === null);
  return {
    listing: { ...listing, first_seen_at: Math.min(listing.first_seen_at, sighting.seen_at) },
    changed_fields: [],
    observation: observationOf(sighting, found, believed),
    events: [],
  };
}

function priceFound(listing: Listing, sighting: Sighting): ListingPrice | null {
  if (sighting.price === null) return null;
  return listingPrice(sighting.price, sighting.currency ?? listing.currency, basisOf(listing, sighting));
}

function observationOf(
  { availability, seller, seen_at }: Sighting,
  price: ListingPrice | null,
  believed: boolean,
): PriceObservation {
  return { price, availability, seller, seen_at, believed };
}

/** Where the present value of each field comes from. */
function provenanceOf(
  listing: Listing,
  sighting: Sighting,
  changed: readonly SightedField[],
): Listing['provenance'] {
  const taken: Partial<Record<SightedField, Provenance>> = { ...listing.provenance };
  for (const field of changed) {
    const place = sighting.provenance[field];
    if (place) taken[field] = place;
    else delete taken[field];
  }
  return taken;
}

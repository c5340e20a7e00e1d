import type { Listing, ListingPrice, Provenance, SightedField, Sighting } from './listing';
import type { ListingEvent } from './listing-event';
import { basisOf, withFacts, withMissingBasis } from './merge-fields';
import { priceDifference, type PriceThresholds, suspicionOf } from './price-change';
import { priceInForce, weighPrice } from './take-price';
import { listingPrice } from './unit-price';

/** A row of the price history; every sighting makes one. */
export interface PriceObservation {
  price: ListingPrice | null;
  availability: Sighting['availability'];
  seller: string | null;
  /** Milliseconds since 1970 UTC. */
  seen_at: number;
  /** Whether the price counts in the history; a suspect one does once it is confirmed. */
  believed: boolean;
}

/** What a sighting makes of a listing. */
export interface SightingOutcome {
  listing: Listing;
  /** Sorted; empty where all is as it was. */
  changed_fields: SightedField[];
  observation: PriceObservation;
  events: ListingEvent[];
}

/**
 * Applies a sighting to the listing that it is of, or makes the listing. A sighting older than the latest changes
 * nothing, and stays as an observation. What a sighting does not tell stays as it was; what a person has set right
 * stays too, with the sighting's word kept beside it.
 *
 * @param listing null: it is the first sighting
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
      : weighPrice(facts.listing, found, sighting.seen_at, thresholds);
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
  const { seen_at, supplier, provenance, price, currency, ...facts } = sighting;
  const found = price === null ? null : listingPrice(price, currency, sighting);
  const listing: Listing = {
    ...facts,
    supplier,
    provenance,
    price,
    currency,
    unit_price: found && found.unit_price,
    price_seen_at: found && seen_at,
    suspect: null,
    announced: found,
    corrections: {},
    first_seen_at: seen_at,
    last_seen_at: seen_at,
    last_modified_at: seen_at,
  };
  return {
    listing,
    changed_fields: [],
    observation: observationOf(sighting, found, found !== null),
    events: [{ type: 'listing.created' }],
  };
}

function late(listing: Listing, sighting: Sighting, thresholds: PriceThresholds): SightingOutcome {
  const found = priceFound(listing, sighting);
  const current = priceInForce(listing);
  const believed =
    found !== null && (current === null || suspicionOf(priceDifference(current, found), thresholds) === null);
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

/** Of every field the place that its present value came from. */
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

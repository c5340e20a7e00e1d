import type { Listing as ListingState, ListingEvent, ListingPrice, UnitPrice } from '../domain/listings';

/** A price as the API shows it. */
export interface PriceShown {
  price: string;
  /** ISO 4217; null: only a sign that several currencies share is known. */
  currency: string | null;
  unit: ListingPrice['unit'];
  unit_price: UnitPrice | null;
}

export function priceShown({ price, currency, unit, unit_price }: ListingPrice): PriceShown {
  return { price, currency: currency && currency.code, unit, unit_price };
}

/** The data of an event as subscribers get it. */
export function eventData(listingId: string, listing: ListingState, event: ListingEvent): object {
  const about = {
    listing_id: listingId,
    supplier: listing.supplier,
    vendor_item_id: listing.vendor_item_id,
    title: listing.title,
    url: listing.url,
    seen_at: new Date(listing.last_seen_at).toISOString(),
  };
  switch (event.type) {
    case 'listing.created': {
      const { price, currency, unit, pack, coverage, unit_price } = listing;
      const first = price === null ? null : { price, currency, unit, pack, coverage, unit_price };
      return { ...about, price: first && priceShown(first) };
    }
    case 'price.changed':
      return {
        ...about,
        previous: event.previous && priceShown(event.previous),
        current: priceShown(event.current),
        change: event.change,
      };
    case 'price.suspect':
      return {
        ...about,
        reason: event.reason,
        current: event.current && priceShown(event.current),
        found: priceShown(event.found),
        change: event.change,
      };
  }
}

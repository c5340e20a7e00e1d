import { REQUIRED_FIELDS, type RequiredField } from './extracted-page';
import type { Listing } from './listing';

/** What a listing lacks to be `full`; an identifier is the supplier's number, the GTIN or the maker's number. */
export function missingFields(listing: Listing): RequiredField[] {
  const has: Record<RequiredField, boolean> = {
    title: true,
    price: listing.price !== null,
    currency: listing.currency !== null,
    unit: listing.unit !== null,
    identifier: (listing.vendor_item_id ?? listing.gtin ?? listing.mpn) !== null,
  };
  return REQUIRED_FIELDS.filter((field) => !has[field]);
}

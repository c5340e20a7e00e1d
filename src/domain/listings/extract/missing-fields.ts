import { type ExtractedPage, REQUIRED_FIELDS, type RequiredField } from '../extracted-page';

type Judged = Pick<ExtractedPage, 'title' | 'price' | 'currency' | 'unit' | 'sku' | 'gtin' | 'mpn'>;

/** What a listing lacks to be full. A currency sign that could be several currencies is no currency yet. */
export function missingFields(listing: Judged): RequiredField[] {
  const has: Record<RequiredField, boolean> = {
    title: listing.title.value !== '',
    price: listing.price !== null,
    currency: listing.currency !== null && listing.currency.value.code !== null,
    unit: listing.unit !== null,
    identifier: (listing.sku ?? listing.gtin ?? listing.mpn) !== null,
  };
  return REQUIRED_FIELDS.filter((field) => !has[field]);
}

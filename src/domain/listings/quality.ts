import { REQUIRED_FIELDS, type RequiredField } from './extracted-page';
import type { Listing } from './listing';

type Judged = Pick<
  Listing,
  'title' | 'price' | 'currency' | 'unit' | 'pack' | 'coverage' | 'vendor_item_id' | 'gtin' | 'mpn'
>;

/**
 * Required fields that a listing or a sighting lacks. A currency sign that several currencies share is no currency.
 * Shops print no unit beside the price of a piece, so the unit counts as missing only for a pack of unknown contents.
 * The identifier is the supplier's number, the GTIN or the manufacturer's number.
 */
export function missingFields(judged: Judged): RequiredField[] {
  const { unit, pack, coverage } = judged;
  const has: Record<RequiredField, boolean> = {
    title: judged.title !== '',
    price: judged.price !== null,
    currency: judged.currency !== null && judged.currency.code !== null,
    unit: unit !== 'pack' || coverage !== null || (pack !== null && pack.pieces !== null),
    identifier: (judged.vendor_item_id ?? judged.gtin ?? judged.mpn) !== null,
  };
  return REQUIRED_FIELDS.filter((field) => !has[field]);
}

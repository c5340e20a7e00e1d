import type { Assumption } from '../quantity-line';
import type { BillItem } from './bill';
import { OFFER_NOTES, type OfferNote } from './offer';

const MESSAGES: Readonly<Record<OfferNote, string>> = {
  listing_stale: 'Offers linked to the materials of these items were seen too long ago and are left out.',
  listing_currency_differs:
    'Offers linked to the materials of these items are in another currency without an exchange rate on that day; they are left out.',
  listing_unit_differs:
    'Offers linked to the materials of these items now have a unit that does not fit the material; they are left out.',
  listing_price_suspect:
    'A new price was seen for the offers of these items and must be confirmed; until then the earlier price is used.',
  preferred_supplier_missing:
    'The preferred supplier has no offer that can be used for these items; the lowest price is taken.',
  exchange_rate_used: 'The rates of these items are converted by an exchange rate; see their rate_source.',
  supply_only_rate:
    'The rates of these items are prices of suppliers; they include work only where a valuation rule adds it.',
};

/** The assumptions about the offers that price a bill: one entry for each kind, with its items. */
export function offerAssumptions(
  items: readonly BillItem[],
  notesOf: (item: BillItem) => readonly OfferNote[],
): Assumption[] {
  return OFFER_NOTES.flatMap((code) => {
    const own = items.filter((item) => notesOf(item).includes(code));
    if (own.length === 0) return [];
    return [{ code, message: MESSAGES[code], elements: own.map(({ key }) => key) }];
  });
}

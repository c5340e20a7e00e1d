import type { Assumption } from '../quantity-line';
import type { BillLine } from './bill';
import { OFFER_NOTES, type OfferNote } from './offer';

const MESSAGES: Readonly<Record<OfferNote, string>> = {
  listing_stale: 'Offers linked to the materials of these lines were seen too long ago and are left out.',
  listing_currency_differs:
    'Offers linked to the materials of these lines are in another currency without an exchange rate on that day; they are left out.',
  listing_unit_differs:
    'Offers linked to the materials of these lines now have a unit that does not fit the material; they are left out.',
  listing_price_suspect:
    'A new price was seen for the offers of these lines and must be confirmed; until then the earlier price is used.',
  preferred_supplier_missing:
    'The preferred supplier has no offer that can be used for these lines; the lowest price is taken.',
  exchange_rate_used: 'The rates of these lines are converted by an exchange rate; see their rate_source.',
  supply_only_rate:
    'The rates of these lines are prices of suppliers; they include work only where a valuation rule adds it.',
};

/** The assumptions about the offers that price a bill: one entry for each kind, with its lines. */
export function offerAssumptions(
  lines: readonly BillLine[],
  notesOf: (line: BillLine) => readonly OfferNote[],
): Assumption[] {
  return OFFER_NOTES.flatMap((code) => {
    const own = lines.filter((line) => notesOf(line).includes(code));
    if (own.length === 0) return [];
    return [{ code, message: MESSAGES[code], elements: own.map(({ quantity }) => quantity.id) }];
  });
}

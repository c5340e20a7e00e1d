import { type ClaimBook } from './claims';
import { type PageDocument } from './page-document';

/** Places of addresses in which shops keep the item number, the surest first. */
const PLACES = [
  /[?&](?:sku|pid|product_?id|item_?id|item|article|artnr|art|code|variant)=([\w-]{4,32})(?:&|$)/i,
  /\/(?:p|dp|ip|pd|product|item|artikel|produkt|prod)\/(?:[^/]+\/)?(\d{5,12}|[A-Z0-9]{10})(?:[/.?]|$)/,
  /[-_/.](\d{5,12})(?:\.\w{3,5})?\/?(?:\?|$)/,
];
/** Below every number that the page shows or marks up. */
const CONFIDENCE = 0.3;

/**
 * Takes the item number from the address of the page, when no place of the page gives one. The page must use the number
 * too, as a value of its markup or its scripts: a date or a category has no such value.
 */
export function claimAddressNumber(page: PageDocument, book: ClaimBook): void {
  if (book.best('sku') !== null) return;
  for (const place of PLACES) {
    const number = place.exec(page.url)?.[1];
    if (number === undefined || !/\d/.test(number) || !isUsed(page, number)) continue;
    book.add('sku', number, { source: 'address', path: page.url.slice(0, 120), confidence: CONFIDENCE });
    return;
  }
}

function isUsed({ elements, scripts }: PageDocument, number: string): boolean {
  const isValue = elements.some(({ attribs }) =>
    Object.entries(attribs).some(
      ([name, value]) => value === number && /^(?:data-|value$|content$|id$)/.test(name),
    ),
  );
  return isValue || scripts.some(({ text }) => text.includes(`"${number}"`) || text.includes(`'${number}'`));
}

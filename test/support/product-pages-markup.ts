import { type ExtractedPage } from '../../src/domain/listings';
import { extractListing } from '../../src/domain/listings/extract';

export const SHOP_PAGE = 'https://www.shop.de/p/oak-board-4711?utm_source=mail';

/** A page named "Oak board", read, with `body` behind its heading. */
export function readOakBoard(body: string, head = '', url = SHOP_PAGE): ExtractedPage {
  const html = `<!doctype html><html lang="en"><head><title>Oak board | Shop</title>${head}</head><body><h1>Oak board</h1>${body}</body></html>`;
  return extractListing(html, { url });
}

export const jsonLd = (json: string): string => `<script type="application/ld+json">${json}</script>`;
export const noteCodes = ({ notes }: ExtractedPage): string[] => notes.map(({ code }) => code);

/** An offer of 12.50 EUR, as a member of a JSON object. */
export const OAK_OFFER =
  '"offers":{"@type":"Offer","price":"12.50","priceCurrency":"EUR","availability":"https://schema.org/InStock"}';
export const OAK_PRODUCT = `{"@context":"https://schema.org","@type":"Product","name":"Oak board","sku":"OB-4711",${OAK_OFFER}}`;

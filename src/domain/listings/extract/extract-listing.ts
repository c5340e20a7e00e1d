import { UnprocessableError } from '../../errors';
import { parseUrl } from '../../text';
import {
  type ExtractedPage,
  type Found,
  LEAST_CONFIDENCE,
  type PageNote,
  type RequiredField,
} from '../extracted-page';
import { missingFields } from '../quality';
import { adapterFor, claimAdapted, SHOP_ADAPTERS, type ShopAdapter } from './adapters';
import { claimAddressNumber } from './address-number';
import { absoluteAddress, cleanAddress } from './addresses';
import { ClaimBook, type ClaimField, type ClaimValues } from './claims';
import { claimMeta } from './meta-claims';
import { type PageDocument, readPage } from './page-document';
import { refuseErrorPages } from './refused-pages';
import { settlePrice } from './settle-price';
import { claimState } from './state';
import { readStructured } from './structured';
import { plainText, tidy } from './plain-text';
import { productName } from './product-name';
import { claimVisible } from './visible';
import { claimPacking } from './visible/packing';
import { claimPriceFacts } from './visible/settle-unit';
import { findTitle } from './page-title';

/** The address that the page was fetched from, after redirects. */
export interface PageAddress {
  url: string;
}

/**
 * Reads one offer from a shop's page: JSON-LD, microdata, RDFa, meta tags, the shop system's own state and the
 * visible text each say what they know, with provenance; per field the most trusted holds.
 *
 * Throws UnprocessableError: `parse_error` (no HTML), `blocked_page`, `item_not_found` (error pages that came with
 * status 200), `no_title`, `no_structured_data` (neither a name nor product data).
 */
export function extractListing(
  html: string,
  { url }: PageAddress,
  adapters: readonly ShopAdapter[] = SHOP_ADAPTERS,
): ExtractedPage {
  const page = readPage(html, url);
  const book = new ClaimBook();
  const notes: PageNote[] = [];
  const adapter = adapterFor(url, adapters);
  if (adapter !== null) claimAdapted(page, adapter, book);
  const structured = readStructured(page, book, notes);
  claimMeta(page, book);
  const title = findTitle(page, book.best('title')?.value ?? null);
  refuseErrorPages(page, title?.path === 'h1' ? title.text : null, structured.isProduct);
  const hasOwnPrice = adapter?.fields.price === undefined || book.best('price') !== null;
  const shown = claimVisible(page, title, hasOwnPrice, book);
  const seen = shown.prices.map(({ amount }) => amount);
  if (title !== null) claimState(page, title.text, seen, book);
  claimAddressNumber(page, book);
  const name = book.best('title');
  if (name === null) throw nameless(structured.isProduct);
  if (!structured.isProduct)
    notes.push({
      code: 'no_structured_data',
      message: 'The page has no product data for programs. The values were read from its text.',
    });
  const price = settlePrice(book, shown, page.place, notes);
  if (price.price !== null) claimPriceFacts(price.price.value, shown, book);
  claimPacking(title?.text ?? null, shown.lines, page.place, book);
  const listing = {
    url,
    canonical_url: canonicalOf(page),
    title: { ...oneLine(name), value: productName(oneLine(name).value) },
    ...price,
    unit: book.best('unit'),
    pack: book.best('pack'),
    coverage: book.best('coverage'),
    tax_included: book.best('tax_included'),
    availability: book.best('availability'),
    condition: book.best('condition'),
    ...identifiersOf(book),
    seller: tidied(book, 'seller'),
    images: book.best('images'),
    description: described(book),
    variants: structured.variants,
    notes,
  };
  if (listing.unit === null || (listing.unit.value === 'pack' && listing.coverage === null))
    notes.push({
      code: 'unit_unresolved',
      message:
        'The page does not say what the price is for, or what a pack contains. Enter the unit or the coverage.',
    });
  const missing_fields = missingOnPage(listing);
  return { ...listing, quality: missing_fields.length === 0 ? 'full' : 'partial', missing_fields };
}

/** A range, a lowest price and a doubted price are not prices yet. */
const missingOnPage = (page: Omit<ExtractedPage, 'quality' | 'missing_fields'>): RequiredField[] =>
  missingFields({
    title: page.title.value,
    price:
      page.price !== null && page.price_kind === 'single' && page.price.confidence >= LEAST_CONFIDENCE
        ? page.price.value
        : null,
    currency: page.currency?.value ?? null,
    unit: page.unit?.value ?? null,
    pack: page.pack?.value ?? null,
    coverage: page.coverage?.value ?? null,
    vendor_item_id: page.sku?.value ?? null,
    gtin: page.gtin?.value ?? null,
    mpn: page.mpn?.value ?? null,
  });

function nameless(isProduct: boolean): UnprocessableError {
  return isProduct
    ? new UnprocessableError(
        'no_title',
        'The page has no heading, no title and no product name in its data.',
        {
          message: 'The product has no name on this page. Enter the listing by hand.',
        },
      )
    : new UnprocessableError('no_structured_data', 'The page has no product data and no title.', {
        message:
          'No product was found on this page. Check that the address is the page of one product, not a list.',
      });
}

/**
 * The address that the page gives itself, when it is of the same site: a page that names another shop would take over
 * that shop's listing and price.
 */
function canonicalOf(page: PageDocument): string {
  const stated =
    page.$('link[rel="canonical" i]').attr('href') ?? page.$('meta[property="og:url"]').attr('content') ?? '';
  const address = absoluteAddress(stated, page.base);
  const isOwn =
    address !== null && new URL(address).pathname.length > 1 && siteOf(address) === siteOf(page.url);
  return cleanAddress(isOwn ? address : page.url);
}

/** The host without the prefixes that sites use for telephones and for everybody. */
const siteOf = (address: string): string =>
  (parseUrl(address)?.host ?? '').replace(/^(?:www\d?|m|mobile|amp|touch)\./, '');

function identifiersOf(book: ClaimBook): Pick<ExtractedPage, 'brand' | 'mpn' | 'sku' | 'gtin'> {
  return {
    brand: tidied(book, 'brand'),
    mpn: tidied(book, 'mpn'),
    sku: tidied(book, 'sku'),
    gtin: book.best('gtin'),
  };
}

type TextField = { [F in ClaimField]: ClaimValues[F] extends string ? F : never }[ClaimField];
const tidied = (book: ClaimBook, field: TextField): Found<string> | null => {
  const best = book.best(field);
  return best === null ? null : oneLine(best);
};
const oneLine = (found: Found<string>): Found<string> => ({ ...found, value: tidy(plainText(found.value)) });

function described(book: ClaimBook): Found<string> | null {
  const best = book.best('description');
  return best === null ? null : { ...best, value: best.value.replace(/[^\S\n]+/g, ' ').trim() };
}

import { type Element } from 'domhandler';
import { readCurrency, readPriceText } from '../../numbers';
import { readGtin } from '../../gtin';
import { absoluteAddress } from '../addresses';
import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { asReading } from '../structured/offers';
import { tidy } from '../plain-text';
import { availabilityTerm } from '../vocabulary';
import { parseUrl } from '../../../text';

/** The place of a value: a CSS selector, an attribute to read instead of the text, and a pattern for a part of it. */
export interface ValuePlace {
  select: string;
  attribute?: string;
  /** Regular expression; its first group is the value. */
  pattern?: string;
  /** Value of the place, whatever its text is. */
  means?: string;
}

export type AdapterField =
  'title' | 'price' | 'currency' | 'sku' | 'mpn' | 'gtin' | 'brand' | 'availability' | 'seller' | 'images';

/** Places of values on the pages of one shop; data only. */
export interface ShopAdapter {
  shop: string;
  /** Host names without `www.`; `amazon.*` matches the endings of all countries. */
  hosts: readonly string[];
  /** Places in order; the first one with a value is used. */
  fields: Readonly<Partial<Record<AdapterField, readonly ValuePlace[]>>>;
}

/** The adapter for the host of a page; null: no adapter. */
export function adapterFor(url: string, adapters: readonly ShopAdapter[]): ShopAdapter | null {
  const host = parseUrl(url)?.hostname.replace(/^www\./, '') ?? '';
  return adapters.find(({ hosts }) => hosts.some((pattern) => hostFits(host, pattern))) ?? null;
}

function hostFits(host: string, pattern: string): boolean {
  if (!pattern.endsWith('.*')) return host === pattern || host.endsWith(`.${pattern}`);
  const name = pattern.slice(0, -1);
  const rest = host.startsWith(name) ? host.slice(name.length) : (host.split(`.${name}`)[1] ?? '');
  return /^(?:com?\.)?[a-z]{2,3}$/.test(rest);
}

/** Adds the claims of the shop's adapter. */
export function claimAdapted(page: PageDocument, adapter: ShopAdapter, book: ClaimBook): void {
  const at = (path: string): { source: 'adapter'; path: string } => ({ source: 'adapter', path });
  const found = (field: AdapterField): { text: string; path: string } | null =>
    firstOf(page, adapter.fields[field] ?? []);
  for (const field of ['title', 'sku', 'mpn', 'brand', 'seller'] as const) {
    const value = found(field);
    if (value !== null) book.add(field, value.text, at(value.path));
  }
  const gtin = found('gtin');
  if (gtin !== null) book.add('gtin', readGtin(gtin.text), at(gtin.path));
  const currency = found('currency');
  if (currency !== null) book.add('currency', readCurrency(currency.text, page.place), at(currency.path));
  const price = found('price');
  const printed = price === null ? null : readPriceText(price.text, page.place);
  if (price !== null && printed !== null) {
    book.add('price', asReading(printed), at(price.path));
    book.add('currency', printed.currency, at(price.path));
  }
  const image = found('images');
  const address = image === null ? null : absoluteAddress(image.text, page.base);
  if (image !== null && address !== null) book.add('images', [address], at(image.path));
  const availability = found('availability');
  if (availability !== null)
    book.add('availability', availabilityTerm(availability.text), at(availability.path));
}

function firstOf(page: PageDocument, places: readonly ValuePlace[]): { text: string; path: string } | null {
  for (const { select, attribute, pattern, means } of places) {
    for (const element of page.$<Element, string>(select).toArray().slice(0, 5)) {
      const shown = tidy(
        attribute === undefined ? page.$(element).text() : (element.attribs[attribute] ?? ''),
      );
      const text = pattern === undefined ? shown : (new RegExp(pattern, 'iu').exec(shown)?.[1] ?? '');
      const isThere = means !== undefined && (pattern === undefined || new RegExp(pattern, 'iu').test(shown));
      if (isThere) return { text: means, path: select };
      if (means === undefined && text.trim() !== '') return { text: text.trim(), path: select };
    }
  }
  return null;
}

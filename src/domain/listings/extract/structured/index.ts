import { type ListingVariant, type PageNote, type ValueSource } from '../../extracted-page';
import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { findTitle } from '../page-title';
import { type Item } from './item';
import { readJsonLd } from './json-ld';
import { mainProduct } from './main-product';
import { readMicrodata, readRdfa } from './markup-items';
import { claimProduct, variantsOf } from './product-claims';

export interface StructuredReading {
  /** The page marks up a product in some vocabulary. */
  isProduct: boolean;
  variants: ListingVariant[];
}

/** Adds the claims of JSON-LD, microdata and RDFa. */
export function readStructured(page: PageDocument, book: ClaimBook, notes: PageNote[]): StructuredReading {
  const { items, broken } = readJsonLd(page);
  for (const block of broken)
    notes.push({
      code: 'json_ld_unreadable',
      message: `JSON-LD block ${block + 1} of the page is unreadable and was ignored.`,
    });
  const title = findTitle(page, null);
  const stated = page.$('meta[property="og:title"]').attr('content') ?? page.documentTitle;
  const heading = title === null ? null : title.path === 'h1' || stated === '' ? title.text : stated;
  const sources: readonly (readonly [ValueSource, readonly Item[]])[] = [
    ['json_ld', items],
    ['microdata', readMicrodata(page)],
    ['rdfa', readRdfa(page)],
  ];
  const reading: StructuredReading = { isProduct: false, variants: [] };
  for (const [source, things] of sources) {
    const main = mainProduct(things, { url: page.url, title: heading });
    if (main === null) continue;
    const from = { source, url: page.url, base: page.base, place: page.place };
    claimProduct(main, from, book);
    reading.isProduct = true;
    if (reading.variants.length === 0) reading.variants = variantsOf(main, from);
  }
  return reading;
}

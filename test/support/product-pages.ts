import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { PlanbillError } from '../../src/domain/errors';
import { type ExtractedPage } from '../../src/domain/listings';
import { extractListing, type ShopAdapter } from '../../src/domain/listings/extract';

export const ATTRIBUTES = ['price', 'sku', 'gtin', 'availability', 'brand', 'currency', 'mpn'] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

/** A saved page with the values that are right for it; an attribute that is missing was not on the page. */
export interface SavedPage {
  name: string;
  url: string;
  html: string;
  truth: Readonly<Partial<Record<Attribute, readonly string[]>>>;
}

/** What a reader says of a page, each attribute as it would be shown. */
export type Reading = Readonly<Partial<Record<Attribute, string>>>;
export type Reader = (page: SavedPage) => Reading;

export function loadPages(folder: string): SavedPage[] {
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<
    string,
    SavedPage['truth'] & { url: string }
  >;
  return Object.entries(truth).map(([name, { url, ...values }]) => ({
    name,
    url,
    html: gunzipSync(readFileSync(join(folder, `${name}.html.gz`))).toString('utf8'),
    truth: values,
  }));
}

/** The product's own reader; a page that it refuses gives nothing. */
export function extractorReader(adapters?: readonly ShopAdapter[]): Reader {
  return ({ html, url }) => {
    try {
      return readingOf(extractListing(html, { url }, adapters));
    } catch (error) {
      if (!(error instanceof PlanbillError)) throw error;
      return {};
    }
  };
}

/** A range and a "from" count with their lowest price: the truth knows one price a page. */
function readingOf(page: ExtractedPage): Reading {
  const found = {
    price: page.price?.value,
    sku: page.sku?.value,
    gtin: page.gtin?.value,
    availability: page.availability?.value,
    brand: page.brand?.value,
    currency: page.currency?.value.code ?? page.currency?.value.as_found,
    mpn: page.mpn?.value,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/**
 * The baseline: `JSON.parse` of every JSON-LD block, the first Product in it, its first offer. No repair, no
 * microdata, no second thought.
 */
export const baselineReader: Reader = ({ html }) => {
  for (const [, text] of html.matchAll(/<script[^>]*ld\+json[^>]*>(.*?)<\/script>/gs)) {
    const product = firstProduct(text);
    if (product === null) continue;
    const offer = first(product.offers);
    const found = {
      price: offer.price ?? offer.lowPrice,
      sku: product.sku,
      gtin: product.gtin13 ?? product.gtin,
      availability: offer.availability,
      brand: typeof product.brand === 'object' ? first(product.brand).name : product.brand,
      currency: offer.priceCurrency,
      mpn: product.mpn,
    };
    return Object.fromEntries(
      Object.entries(found).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
      ),
    );
  }
  return {};
};

type Node = Readonly<Record<string, unknown>>;

function firstProduct(text: string): Node | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return [parsed].flat().find((node): node is Node => first(node)['@type'] === 'Product') ?? null;
  } catch {
    return null;
  }
}

function first(value: unknown): Node {
  const [node] = [value].flat();
  return typeof node === 'object' && node !== null ? (node as Node) : {};
}

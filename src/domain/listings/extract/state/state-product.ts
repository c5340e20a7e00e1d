import { readAmount } from '../../numbers';
import { nameOverlap, wordsOf } from '../similarity';
import { type Json } from '../structured/lenient-json';

/** The product in an object of a script; texts unchanged. */
export interface StateProduct {
  path: string;
  price: string | null;
  currency: string | null;
  sku: string | null;
  brand: string | null;
  gtin: string | null;
  mpn: string | null;
  /** schema.org-like word, or whether it is in stock. */
  availability: string | null;
}

type Node = { readonly [key: string]: Json };

/** Spellings of keys by meaning, lower case without underscores. List prices and base prices are left out. */
const KEYS = {
  name: ['name', 'title', 'productname', 'itemname', 'producttitle', 'displayname', 'contentname'],
  price: [
    'price',
    'itemprice',
    'saleprice',
    'currentprice',
    'finalprice',
    'sellingprice',
    'pricevalue',
    'specialprice',
    'discountedprice',
    'productprice',
    'nowprice',
    'pricewithtax',
    'grossprice',
    'productpricevalue',
    'value',
  ],
  amount: ['value', 'amount', 'current', 'now', 'price', 'final', 'sale', 'selling', 'raw', 'gross'],
  currency: ['currency', 'currencycode', 'pricecurrency', 'currencyiso'],
  /** Not `id`: that is an internal number. */
  sku: ['sku', 'productsku', 'itemsku', 'articlenumber', 'articleno', 'productcode', 'itemnumber'],
  brand: ['brand', 'itembrand', 'brandname', 'productbrand', 'vendor', 'manufacturer'],
  gtin: ['gtin', 'gtin13', 'ean', 'ean13', 'barcode', 'upc', 'gtin14', 'gtin12'],
  mpn: ['mpn', 'manufacturerpartnumber', 'mfrpartnumber', 'modelnumber', 'manufacturernumber'],
  availability: [
    'availability',
    'stockstatus',
    'availabilitystatus',
    'instock',
    'isinstock',
    'available',
    'isavailable',
  ],
} as const;

const NUMBERS = [...KEYS.sku, 'partnumber'];

const MAX_NODES = 50_000;
/** Share of the words of a name that must be in the page's name. */
const SAME_NAME = 0.8;

/** Objects inside `root` with the name of the page's product, or with its number and a price. */
export function stateProducts(
  root: Json,
  from: { name: string; title: string; url: string },
): StateProduct[] {
  const found: StateProduct[] = [];
  const stack: { value: Json; path: string }[] = [{ value: root, path: from.name }];
  for (let seen = 0; stack.length > 0 && seen < MAX_NODES; seen += 1) {
    const { value, path } = stack.pop() as { value: Json; path: string };
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value) && isThisProduct(value as Node, from))
      found.push(toProduct(value as Node, path));
    for (const [key, inner] of Object.entries(value).reverse())
      if (typeof inner === 'object') stack.push({ value: inner as Json, path: `${path}.${key}`.slice(-120) });
  }
  return found;
}

function isThisProduct(node: Node, { title, url }: { title: string; url: string }): boolean {
  const name = textAt(node, KEYS.name);
  if (name !== null) return wordsOf(name).length > 0 && sameName(name, title);
  const [tracked] = [node['content_ids']].flat();
  const ids = [
    typeof tracked === 'string' || typeof tracked === 'number' ? String(tracked) : null,
    textAt(node, NUMBERS),
  ];
  return ids.some((id) => id !== null && id.length > 3 && url.includes(id));
}

/** The lengths must be similar too: a short name inside a long one is another product. */
function sameName(name: string, title: string): boolean {
  const [a, b] = [wordsOf(name).length, wordsOf(title).length];
  return nameOverlap(name, title) >= SAME_NAME && Math.min(a, b) * 2 >= Math.max(a, b);
}

function toProduct(node: Node, path: string): StateProduct {
  return {
    path,
    price: priceOf(node),
    currency: textAt(node, KEYS.currency) ?? textAt(inner(node, KEYS.price), KEYS.currency),
    sku: textAt(node, KEYS.sku),
    brand: textAt(node, KEYS.brand) ?? textAt(inner(node, KEYS.brand), KEYS.name),
    gtin: textAt(node, KEYS.gtin),
    mpn: textAt(node, KEYS.mpn),
    availability: textAt(node, KEYS.availability),
  };
}

function priceOf(node: Node): string | null {
  const price = textAt(node, KEYS.price) ?? textAt(inner(node, KEYS.price), KEYS.amount);
  if (price === null) return null;
  return isInCents(node) && /^\d{3,}$/.test(price)
    ? readAmount(`${price.slice(0, -2)}.${price.slice(-2)}`)
    : price;
}

/** Shopify's own objects count in cents. */
const isInCents = (node: Node): boolean =>
  ['compare_at_price', 'public_title', 'price_min'].some((key) => key in node);

function textAt(node: Node | null, keys: readonly string[]): string | null {
  if (node === null) return null;
  for (const key of keys) {
    const value = valueAt(node, key);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
    if (typeof value === 'boolean') return value ? 'true' : 'false';
  }
  return null;
}

function inner(node: Node, keys: readonly string[]): Node | null {
  for (const key of keys) {
    const value = valueAt(node, key);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Node;
  }
  return null;
}

function valueAt(node: Node, wanted: string): Json | undefined {
  const key = Object.keys(node).find((one) => one.toLowerCase().replace(/[_-]/g, '') === wanted);
  return key === undefined ? undefined : node[key];
}

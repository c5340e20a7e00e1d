import { sameAddress } from '../addresses';
import { nameOverlap } from '../similarity';
import { type Item, itemsOf, textOf, valuesOf } from './item';

const PRODUCT_TYPES = new Set([
  'product',
  'productgroup',
  'productmodel',
  'individualproduct',
  'someproducts',
  'hproduct',
  'vehicle',
  'car',
  'book',
]);

/** Properties that hold other products. */
const ASIDE_ROLES = new Set([
  'isrelatedto',
  'issimilarto',
  'isaccessoryorsparepartfor',
  'isconsumablefor',
  'itemlistelement',
  'item',
  'hasvariant',
  'isvariantof',
  'itemreviewed',
  'itemoffered',
]);

/** The product of a page, with its variants. */
export interface MainProduct {
  product: Item;
  variants: readonly Item[];
}

/**
 * The product that the page is about. Recommended products are marked up as well, so it is chosen by name, address and
 * offer, and must not be part of another product.
 */
export function mainProduct(
  items: readonly Item[],
  page: { url: string; title: string | null },
): MainProduct | null {
  const products = items.filter(({ types }) => types.some((type) => PRODUCT_TYPES.has(type)));
  const judged = products.map((product) => ({ product, points: pointsOf(product, page) }));
  const most = judged.reduce((points, one) => Math.max(points, one.points), 0);
  const best = judged.filter(({ points }) => points === most).map(({ product }) => product);
  if (best.length === 0 || isListing(best, page.title)) return null;
  const [product] = best;
  const declared = itemsOf(product, 'hasvariant');
  const name = textOf(product, 'name');
  const twins = products.filter(
    (other) =>
      other !== product && other.role === product.role && textOf(other, 'name') === name && hasOffer(other),
  );
  return { product, variants: declared.length > 0 ? declared : twins.length > 0 ? [product, ...twins] : [] };
}

function pointsOf(product: Item, page: { url: string; title: string | null }): number {
  const name = textOf(product, 'name');
  const address = textOf(product, 'url', 'mainentityofpage');
  return (
    (name !== null && page.title !== null ? 4 * nameOverlap(name, page.title) : 0) +
    (hasOffer(product) ? 2 : 0) +
    (address !== null && sameAddress(address, page.url) ? 2 : 0) +
    (product.role === null || !ASIDE_ROLES.has(product.role) ? 3 : 0) +
    (name !== null ? 1 : 0)
  );
}

/** A category page: it marks up many products, and no product has the name of the page. */
function isListing(best: readonly Item[], title: string | null): boolean {
  const name = textOf(best[0], 'name');
  const isNamed = title === null || name === null || nameOverlap(name, title) >= 0.5;
  return !isNamed && best.length > 3;
}

const hasOffer = (product: Item): boolean =>
  valuesOf(product, 'offers', 'offer', 'price', 'hasvariant').length > 0;

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

/** The product that a page is about, with the others that are the same product in another form. */
export interface MainProduct {
  product: Item;
  variants: readonly Item[];
}

/**
 * The product among a page's things. A page that shows ten recommended products marks those up as well: the one is
 * told by its name and address, by having an offer, and by not hanging on another product.
 */
export function mainProduct(
  items: readonly Item[],
  page: { url: string; title: string | null },
): MainProduct | null {
  const products = items.filter(({ types }) => types.some((type) => PRODUCT_TYPES.has(type)));
  let best: { product: Item; points: number } | null = null;
  for (const product of products) {
    const points = pointsOf(product, page);
    if (best === null || points > best.points) best = { product, points };
  }
  if (best === null) return null;
  const { product } = best;
  if (isListing(products, product, page.title)) return null;
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

/** A category page marks up many products of which none is the page's. */
function isListing(products: readonly Item[], best: Item, title: string | null): boolean {
  const name = textOf(best, 'name');
  const isNamed = title === null || name === null || nameOverlap(name, title) >= 0.5;
  return !isNamed && products.length > 3;
}

const hasOffer = (product: Item): boolean =>
  valuesOf(product, 'offers', 'offer', 'price', 'hasvariant').length > 0;

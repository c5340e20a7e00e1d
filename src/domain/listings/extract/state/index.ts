import { readCurrency, readDataPrice } from '../../numbers';
import { type ClaimBook } from '../claims';
import { type PageDocument } from '../page-document';
import { readGtin } from '../../gtin';
import { asReading } from '../structured/offers';
import { availabilityTerm } from '../vocabulary';
import { embeddedValues } from './embedded-values';
import { stateProducts } from './state-product';

/** For a price in a script that the page does not show: it may be in cents, of another variant, or without tax. */
const UNSEEN = 0.3;
const BRAND = 0.45;
/** Numbers in scripts are often internal ids. */
const NUMBER = 0.4;

/** Adds the claims of the shop's scripts about the product named `title`; `seen`: the visible prices. */
export function claimState(
  page: PageDocument,
  title: string,
  seen: readonly string[],
  book: ClaimBook,
): void {
  const products = embeddedValues(page).flatMap(({ name, value }) =>
    stateProducts(value, { name, title, url: page.url }),
  );
  const numbers = new Set(products.flatMap(({ sku }) => numberLike(sku) ?? []));
  for (const product of products) {
    const at = (confidence?: number) => ({ source: 'state', path: product.path, confidence }) as const;
    const currency = product.currency === null ? null : readCurrency(product.currency, page.place);
    const price = product.price === null ? null : readDataPrice(product.price, product.currency, page.place);
    if (price !== null && !price.negative) {
      const isSeen = seen.length === 0 || seen.includes(price.amount);
      book.add('price', asReading(price), at(isSeen ? undefined : UNSEEN));
    }
    book.add('currency', currency ?? price?.currency ?? null, at());
    book.add('sku', numbers.size === 1 ? numberLike(product.sku) : null, at(NUMBER));
    book.add('brand', product.brand, at(BRAND));
    book.add('gtin', product.gtin === null ? null : readGtin(product.gtin), at());
    book.add('mpn', product.mpn, at());
    const { availability } = product;
    book.add('availability', availability === null ? null : availabilityTerm(availability), at(NUMBER));
  }
}

const numberLike = (text: string | null): string | null =>
  text !== null && /^[\p{L}\d][\p{L}\d._/-]{2,31}$/u.test(text) && /\d/.test(text) ? text : null;

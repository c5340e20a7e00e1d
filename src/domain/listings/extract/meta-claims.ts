import { readCurrency, readDataPrice } from '../numbers';
import { readGtin } from '../gtin';
import { absoluteAddress } from './addresses';
import { type ClaimBook } from './claims';
import { type PageDocument } from './page-document';
import { asReading } from './structured/offers';
import { addTo } from './structured/item';
import { tidy } from './plain-text';
import { availabilityTerm, conditionTerm } from './vocabulary';

/** Adds the claims of OpenGraph (also `product:` and `og:price`), Twitter cards and plain meta tags. */
export function claimMeta(page: PageDocument, book: ClaimBook): void {
  const tags = metaOf(page);
  const first = (...names: string[]): { path: string; value: string } | null => {
    for (const name of names) {
      const value = tags.get(name)?.[0];
      if (value !== undefined && value !== '') return { path: `meta[${name}]`, value };
    }
    return null;
  };
  const claim = <T>(
    found: { path: string; value: string } | null,
    read: (text: string) => T | null,
  ): { value: T; at: { source: 'meta'; path: string } } | null => {
    const value = found === null ? null : read(found.value);
    return found === null || value === null ? null : { value, at: { source: 'meta', path: found.path } };
  };
  const text = (value: string): string => value;
  const currency = claim(
    first(
      'product:price:currency',
      'product:sale_price:currency',
      'og:price:currency',
      'price:currency',
      'pricecurrency',
      'product:price.currency',
    ),
    (value) => readCurrency(value, page.place),
  );
  if (currency !== null) book.add('currency', currency.value, currency.at);
  const price = claim(
    first(
      'product:sale_price:amount',
      'product:price:amount',
      'og:price:amount',
      'product:price',
      'og:price',
      'price:amount',
      'twitter:price',
    ),
    (value) => readDataPrice(value, currency?.value.as_found ?? null, page.place),
  );
  if (price !== null) {
    const { negative, amount } = price.value;
    book.add('price', { ...asReading(price.value), amount: negative ? `-${amount}` : amount }, price.at);
    if (currency === null) book.add('currency', price.value.currency, price.at);
  }
  const availability = claim(
    first('product:availability', 'og:availability', 'availability'),
    availabilityTerm,
  );
  if (availability !== null) book.add('availability', availability.value, availability.at);
  const condition = claim(first('product:condition', 'og:condition'), conditionTerm);
  if (condition !== null) book.add('condition', condition.value, condition.at);
  const brand = claim(first('product:brand', 'og:brand', 'brand'), text);
  if (brand !== null) book.add('brand', brand.value, brand.at);
  const sku = claim(
    first(
      'product:retailer_item_id',
      'product:sku',
      'product:retailer_part_no',
      'og:sku',
      'sku',
      'product:item_group_id',
    ),
    text,
  );
  if (sku !== null) book.add('sku', sku.value, { ...sku.at, confidence: 0.55 });
  const mpn = claim(first('product:mfr_part_no', 'product:mpn', 'mpn'), text);
  if (mpn !== null) book.add('mpn', mpn.value, mpn.at);
  const gtin = claim(
    first('product:ean', 'product:gtin', 'product:upc', 'og:ean', 'og:upc', 'ean', 'gtin', 'gtin13'),
    readGtin,
  );
  if (gtin !== null) book.add('gtin', gtin.value, gtin.at);
  const description = claim(first('og:description', 'description', 'twitter:description'), text);
  if (description !== null) book.add('description', description.value, description.at);
  const images = (
    tags.get('og:image') ??
    tags.get('og:image:url') ??
    tags.get('twitter:image') ??
    []
  ).flatMap((image) => absoluteAddress(image, page.base) ?? []);
  if (images.length > 0) book.add('images', [...new Set(images)], { source: 'meta', path: 'meta[og:image]' });
}

function metaOf({ $ }: PageDocument): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  $('meta[content]').each((_, tag) => {
    const name = (tag.attribs.property ?? tag.attribs.name ?? '').toLowerCase();
    if (name !== '') addTo(tags, name, tidy(tag.attribs.content));
  });
  return tags;
}

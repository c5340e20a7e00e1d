import { Decimal } from 'decimal.js';
import { type ListingVariant, type ValueSource } from '../../extracted-page';
import { type Place, readCurrency, readMachineNumber } from '../../numbers';
import { readGtin } from '../../gtin';
import { readMeasure, readUnit } from '../../units';
import { absoluteAddress } from '../addresses';
import { type ClaimBook } from '../claims';
import { availabilityTerm, conditionTerm, soonest } from '../vocabulary';
import {
  asReading,
  chosenOffers,
  offersOf,
  offersOfOneCondition,
  priceOfOffers,
  type StatedOffer,
} from './offers';
import { isItem, type Item, itemsOf, textOf, valuesOf } from './item';
import { type MainProduct } from './main-product';

const GTIN_NAMES = ['gtin', 'gtin13', 'gtin14', 'gtin12', 'gtin8', 'ean', 'ean13', 'upc', 'isbn', 'isbn13'];

/** Most images and variants that are kept. */
const MAX_IMAGES = 50;
const MAX_VARIANTS = 500;

interface Source {
  source: ValueSource;
  url: string;
  base: string;
  place: Place;
}

/** Adds the claims of a marked-up product. */
export function claimProduct({ product, variants }: MainProduct, from: Source, book: ClaimBook): void {
  const at = (name: string): { source: ValueSource; path: string } => ({
    source: from.source,
    path: `${product.path}.${name}`,
  });
  const own = offersOf(product);
  const offers = chosenOffers(own.length > 0 ? own : variants.flatMap(offersOf), from.url);
  const all = offersOfOneCondition(chosenOffers([...offers, ...variants.flatMap(offersOf)], from.url));
  const items = offers.filter((offer) => all.includes(offer)).map(({ item }) => item);
  book.add('title', textOf(product, 'name'), at('name'));
  claimPrice(all, from, at('offers.price').path, book);
  book.add(
    'availability',
    soonest(
      all.flatMap(({ availability }) =>
        availability === null ? [] : (availabilityTerm(availability) ?? []),
      ),
    ),
    at('offers.availability'),
  );
  const [condition] = [product, ...items].flatMap(
    (item) => conditionTerm(textOf(item, 'itemcondition') ?? '') ?? [],
  );
  book.add('condition', condition ?? null, at('itemCondition'));
  const taxes = new Set(all.flatMap(({ taxIncluded }) => taxIncluded ?? []));
  book.add('tax_included', taxes.size === 1 ? [...taxes][0] : null, at('offers.valueAddedTaxIncluded'));
  book.add('brand', textOf(product, 'brand') ?? textOf(product, 'manufacturer'), at('brand'));
  book.add('mpn', soleText([product, ...items, ...variants], ['mpn']), at('mpn'));
  book.add(
    'sku',
    soleText(variants.includes(product) ? variants : [product], ['sku']) ?? soleText(items, ['sku']),
    at('sku'),
  );
  const id = textOf(product, 'productid', 'productgroupid', 'identifier');
  book.add('sku', id === null ? null : id.replace(/^\w+:/, ''), { ...at('productID'), confidence: 0.55 });
  const gtin = soleText([product, ...items, ...variants], GTIN_NAMES);
  book.add('gtin', gtin === null ? null : readGtin(gtin), at('gtin'));
  book.add('seller', soleText(items, ['seller', 'offeredby']), at('offers.seller'));
  const images = valuesOf(product, 'image').flatMap((value) =>
    isItem(value) ? (textOf(value, 'contenturl', 'url') ?? []) : value,
  );
  const addresses = [...new Set(images.flatMap((image) => absoluteAddress(image, from.base) ?? []))].slice(
    0,
    MAX_IMAGES,
  );
  book.add('images', addresses.length > 0 ? addresses : null, at('image'));
  book.add('description', textOf(product, 'description'), at('description'));
  claimUnit(product, all, at('offers'), book);
}

function claimPrice(offers: readonly StatedOffer[], from: Source, path: string, book: ClaimBook): void {
  const price = priceOfOffers(offers, from.place);
  const stated = offers.map(({ currency }) => currency).find((currency) => currency !== null);
  const currency = stated === undefined ? null : readCurrency(stated, from.place);
  book.add('currency', currency ?? price?.currency ?? null, {
    source: from.source,
    path: path.replace(/price$/, 'priceCurrency'),
  });
  if (price === null) return;
  book.add(
    'price',
    { ...asReading(price), amount: price.negative ? `-${price.amount}` : price.amount },
    { source: from.source, path },
  );
}

function claimUnit(
  product: Item,
  offers: readonly StatedOffer[],
  at: { source: ValueSource; path: string },
  book: ClaimBook,
): void {
  for (const { price, base } of offers) claimBase(price, base, at, book);
  const unit = offers.map((offer) => offer.unit).find((one) => one !== null);
  book.add('unit', unit === undefined ? null : (readUnit(unit)?.unit ?? null), at);
  for (const quantity of offers.flatMap(({ item }) => itemsOf(item, 'eligiblequantity', 'includesobject'))) {
    const [amount, code] = [
      textOf(quantity, 'value', 'amountofthisgood'),
      textOf(quantity, 'unitcode', 'unittext'),
    ];
    if (amount !== null && code !== null && amount !== '1')
      book.add('coverage', readMeasure(amount, code), at);
    else if (code !== null) book.add('unit', readUnit(code)?.unit ?? null, at);
  }
  for (const property of itemsOf(product, 'additionalproperty')) {
    const name = textOf(property, 'name') ?? '';
    const [amount, code] = [textOf(property, 'value'), textOf(property, 'unitcode', 'unittext')];
    if (/cover|per (?:box|pack|carton)/i.test(name) && amount !== null && code !== null)
      book.add('coverage', readMeasure(amount, code), { ...at, path: property.path });
  }
}

/** A price divided by its base price is the content of the pack. */
function claimBase(
  price: string | null,
  base: StatedOffer['base'],
  at: { source: ValueSource; path: string },
  book: ClaimBook,
): void {
  const [whole, part] = [readMachineNumber(price ?? ''), readMachineNumber(base?.price ?? '')];
  const measure = base === null ? null : readMeasure(base.quantity, base.unit);
  if (measure === null || whole === null || part === null || Number(part) === 0) return;
  const amount = new Decimal(whole).div(part).times(measure.amount).toSignificantDigits(4).toFixed();
  book.add('coverage', { amount, unit: measure.unit }, { ...at, confidence: 0.7 });
  book.add('unit', 'pack', { ...at, confidence: 0.7 });
}

/** The text of all items that have one; null when they differ, as variants do. */
function soleText(items: readonly Item[], names: readonly string[]): string | null {
  const found = new Set(items.flatMap((item) => textOf(item, ...names) ?? []));
  return found.size === 1 ? [...found][0] : null;
}

/** The variants of a product; its offers when there are several and no variants. */
export function variantsOf({ product, variants }: MainProduct, from: Source): ListingVariant[] {
  if (variants.length > 0)
    return variants.slice(0, MAX_VARIANTS).map((variant) => variantOf(variant, offersOf(variant)[0], from));
  const offers = offersOf(product).filter(
    ({ item }) => textOf(item, 'sku') !== null || textOf(item, 'name') !== null,
  );
  return offers.length > 1
    ? offers.slice(0, MAX_VARIANTS).map((offer) => variantOf(offer.item, offer, from))
    : [];
}

function variantOf(item: Item, offer: StatedOffer | undefined, from: Source): ListingVariant {
  const price = offer === undefined ? null : priceOfOffers([offer], from.place);
  const gtin = textOf(item, ...GTIN_NAMES);
  const address = textOf(item, 'url') ?? (offer === undefined ? null : textOf(offer.item, 'url'));
  return {
    name: textOf(item, 'name'),
    sku: textOf(item, 'sku') ?? (offer === undefined ? null : textOf(offer.item, 'sku')),
    gtin: gtin === null ? null : readGtin(gtin),
    mpn: textOf(item, 'mpn'),
    price: price === null || price.negative || Number(price.amount) === 0 ? null : price.amount,
    currency: offer?.currency == null ? null : (readCurrency(offer.currency, from.place)?.code ?? null),
    availability: offer?.availability == null ? null : availabilityTerm(offer.availability),
    url: address === null ? null : absoluteAddress(address, from.base),
  };
}

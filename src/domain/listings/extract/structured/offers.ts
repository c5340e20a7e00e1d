import { type Place, type PrintedPrice, readDataPrice } from '../../numbers';
import { sameAddress } from '../addresses';
import { type Condition } from '../../extracted-page';
import { type PriceReading } from '../claims';
import { type Item, itemsOf, termOf, textOf, valuesOf } from './item';
import { conditionTerm } from '../vocabulary';
import { parseUrl } from '../../../text';

/** A schema.org offer with its price as text. */
export interface StatedOffer {
  item: Item;
  price: string | null;
  low: string | null;
  high: string | null;
  currency: string | null;
  /** Unit code or word of the price; null: the price is for the product itself. */
  unit: string | null;
  /** A price for a measure beside the price, such as 20 for one square metre. */
  base: { price: string; quantity: string; unit: string } | null;
  availability: string | null;
  condition: Condition | null;
  /** null: the data do not say. */
  taxIncluded: boolean | null;
}

/** Kinds of price that are not paid: schema.org PriceTypeEnumeration, and spellings of shops. */
const NOT_PAID = new Set([
  'listprice',
  'srp',
  'msrp',
  'strikethroughprice',
  'regularprice',
  'suggestedretailprice',
]);

/** The offers of a product, those inside an AggregateOffer too, the aggregate itself last. */
export function offersOf(product: Item): StatedOffer[] {
  const offers = itemsOf(product, 'offers', 'offer');
  const stated = offers.flatMap((offer) => [
    ...itemsOf(offer, 'offers', 'offer').map(stateOf),
    stateOf(offer),
  ]);
  return stated.length === 0 && valuesOf(product, 'price').length > 0 ? [stateOf(product)] : stated;
}

function stateOf(offer: Item): StatedOffer {
  const specifications = itemsOf(offer, 'pricespecification').filter(
    (one) => !NOT_PAID.has(termOf(textOf(one, 'pricetype') ?? '')),
  );
  const [specification] = [
    ...specifications.filter((one) => valuesOf(one, 'referencequantity').length === 0),
    ...specifications,
  ];
  const own = textOf(offer, 'price');
  const from = own === null ? specification : specifications.find((one) => textOf(one, 'price') === own);
  const reference = from === undefined ? undefined : itemsOf(from, 'referencequantity')[0];
  return {
    item: offer,
    price: own ?? (specification === undefined ? null : textOf(specification, 'price')),
    low:
      textOf(offer, 'lowprice') ?? (specification === undefined ? null : textOf(specification, 'minprice')),
    high:
      textOf(offer, 'highprice') ?? (specification === undefined ? null : textOf(specification, 'maxprice')),
    currency:
      textOf(offer, 'pricecurrency', 'currency') ??
      (specification === undefined ? null : textOf(specification, 'pricecurrency')),
    unit:
      (reference === undefined ? null : textOf(reference, 'unitcode', 'unittext')) ??
      (from === undefined ? null : textOf(from, 'unitcode', 'unittext')),
    base: basePriceIn(specifications, own),
    availability: textOf(offer, 'availability'),
    condition: conditionTerm(textOf(offer, 'itemcondition') ?? ''),
    taxIncluded: flagOf(
      textOf(offer, 'valueaddedtaxincluded') ??
        (from === undefined ? null : textOf(from, 'valueaddedtaxincluded')),
    ),
  };
}

function basePriceIn(specifications: readonly Item[], own: string | null): StatedOffer['base'] {
  for (const one of specifications) {
    const [reference] = itemsOf(one, 'referencequantity');
    const price = textOf(one, 'price');
    const unit = reference === undefined ? null : textOf(reference, 'unitcode', 'unittext');
    if (reference === undefined || price === null || unit === null || own === null || price === own) continue;
    return { price, unit, quantity: textOf(reference, 'value') ?? '1' };
  }
  return null;
}

const flagOf = (text: string | null): boolean | null =>
  text === null ? null : (({ true: true, false: false } as Record<string, boolean>)[termOf(text)] ?? null);

/** The offers with exactly this address, query included; all offers when no offer has it. */
export function chosenOffers(offers: readonly StatedOffer[], pageUrl: string): readonly StatedOffer[] {
  const exact = offers.filter(({ item }) => {
    const address = textOf(item, 'url');
    return (
      address !== null &&
      sameAddress(address, pageUrl) &&
      queryOf(address, pageUrl) === queryOf(pageUrl, pageUrl)
    );
  });
  const told = queryOf(pageUrl, pageUrl) !== '' && exact.length > 0 && exact.length < offers.length;
  return told ? exact : offers;
}

const queryOf = (address: string, base: string): string => parseUrl(address, base)?.search ?? '';

/**
 * The offers of one condition: a page that sells new and used ones is read for the new ones, and price, availability and
 * seller come from the same offers.
 */
export function offersOfOneCondition(offers: readonly StatedOffer[]): readonly StatedOffer[] {
  const conditions = new Set(offers.flatMap(({ condition }) => condition ?? []));
  if (conditions.size < 2) return offers;
  return offers.filter(({ condition }) => condition === (conditions.has('new') ? 'new' : [...conditions][0]));
}

/**
 * The price of the offers. Several prices, or the two of an AggregateOffer, are a range; its lowest alone is "from".
 * Negative and zero amounts are returned as found; the caller refuses them.
 */
export function priceOfOffers(offers: readonly StatedOffer[], place: Place): PrintedPrice | null {
  const single = offers.flatMap(({ price, currency }) => priceIn(price, currency, place) ?? []);
  if (single.length > 0) return spread(single);
  const bounds = offers.flatMap(({ low, high, currency }) => [
    ...[priceIn(low, currency, place) ?? []].flat(),
    ...[priceIn(high, currency, place) ?? []].flat(),
  ]);
  if (bounds.length === 0) return null;
  const price = spread(bounds);
  const onlyLow = offers.every(({ high }) => high === null);
  return onlyLow && price.kind === 'single' ? { ...price, kind: 'from' } : price;
}

function spread(prices: readonly PrintedPrice[]): PrintedPrice {
  const sorted = [...prices].sort((a, b) => Number(a.amount) - Number(b.amount));
  const paid = sorted.filter(({ amount, negative }) => Number(amount) > 0 && !negative);
  const [first, last] = paid.length > 0 ? [paid[0], paid[paid.length - 1]] : [sorted[0], sorted[0]];
  return first.amount === last.amount
    ? { ...first, kind: first.kind === 'range' ? 'range' : 'single' }
    : { ...first, kind: 'range', high: last.high ?? last.amount };
}

const priceIn = (text: string | null, currency: string | null, place: Place): PrintedPrice | null =>
  text === null ? null : readDataPrice(text, currency, place);

export const asReading = ({ kind, amount, high }: PrintedPrice): PriceReading => ({ kind, amount, high });

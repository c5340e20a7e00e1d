import { Decimal } from 'decimal.js';
import { type Measure, type MeasureUnit } from '../../units';
import { type ClaimBook } from '../claims';
import { type ProductLine } from './product-lines';
import { measuresIn } from './printed-measures';
import { type PricePer, unitBehind } from './price-unit';
import { type VisiblePrice } from './visible-price';
import { type Place } from '../../numbers';

/** What the page shows, as far as units are read from it. */
export interface ShownPrices {
  prices: readonly VisiblePrice[];
  lines: readonly ProductLine[];
  title: string | null;
  place: Place;
}

const TRUST = { own: 0.6, base: 0.5, unverified: 0.45, soldBy: 0.5 };
/** Base prices are rounded to cents, and measures on labels too. */
const TOLERANCE = 0.025;
/** `Sold by the metre`, `Price per box`, `Unit of measure: m²`. */
const SOLD_BY =
  /^(?:(?:price|sold|priced|preis|verkauf\w*)\s(?:by|per|pro)(?:\sthe)?|(?:unit of (?:sale|measure)|sales unit|verkaufseinheit|mengeneinheit)\s?:)\s(\p{L}[\p{L}\d².\s]{0,20})$/iu;

/** Takes down what the settled price is for, and whether it includes tax. */
export function claimPriceFacts(amount: string, shown: ShownPrices, book: ClaimBook): void {
  claimUnit(amount, shown, book);
  const same = shown.prices.filter((price) => equal(price.amount, amount));
  const told = same.find(({ taxIncluded }) => taxIncluded !== null) ?? null;
  if (told !== null) return book.add('tax_included', told.taxIncluded, at(told.path, TRUST.own));
  // The page shows the price with tax only, and its data state it without, or the other way round.
  const other = shown.prices.find(
    (price) => price.taxIncluded === Number(price.amount) > Number(amount) && isTax(price.amount, amount),
  );
  if (other !== undefined) book.add('tax_included', !other.taxIncluded, at(other.path, TRUST.base));
}

/**
 * Takes down what the settled price is for. Unit and amount are one reading: the words beside another amount, such as a
 * base price, never lend their unit. The price divided by a base price is the content of the pack.
 *
 * @param amount the settled price, from whatever place of the page
 */
function claimUnit(amount: string, shown: ShownPrices, book: ClaimBook): void {
  const same = shown.prices.filter((price) => price.kind === 'single' && equal(price.amount, amount));
  const own = same.find(({ per, pieces }) => per !== null || pieces !== null);
  const base = contentOf(amount, shown);
  if (own?.pieces != null) {
    book.add('unit', 'pack', at(own.path, TRUST.own));
    book.add('pack', { container: 'pack', pieces: own.pieces }, at(own.path, TRUST.own));
  } else if (own?.per != null) claimPer(own.per, at(own.path, TRUST.own), book);
  if (base !== null) {
    const trust = base.isVerified ? TRUST.base : TRUST.unverified;
    const isMeasure = own?.per != null && own.per.unit !== 'pack' && own.per.unit !== 'piece';
    if (isMeasure) return;
    book.add('coverage', base.content, at(base.path, trust + 0.01));
    if (own?.per == null) book.add('unit', 'pack', at(base.path, trust));
    return;
  }
  if (own !== undefined || same.some(({ per }) => per !== null)) return;
  for (const { text } of shown.lines) {
    const words = SOLD_BY.exec(text)?.[1];
    const per = words === undefined ? null : unitBehind(`per ${words}`);
    if (per !== null) return claimPer(per, at(text, TRUST.soldBy), book);
  }
}

function claimPer({ unit, quantity }: PricePer, from: ReturnType<typeof at>, book: ClaimBook): void {
  if (quantity === '1') return book.add('unit', unit, from);
  book.add('unit', 'pack', from);
  if (unit === 'piece' || unit === 'pack') book.add('pack', { container: 'pack', pieces: quantity }, from);
  else book.add('coverage', { amount: quantity, unit }, from);
}

/** The content of a pack, by its base price. */
export interface PackContent {
  content: Measure;
  /** A measure in the name or the text is the same. */
  isVerified: boolean;
  path: string;
}

/** The content of a pack: its price divided by the price for a measure beside it; null: no such price. */
export function contentOf(amount: string, { prices, lines, title, place }: ShownPrices): PackContent | null {
  const printed = measuresIn([title ?? '', ...lines.map(({ text }) => text)], place);
  const candidates = prices.flatMap((price) => {
    const per = price.per;
    if (per === null || per.unit === 'pack' || price.kind !== 'single') return [];
    if (per.unit === 'piece' || equal(price.amount, amount) || Number(price.amount) === 0) return [];
    const content = new Decimal(amount).div(price.amount).times(per.quantity);
    const unit: MeasureUnit = per.unit;
    const known = printed.find((one) => one.unit === unit && isClose(content, one.amount));
    if (known !== undefined) return { content: known, isVerified: true, path: price.path };
    const rounded = content.toSignificantDigits(4).toFixed();
    return { content: { amount: rounded, unit }, isVerified: false, path: price.path };
  });
  return candidates.find(({ isVerified }) => isVerified) ?? candidates.find(makesSense) ?? null;
}

/** Without a printed content, only a ratio that a pack can have: neither a crumb nor a truckload. */
const makesSense = ({ content }: PackContent): boolean =>
  Number(content.amount) >= 0.01 && Number(content.amount) <= 1_000;

const isClose = (ratio: Decimal, amount: string): boolean =>
  ratio.div(amount).minus(1).abs().lessThanOrEqualTo(TOLERANCE);

/** Tax rates of the world are within these bounds. */
const [LEAST_TAX, MOST_TAX] = [1.03, 1.3];

/** Whether two amounts can be one price with and without tax. */
export function isTax(one: string, other: string): boolean {
  const ratio = Number(one) / Number(other);
  return Math.max(ratio, 1 / ratio) >= LEAST_TAX && Math.max(ratio, 1 / ratio) <= MOST_TAX;
}

const equal = (one: string, other: string): boolean => new Decimal(one).equals(other);

const at = (path: string, confidence: number) =>
  ({ source: 'visible', path: path.slice(0, 60), confidence: Math.round(confidence * 100) / 100 }) as const;

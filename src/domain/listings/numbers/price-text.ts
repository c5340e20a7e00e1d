import { type ListingCurrency, type PriceKind } from '../extracted-page';
import { AMOUNT_PATTERN, readAmount } from './amount';
import { numberHabit, readCurrency } from './currency';
import { CURRENCY_CODES, CURRENCY_SIGNS } from './currency-table';
import { type Place } from './place';
import { plainDigits } from './plain-digits';

/** A price as a text states it. */
export interface PrintedPrice {
  kind: PriceKind;
  /** Decimal string; the lowest of a range. */
  amount: string;
  /** The highest of a range. */
  high: string | null;
  negative: boolean;
  currency: ListingCurrency | null;
  /** The text without amounts and currency signs: what else it says. */
  words: string;
}

/** Written as pictures or in scripts without spaces: they need no gap to the words beside them. */
const UNSPACED = /[\p{Sc}$\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u;
const SIGNS = [...CURRENCY_SIGNS.keys(), ...CURRENCY_CODES].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);
const anyOf = (signs: readonly string[]): string =>
  signs.map((sign) => sign.replace(/[.$/]/g, '\\$&')).join('|');
const PICTURE = anyOf(SIGNS.filter((sign) => UNSPACED.test(sign)));
const WORD = anyOf(SIGNS.filter((sign) => !UNSPACED.test(sign)));
const MONEY = new RegExp(
  `((?<![\\d\\p{L}\\p{Sc}]\\s?)-\\s?)?(?:((?:${PICTURE})|(?<![\\p{L}\\d])(?:${WORD}))\\.?\\s{0,2}(-\\s?)?)?` +
    `(?<![\\d.,])(${AMOUNT_PATTERN})(?:[.,:]?[-–—]{1,2}(?!\\s*[\\p{Sc}\\d]))?` +
    `(?:\\s{0,2}((?:${PICTURE})|(?:${WORD})(?![\\p{L}\\d])))?`,
  'giu',
);
const FROM =
  /(?<!\p{L})(from|starting at|as low as|ab|à partir de|a partir de|desde|da|vanaf|fra|från|alkaen|od|от|từ|起|最低)(?!\p{L})|〜|~/iu;
const BETWEEN = /^\s*(?:[-–—~〜]|to|bis|à|a|до|do|al?)\s*$/iu;

interface Money {
  amount: string;
  negative: boolean;
  currency: ListingCurrency | null;
  start: number;
  end: number;
}

/** Every amount in a text with the currency beside it, in reading order. */
export function moneyIn(text: string, place: Place): Money[] {
  return [...plainDigits(text).matchAll(MONEY)].flatMap((match) => {
    const [all, minus, before, minusAfter, digits, after] = match;
    const currency =
      [before, after].flatMap((sign) => (isSign(sign) ? (readCurrency(sign, place) ?? []) : []))[0] ?? null;
    const amount = readAmount(digits, numberHabit(currency?.code ?? null, place));
    if (amount === null) return [];
    const negative = (minus ?? minusAfter) !== undefined && (before ?? after) !== undefined;
    return [{ amount, negative, currency, start: match.index, end: match.index + all.length }];
  });
}

/** What a short text, such as `from €29.90` or `12–15 zł`, states as a price; null where it has no amount. */
export function readPriceText(text: string, place: Place): PrintedPrice | null {
  const all = moneyIn(text, place);
  const marked = all.filter(({ currency }) => currency !== null);
  const [first, second] = marked.length > 0 && !isRange(text, all) ? marked : all;
  if (first === undefined) return null;
  const currency = first.currency ?? second?.currency ?? null;
  const words = all
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ')
    .trim();
  const common = { negative: first.negative, currency, words };
  if (second !== undefined && isRange(text, [first, second]))
    return { ...common, kind: 'range', amount: first.amount, high: second.amount, negative: false };
  return {
    ...common,
    kind: FROM.test(words) ? 'from' : 'single',
    amount: first.amount,
    high: null,
  };
}

/** ISO codes count in capitals only: `all`, `try` and `pen` are words. */
const isSign = (found: string | undefined): found is string =>
  found !== undefined && (!CURRENCY_CODES.has(found.toUpperCase()) || found === found.toUpperCase());

function isRange(text: string, [low, high]: readonly Money[]): boolean {
  return (
    low !== undefined &&
    high !== undefined &&
    BETWEEN.test(text.slice(low.end, high.start)) &&
    Number(low.amount) < Number(high.amount)
  );
}

import { type ListingCurrency, type PriceKind } from '../extracted-page';
import { AMOUNT_PATTERN, isAmbiguous, readAmount } from './amount';
import { localCurrency, minorDigitsOf, numberHabit, readCurrency } from './currency';
import { CURRENCY_SIGNS } from './currency-signs';
import { CURRENCY_CODES } from './currency-table';
import { decimalMarkAt, type Place } from './place';
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
  /** The digits can be read in two ways, and the place does not decide for certain. */
  unsure: boolean;
  /** The text without amounts and currency signs. */
  words: string;
}

/** An amount in a text, with the currency beside it. */
export interface Money {
  amount: string;
  negative: boolean;
  currency: ListingCurrency | null;
  unsure: boolean;
  /** Position of the first and behind the last character, signs included. */
  start: number;
  end: number;
}

/** Signs, and scripts without spaces: they need no gap to the words beside them. */
const UNSPACED = /[\p{Sc}$\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}]/u;
const SIGNS = [...CURRENCY_SIGNS.keys(), ...CURRENCY_CODES].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);
/** `a$` also as `A $`; not behind another letter. */
const pattern = (sign: string): string => {
  const escaped = sign.replace(/[.$/]/g, '\\$&');
  return /^\p{L}+\$$/u.test(sign) ? `(?<![\\p{L}\\d])${sign.slice(0, -1)}\\s?\\$` : escaped;
};
const anyOf = (signs: readonly string[]): string => signs.map(pattern).join('|');
const PICTURE = anyOf(SIGNS.filter((sign) => UNSPACED.test(sign)));
const WORD = anyOf(SIGNS.filter((sign) => !UNSPACED.test(sign)));
const AFTER = `(?:${PICTURE})|(?:${WORD})(?![\\p{L}\\d])`;
/** `,89 €`, `130, 38 zł`, `1.837, 32 €`, `119. 95` and `1 499:90 kr`: forms that count only beside a currency. */
const LOOSE =
  '\\d{1,3}(?: \\d{3})*:\\d{2}(?![\\d:])|[.,]\\d{2}(?![\\d.,])|\\d{2,3}[.,] \\d{2}(?![\\d.,])' +
  '|\\d{1,3}(?:[. ]\\d{3})+, \\d{2}(?![\\d.,])|\\d{1,3}(?:[, ]\\d{3})+\\. \\d{2}(?![\\d.,])';
const MONEY = new RegExp(
  `((?<![\\d\\p{L}\\p{Sc}]\\s?)-\\s?)?` +
    `(?:((?:${PICTURE})|(?<![\\p{L}\\d])(?:${WORD})\\.?):?\\s{0,2}(-\\s?)?|(?<![\\d.,]))` +
    `(${LOOSE}|${AMOUNT_PATTERN})([.,:][-–—]{1,2}(?!\\d)|[-–—]{1,2}(?!\\s*[\\p{Sc}\\d]))?` +
    // `35€ 99`: cents behind the sign, unless they are an amount or a measure of their own.
    `(?:\\s{0,2}(${AFTER})(?:\\s?(?<cents>\\d\\d)(?![\\d.,%]|\\s*(?:${AFTER})|\\s*(?!TTC|HT)\\p{L}))?)?`,
  'giu',
);
const FROM =
  /(?<!\p{L})(from|starting at|as low as|ab|à partir de|a partir de|desde|da|vanaf|fra|från|alkaen|od|от|từ|起|最低)(?!\p{L})|〜|~/iu;
const BETWEEN = /^\s*(?:[-–—~〜]|to|bis|à|a|до|do|al?)\s*$/iu;

/** Every amount in a text with the currency beside it, in reading order. */
export function moneyIn(text: string, place: Place, known: string | null = null): Money[] {
  return [...plainDigits(text).matchAll(MONEY)].flatMap((match) => {
    const [all, minus, before, minusAfter, digits, tail, after] = match;
    const currency = currencyOf(before, after, tail, place);
    const isLoose = /^[.,]|[.,] |:/.test(digits);
    const isAll = /\d[.,] \d/.test(digits) && digits === text.trim();
    if (isLoose && currency === null && !isAll) return [];
    const cents = currency === null || /[.,]/.test(digits) ? undefined : match.groups?.cents;
    const code = currency?.code ?? known;
    // `1.299,-` and `1.299.–` are whole numbers.
    const habit =
      tail === undefined ? numberHabit(code, place) : { decimalMark: null, minorDigits: 0 as const };
    const amount = readAmount(cents === undefined ? plainForm(digits) : `${digits}.${cents}`, habit);
    if (amount === null) return [];
    const isRead = cents !== undefined || match.groups?.cents === undefined;
    return {
      amount,
      negative: (minus ?? minusAfter) !== undefined && (before ?? after) !== undefined,
      currency,
      unsure: tail === undefined && isUnsure(digits, amount, code, place),
      start: match.index,
      end: match.index + all.length - (isRead ? 0 : 2),
    };
  });
}

/** A loose form as an ordinary number. */
const plainForm = (digits: string): string => digits.replace(/([.,]) /, '$1').replace(':', ',');

/**
 * Three decimals are rare under a currency with two, so only the page's own habit makes them certain. Groups are
 * certain where the habit of the place is known.
 */
function isUnsure(digits: string, amount: string, code: string | null, place: Place): boolean {
  if (!isAmbiguous(digits) || minorDigitsOf(code) === 0 || place.decimalMark) return false;
  if (decimalMarkAt(place) === null) return minorDigitsOf(code) !== 3;
  return amount.includes('.') && minorDigitsOf(code) !== 3;
}

/** `$12 USD`: the code decides what the sign leaves open. `1 299:-`: crowns, or whatever the country pays with. */
function currencyOf(
  before: string | undefined,
  after: string | undefined,
  tail: string | undefined,
  place: Place,
): ListingCurrency | null {
  const [first, second] = [before, after].map((sign) => (isSign(sign) ? readCurrency(sign, place) : null));
  if (first === null && second === null) return tail === undefined ? null : readCurrency(tail, place);
  const sharesSign = CURRENCY_SIGNS.get((before ?? '').toLowerCase())?.includes(second?.code ?? '') ?? false;
  const isLocal = second?.code != null && second.code === localCurrency(place) && first?.code !== second.code;
  return first !== null && (sharesSign || isLocal) ? second : (first ?? second);
}

/**
 * What a short text, such as `from €29.90` or `12–15 zł`, states as a price; null when it has no amount.
 *
 * @param known currency of the text, where another place of the page states it; ISO 4217
 */
export function readPriceText(text: string, place: Place, known: string | null = null): PrintedPrice | null {
  const all = moneyIn(text, place, known);
  const marked = all.filter(({ currency }) => currency !== null);
  const [first, second] = marked.length > 0 && !isRange(text, all) ? marked : all;
  if (first === undefined) return null;
  const currency = first.currency ?? second?.currency ?? null;
  const words = wordsWithout(text, all);
  const common = { negative: first.negative, currency, words, unsure: first.unsure };
  if (second !== undefined && isRange(text, [first, second]))
    return { ...common, kind: 'range', amount: first.amount, high: second.amount, negative: false };
  return { ...common, kind: FROM.test(words) ? 'from' : 'single', amount: first.amount, high: null };
}

function wordsWithout(text: string, amounts: readonly Money[]): string {
  return amounts
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text)
    .replace(/\s+/g, ' ')
    .trim();
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

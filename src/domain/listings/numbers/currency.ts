import { type ListingCurrency } from '../extracted-page';
import { CURRENCY_CODES, CURRENCY_OF_COUNTRY, CURRENCY_SIGNS, MINOR_DIGITS } from './currency-table';
import { type NumberHabit } from './amount';
import { decimalMarkAt, type Place } from './place';

/** Short words that mean other things too (6 ft, 5 km): currencies only in their own countries. */
const LOCAL_WORDS = new Set(['r', 'р', 'rm', 'ft', 'km', 'din', 'kn', 'tl']);

/**
 * The currency that a sign, word or ISO code stands for. A sign that several countries use is decided by the
 * shop's country; where that does not settle it the code stays null. null for what is no currency.
 */
export function readCurrency(asFound: string, place: Place): ListingCurrency | null {
  const shown = asFound.trim();
  const upper = shown.toUpperCase();
  if (CURRENCY_CODES.has(upper)) return { code: upper, as_found: shown };
  const lower = shown.toLowerCase();
  const codes = CURRENCY_SIGNS.get(lower) ?? CURRENCY_SIGNS.get(lower.replace(/[.]+$/, ''));
  if (codes === undefined) return null;
  const local = place.country === null ? undefined : CURRENCY_OF_COUNTRY.get(place.country);
  if (LOCAL_WORDS.has(lower.replace('.', '')) && !codes.some((one) => one === local)) return null;
  const code = codes.length === 1 ? codes[0] : (codes.find((one) => one === local) ?? soleOf(shown));
  return { code, as_found: shown };
}

/** The pound sign means sterling everywhere that does not say otherwise; Egypt's shops are under .eg. */
const soleOf = (sign: string): string | null => (sign === '£' ? 'GBP' : null);

/** How amounts of `code` are written at `place`. */
export function numberHabit(code: string | null, place: Place): NumberHabit {
  return {
    decimalMark: decimalMarkAt(place),
    minorDigits: (code === null ? undefined : MINOR_DIGITS.get(code)) ?? 2,
  };
}

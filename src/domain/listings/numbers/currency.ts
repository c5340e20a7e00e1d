import { type ListingCurrency } from '../extracted-page';
import { CURRENCY_SIGNS } from './currency-signs';
import { CURRENCY_CODES, CURRENCY_OF_COUNTRY, MINOR_DIGITS } from './currency-table';
import { type NumberHabit } from './amount';
import { decimalMarkAt, type Place } from './place';

/** Short words that mean other things too (6 ft, 5 km): currencies only in their own countries. */
const LOCAL_WORDS = new Set('r р rm ft km din den kn tl br da dt ld sr qr bd jd ro dh bs nis'.split(' '));
/** Currencies that a country had before, as far as pages still print their sign. */
const FORMER: ReadonlyMap<string, string> = new Map([['hr', 'HRK']]);

/**
 * The currency of a sign, word or ISO code. A sign that several countries use is decided by the shop's country;
 * otherwise its code stays null. null for anything that is not a currency.
 */
export function readCurrency(asFound: string, place: Place): ListingCurrency | null {
  const shown = asFound.trim().replace(/\s+(?=\$)/, '');
  const upper = shown.toUpperCase();
  if (CURRENCY_CODES.has(upper)) return { code: upper, as_found: shown };
  const lower = shown.toLowerCase();
  const bare = lower.replace(/[.]+$/, '');
  const codes = CURRENCY_SIGNS.get(lower) ?? CURRENCY_SIGNS.get(bare);
  const local = localCurrency(place);
  // A dash in the place of decimals (`1 299:-`, `29,-`) is written in few countries, where it means their currency.
  if (codes === undefined)
    return local !== undefined && DASHED.has(local) && /^[.,:]?[-–—]{1,2}$/.test(shown)
      ? { code: local, as_found: shown }
      : null;
  const isLocal = codes.some((one) => one === local || one === FORMER.get(place.country ?? ''));
  if (LOCAL_WORDS.has(bare.replaceAll('.', '')) && !isLocal) return null;
  const code = codes.length === 1 ? codes[0] : (codes.find((one) => one === local) ?? soleOf(shown));
  return { code, as_found: shown };
}

const DASHED = new Set(['SEK', 'NOK', 'DKK', 'CHF', 'CZK']);

/** What people pay with at a place. */
export const localCurrency = ({ country }: Place): string | undefined =>
  country === null ? undefined : CURRENCY_OF_COUNTRY.get(country);

/** The pound sign means sterling unless the country says otherwise. */
const soleOf = (sign: string): string | null => (sign === '£' ? 'GBP' : null);

/** Decimals that shops print for a currency; 2 for an unknown one. */
export const minorDigitsOf = (code: string | null): 0 | 2 | 3 =>
  (code === null ? undefined : MINOR_DIGITS.get(code)) ?? 2;

/** How amounts of `code` are written at `place`. */
export function numberHabit(code: string | null, place: Place): NumberHabit {
  return { decimalMark: decimalMarkAt(place), minorDigits: minorDigitsOf(code) };
}

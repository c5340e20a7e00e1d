import { plainDigits } from './plain-digits';

/** How a page writes amounts, as far as it is known. */
export interface NumberHabit {
  /** null where neither the language nor the country is known. */
  decimalMark: '.' | ',' | null;
  /** Decimals of the currency's smallest coin; ISO 4217 "minor unit". */
  minorDigits: 0 | 2 | 3;
}

export const UNKNOWN_HABIT: NumberHabit = { decimalMark: null, minorDigits: 2 };

/**
 * A printed number inside a text, once its digits are plain. A space groups only before exactly three digits, so
 * that "2 500 ml" stays two numbers apart from "2 500".
 */
export const AMOUNT_PATTERN = "\\d+(?:(?:[.,'](?=\\d)| (?=\\d{3}(?!\\d)))\\d+)*";

const WHOLE = new RegExp(`^${AMOUNT_PATTERN}$`);

/**
 * The value of a printed number ("1.299,00", "1,299.00", "1,29,900", "1'299", "12 500,5") as a decimal string
 * without leading or superfluous zeros; null where it cannot be one number ("1.2.3").
 *
 * A single mark before exactly three digits groups ("1.299" is 1299), since no coin is a thousandth; only under a
 * currency with three decimals does the page's habit decide.
 */
export function readAmount(text: string, habit: NumberHabit = UNKNOWN_HABIT): string | null {
  const plain = plainDigits(text).trim();
  if (!WHOLE.test(plain)) return null;
  const mark = decimalMarkOf(plain, habit);
  const cut = mark === null ? plain.length : plain.lastIndexOf(mark);
  const whole = plain.slice(0, cut);
  if (!groupsFit(whole.split(/[.,' ]/))) return null;
  return decimalString(whole.replace(/[.,' ]/g, ''), plain.slice(cut + 1));
}

/** A decimal string in its one canonical form: no leading zeros, no decimals or at least two. */
export function decimalString(whole: string, fraction: string): string {
  const head = whole.replace(/^0+(?=\d)/, '');
  const tail = fraction.replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail.padEnd(2, '0')}`;
}

/** The character that stands before the decimals; null where there are none. */
function decimalMarkOf(plain: string, habit: NumberHabit): string | null {
  const [dots, commas] = [count(plain, '.'), count(plain, ',')];
  if (dots > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  if (dots + commas !== 1) return null;
  const mark = dots === 1 ? '.' : ',';
  const [head, tail] = plain.split(mark);
  const mayGroup = tail.length === 3 && head.length <= 3 && !head.startsWith('0');
  if (!mayGroup || /[' ]/.test(head)) return mark;
  return habit.minorDigits === 3 && (habit.decimalMark ?? '.') === mark ? mark : null;
}

/** Groups of three as in most countries, or of two before the last three as in India. */
function groupsFit([first, ...rest]: readonly string[]): boolean {
  const last = rest.pop();
  if (last === undefined) return true;
  if (first.length > 3 || last.length !== 3) return false;
  return (
    rest.every(({ length }) => length === 3) || (first.length < 3 && rest.every(({ length }) => length === 2))
  );
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

import { plainDigits } from './plain-digits';

/** How a page writes amounts, as far as it is known. */
export interface NumberHabit {
  /** null: unknown. */
  decimalMark: '.' | ',' | null;
  /** Decimals of the currency (ISO 4217 "minor unit"); 0 also where shops print none. */
  minorDigits: 0 | 2 | 3;
}

export const UNKNOWN_HABIT: NumberHabit = { decimalMark: null, minorDigits: 2 };

/**
 * A printed number inside a text, after `plainDigits`. A space groups only before exactly three digits, and only
 * before the decimals: "2 500 ml" is 2500, "2.00 100 ml" has two numbers.
 */
export const AMOUNT_PATTERN = "\\d{1,3}(?: \\d{3}(?!\\d))+(?:[.,]\\d+)?|\\d+(?:[.,'](?=\\d)\\d+)*";

const WHOLE = new RegExp(`^(?:${AMOUNT_PATTERN})$`);

/**
 * The value of a printed number ("1.299,00", "1,299.00", "1,29,900", "1'299", "12 500,5") as a decimal string
 * without leading zeros; null when it cannot be one number ("1.2.3").
 *
 * One mark before exactly three digits can be read in two ways. It is the decimal mark when the habit says so and the
 * currency has decimals: "3.355" is 3.355 in Britain and 3355 in Germany. With an unknown habit it groups, except under
 * a currency with three decimals.
 */
export function readAmount(text: string, habit: NumberHabit = UNKNOWN_HABIT): string | null {
  const plain = plainDigits(text).trim();
  const small = /^[.,](\d{1,3})$/.exec(plain);
  if (small !== null) return decimalString('0', small[1]);
  if (!WHOLE.test(plain)) return null;
  const mark = decimalMarkOf(plain, habit);
  const cut = mark === null ? plain.length : plain.lastIndexOf(mark);
  const whole = plain.slice(0, cut);
  if (!groupsFit(whole.split(/[.,' ]/))) return null;
  return decimalString(whole.replace(/[.,' ]/g, ''), plain.slice(cut + 1));
}

/** A number of a data format, where the point is the decimal mark whatever follows it; null for anything else. */
export function readMachineNumber(text: string): string | null {
  const match = /^\+?(?=\.?\d)(\d*)(?:\.(\d*))?$/.exec(text.trim());
  return match === null ? null : decimalString(match[1] || '0', match[2] ?? '');
}

/** Whether a printed number has one mark before exactly three digits, so that it can be read in two ways. */
export function isAmbiguous(text: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(plainDigits(text).trim());
}

/** A decimal string in its canonical form: no leading zeros, no decimals or at least two. */
export function decimalString(whole: string, fraction: string): string {
  const head = whole.replace(/^0+(?=\d)/, '');
  const tail = fraction.replace(/0+$/, '');
  return tail === '' ? head : `${head}.${tail.padEnd(2, '0')}`;
}

/** The character before the decimals; null: the number has no decimals. */
function decimalMarkOf(plain: string, { decimalMark, minorDigits }: NumberHabit): string | null {
  const [dots, commas] = [count(plain, '.'), count(plain, ',')];
  if (dots > 0 && commas > 0) return plain.lastIndexOf('.') > plain.lastIndexOf(',') ? '.' : ',';
  if (dots + commas !== 1) return null;
  const mark = dots === 1 ? '.' : ',';
  const [head, tail] = plain.split(mark);
  const mayGroup = tail.length === 3 && head.length <= 3 && !head.startsWith('0');
  if (!mayGroup || /[' ]/.test(head)) return mark;
  if (minorDigits === 0) return null;
  return (decimalMark ?? (minorDigits === 3 ? '.' : null)) === mark ? mark : null;
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

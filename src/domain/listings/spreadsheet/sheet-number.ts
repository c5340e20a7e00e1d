import { AMOUNT_PATTERN, plainDigits, readAmount } from '../numbers';
import { PriceDecimal } from '../unit-price';
import type { CellProblem } from './sheet-cell';

export type DecimalMark = '.' | ',';

/** "1.299" can be a thousand and more, or a little more than one, so it is refused unless the caller states the mark. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;
const ALONE = new RegExp(`^[^\\d]*?(-?)\\s?(${AMOUNT_PATTERN})[^\\d]*$`);

/** A number of a spreadsheet: programs show fifteen digits of the double that is stored. */
export function cellDecimal(value: number): string {
  return new PriceDecimal(value.toPrecision(15)).toFixed();
}

/**
 * The number in a text, which can have a sign or a unit beside it but no other number.
 *
 * @param mark decimal mark of the file; null: not stated
 */
export function readSheetNumber(text: string, mark: DecimalMark | null): { value: string } | CellProblem {
  const [, minus, digits] = ALONE.exec(plainDigits(text)) ?? [];
  if (digits === undefined) return { code: 'number_unreadable', message: `"${text}" is not a number.` };
  if (mark === null && EITHER.test(digits)) {
    return {
      code: 'number_ambiguous',
      message: `"${digits}" can be read in two ways. State the decimal mark of the file with decimal_mark.`,
    };
  }
  const value = readAmount(digits, { decimalMark: mark, minorDigits: mark === null ? 2 : 3 });
  if (value === null) return { code: 'number_unreadable', message: `"${text}" is not a number.` };
  return { value: minus + value };
}

import { AMOUNT_PATTERN, plainDigits, readAmount } from '../numbers';
import { PriceDecimal } from '../unit-price';
import type { CellProblem } from './sheet-cell';

export type DecimalMark = '.' | ',';

/** "1.299" may be a thousand and more, or little more than one: no file is taken for either. */
const EITHER = /^[1-9]\d{0,2}[.,]\d{3}$/;
const ALONE = new RegExp(`^[^\\d]*?(-?)\\s?(${AMOUNT_PATTERN})[^\\d]*$`);

/** A number of a spreadsheet: programs show fifteen digits of the double that is stored. */
export function cellDecimal(value: number): string {
  return new PriceDecimal(value.toPrecision(15)).toFixed();
}

/**
 * The number that a text writes, beside which there may be a sign or a unit but no other number.
 *
 * @param mark decimal mark of the file; null: the caller has not said
 */
export function readSheetNumber(text: string, mark: DecimalMark | null): { value: string } | CellProblem {
  const [, minus, digits] = ALONE.exec(plainDigits(text)) ?? [];
  if (digits === undefined) return { code: 'number_unreadable', message: `"${text}" is no number.` };
  if (mark === null && EITHER.test(digits)) {
    return {
      code: 'number_ambiguous',
      message: `"${digits}" may be read in two ways. Say with decimal_mark how the file writes decimals.`,
    };
  }
  const value = readAmount(digits, { decimalMark: mark, minorDigits: mark === null ? 2 : 3 });
  if (value === null) return { code: 'number_unreadable', message: `"${text}" is no number.` };
  return { value: minus + value };
}

/** A cell as a spreadsheet program shows it; `day` is a date cell, ISO. */
export type SheetCell = string | number | boolean | { day: string } | null;

/** A problem of a cell or a row. Codes are listed in docs/errors.md. */
export interface CellProblem {
  code: string;
  message: string;
}

/** Error values of spreadsheet programs, such as `#REF!`. */
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;
/** A whole number with its sign is a number, not a formula. */
const SIGNED_NUMBER = /^[+-]\s?[\d.,]+$/;
/** Characters with which spreadsheet programs begin formulas (OWASP, "CSV Injection"). */
const FORMULA_START = /^[=+\-@\t\r]/;

/** Most characters of a text. */
const LONGEST_TEXT = 5000;

/**
 * The problem of a text: it is too long, it is a formula, which would run when somebody exports it again, or it is the
 * error of a formula.
 *
 * @returns null: no problem
 */
export function textProblem(text: string): CellProblem | null {
  if (text.length > LONGEST_TEXT) {
    return { code: 'cell_too_long', message: `The cell has ${text.length} characters.` };
  }
  if (ERROR_VALUE.test(text)) {
    return {
      code: 'cell_error',
      message: `The cell has the formula error ${text}. Enter the value.`,
    };
  }
  if (FORMULA_START.test(text) && !SIGNED_NUMBER.test(text)) {
    return {
      code: 'formula_cell',
      message: 'The cell is a formula. Formulas are not calculated: enter the value.',
    };
  }
  return null;
}

/** A cell as a spreadsheet program shows it; `day` is a date cell, ISO. */
export type SheetCell = string | number | boolean | { day: string } | null;

/** What is wrong with a cell or a row. Codes are listed in docs/errors.md. */
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

/** No name, number or address is longer. */
const LONGEST_TEXT = 5000;

/**
 * What a text of a file cannot be: longer than anything that it could mean, a formula, which would run in the program of whoever exports it again, or the
 * error that a formula has left.
 *
 * @returns null where there is nothing wrong with it
 */
export function textProblem(text: string): CellProblem | null {
  if (text.length > LONGEST_TEXT) {
    return { code: 'cell_too_long', message: `The cell has ${text.length} characters.` };
  }
  if (ERROR_VALUE.test(text)) {
    return {
      code: 'cell_error',
      message: `The cell holds ${text}, an error of a formula; put its value in.`,
    };
  }
  if (FORMULA_START.test(text) && !SIGNED_NUMBER.test(text)) {
    return {
      code: 'formula_cell',
      message: 'The cell begins as a formula does; formulas are not worked out. Put the value in.',
    };
  }
  return null;
}

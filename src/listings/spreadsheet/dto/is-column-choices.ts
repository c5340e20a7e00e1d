import { ValidateBy } from 'class-validator';
import { SHEET_COLUMNS } from '../../../domain/listings/spreadsheet';

const COLUMNS: ReadonlySet<string> = new Set(SHEET_COLUMNS);
const LONGEST_HEADER = 200;

/** Checks an object of headers by column. */
export function IsColumnChoices(): PropertyDecorator {
  return ValidateBy({
    name: 'isColumnChoices',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        !Array.isArray(value) &&
        Object.entries(value).every(
          ([column, header]) =>
            COLUMNS.has(column) && typeof header === 'string' && header.length <= LONGEST_HEADER,
        ),
      defaultMessage: () => 'columns must be a JSON object of headers by column, such as {"price":"Netto"}',
    },
  });
}

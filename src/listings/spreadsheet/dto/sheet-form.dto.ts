import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBooleanString, IsOptional, ValidateBy } from 'class-validator';
import { type DecimalMark, SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';
import { Currency, Day, FileField, OneOf, Text } from '../../../platform/http';

const COLUMNS: ReadonlySet<string> = new Set(SHEET_COLUMNS);
const LONGEST_HEADER = 200;

/** Fields of the form that say how to read the price list. */
export class SheetFormDto {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: '`true`: report what would happen and save nothing',
  })
  @IsOptional()
  @IsBooleanString()
  dry_run?: 'true' | 'false';

  /** `refuse`: one bad row refuses the whole file. `skip`: bad rows are left out */
  @OneOf(['refuse', 'skip'], { optional: true, default: 'refuse' })
  on_error?: 'refuse' | 'skip';

  /** Decimal mark of numbers that are stored as text */
  @OneOf(['.', ','], { optional: true })
  decimal_mark?: DecimalMark;

  /** Currency of rows without one, ISO 4217 */
  @Currency({ optional: true, example: 'INR' })
  currency?: string;

  /** Supplier of rows without one */
  @Text({ max: 200, optional: true, example: 'tiles.example' })
  supplier?: string;

  /** Day on which the prices were valid; today when left out */
  @Day({ optional: true, example: '2026-03-01' })
  seen_on?: string;

  @ApiPropertyOptional({
    type: String,
    example: '{"price":"Netto"}',
    description: `JSON object that names the header of the file for a column (${SHEET_COLUMNS.join(', ')})`,
  })
  @IsOptional()
  @Transform(({ value }) => parsed(value))
  @IsColumnChoices()
  columns?: Partial<Record<SheetColumn, string>>;
}

/** A price list with the fields of its form. */
export class SheetImportRequestDto extends SheetFormDto {
  /** XLSX or CSV, at most 5 MiB and 1000 rows */
  @FileField()
  file!: string;
}

/** A value that is not JSON stays as it is; the check refuses it. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** Checks an object that names the header of the file for a column. */
function IsColumnChoices(): PropertyDecorator {
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
      defaultMessage: () =>
        'columns must be a JSON object that names the header for a column, such as {"price":"Netto"}',
    },
  });
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBooleanString,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { type DecimalMark, SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';

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

  @ApiPropertyOptional({
    enum: ['refuse', 'skip'],
    default: 'refuse',
    description: '`refuse`: one bad row refuses the whole file. `skip`: bad rows are left out',
  })
  @IsOptional()
  @IsIn(['refuse', 'skip'])
  on_error?: 'refuse' | 'skip';

  @ApiPropertyOptional({ enum: ['.', ','], description: 'Decimal mark of numbers that are stored as text' })
  @IsOptional()
  @IsIn(['.', ','])
  decimal_mark?: DecimalMark;

  @ApiPropertyOptional({
    example: 'INR',
    pattern: '^[A-Z]{3}$',
    description: 'Currency of rows without one, ISO 4217',
  })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as INR' })
  currency?: string;

  @ApiPropertyOptional({
    example: 'tiles.example',
    maxLength: 200,
    description: 'Supplier of rows without one',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  supplier?: string;

  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-01',
    description: 'Day on which the prices were valid; today when left out',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'seen_on must be a day such as 2026-03-01' })
  @IsISO8601({ strict: true })
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
  @ApiProperty({ type: 'string', format: 'binary', description: 'XLSX or CSV, at most 5 MiB and 1000 rows' })
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

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBooleanString, IsIn, IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { type DecimalMark, SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';
import { IsColumnChoices } from './is-column-choices';

/** How a price list is to be read: the fields of the form beside the file. */
export class SheetFormDto {
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    default: 'false',
    description: 'Only tell what would happen; nothing is written',
  })
  @IsOptional()
  @IsBooleanString()
  dry_run?: 'true' | 'false';

  @ApiPropertyOptional({
    enum: ['refuse', 'skip'],
    default: 'refuse',
    description: 'With one bad row: refuse the whole file, or leave that row out',
  })
  @IsOptional()
  @IsIn(['refuse', 'skip'])
  on_error?: 'refuse' | 'skip';

  @ApiPropertyOptional({ enum: ['.', ','], description: 'How the file writes decimals in texts' })
  @IsOptional()
  @IsIn(['.', ','])
  decimal_mark?: DecimalMark;

  @ApiPropertyOptional({ example: 'INR', pattern: '^[A-Z]{3}$', description: 'Of rows that name none' })
  @IsOptional()
  @Matches(/^[A-Z]{3}$/, { message: 'currency must be an ISO 4217 code such as INR' })
  currency?: string;

  @ApiPropertyOptional({ example: 'tiles.example', maxLength: 200, description: 'Of rows that name none' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  supplier?: string;

  @ApiPropertyOptional({
    format: 'date',
    example: '2026-03-01',
    description: 'Day on which the prices held; now when left out',
  })
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: 'seen_on must be a day such as 2026-03-01' })
  @IsISO8601({ strict: true })
  seen_on?: string;

  @ApiPropertyOptional({
    type: String,
    example: '{"price":"Netto"}',
    description: `JSON object: headers of the file by column (${SHEET_COLUMNS.join(', ')})`,
  })
  @IsOptional()
  @Transform(({ value }) => parsed(value))
  @IsColumnChoices()
  columns?: Partial<Record<SheetColumn, string>>;
}

export class SheetImportRequestDto extends SheetFormDto {
  @ApiProperty({ type: 'string', format: 'binary', description: 'XLSX or CSV, at most 5 MiB and 1000 rows' })
  file!: string;
}

/** What is no JSON stays as it is, for the check to refuse. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

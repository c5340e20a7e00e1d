import { ApiProperty } from '@nestjs/swagger';
import { SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';

export const ROW_STATUSES = ['created', 'updated', 'unchanged', 'review', 'dismissed', 'refused'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** What is wrong with a row. */
export class SheetProblemDto {
  @ApiProperty({
    enum: SHEET_COLUMNS,
    enumName: 'SheetColumn',
    nullable: true,
    description: 'null: the whole row',
  })
  column!: SheetColumn | null;

  /**
   * Stable, for programs
   * @example "number_ambiguous"
   */
  code!: string;

  /** Friendly */
  message!: string;
}

/** A row of the file, and what became of it. */
export class SheetRowDto {
  @ApiProperty({ example: 2, description: 'As a spreadsheet program numbers it: the first is 1' })
  row!: number;

  @ApiProperty({
    enum: ROW_STATUSES,
    enumName: 'SheetRowStatus',
    description: 'review: somebody has to say which listing it is of',
  })
  status!: RowStatus;

  @ApiProperty({ type: String, nullable: true, example: 'Terra 60 × 60 cm, matt' })
  title!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  listing_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  review_id!: string | null;

  @ApiProperty({ type: [String], example: ['price'], description: 'What is not as it was before' })
  changed_fields!: string[];

  problems!: SheetProblemDto[];
}

/** What an import did, or would do. */
export class SheetImportDto {
  /** Nothing was written */
  dry_run!: boolean;

  @ApiProperty({ description: 'Whether the file is taken over, or would be with the same fields' })
  accepted!: boolean;

  /** @example 2 */
  total!: number;

  /** @example 1 */
  created!: number;

  /** @example 1 */
  updated!: number;

  /** @example 0 */
  unchanged!: number;

  @ApiProperty({ example: 0, description: 'Rows that wait for an answer' })
  review!: number;

  @ApiProperty({ example: 0, description: 'Rows that a person has said are of no listing' })
  dismissed!: number;

  @ApiProperty({ example: 0, description: 'Rows with problems' })
  refused!: number;

  @ApiProperty({ type: [String], example: ['Colour'], description: 'Headers of columns that were not read' })
  ignored_columns!: string[];

  rows!: SheetRowDto[];
}

import { ApiProperty } from '@nestjs/swagger';
import { SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';

export const ROW_STATUSES = ['created', 'updated', 'unchanged', 'review', 'dismissed', 'refused'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A problem of a row. */
export class SheetProblemDto {
  @ApiProperty({
    enum: SHEET_COLUMNS,
    enumName: 'SheetColumn',
    nullable: true,
    description: 'Column with the problem. null: the whole row',
  })
  column!: SheetColumn | null;

  /**
   * Code of the problem, for programs
   * @example "number_ambiguous"
   */
  code!: string;

  /** Explanation for people */
  message!: string;
}

/** One row of the file and its result. */
export class SheetRowDto {
  @ApiProperty({
    example: 2,
    description: 'Number of the row as in a spreadsheet program; the first row is 1',
  })
  row!: number;

  @ApiProperty({
    enum: ROW_STATUSES,
    enumName: 'SheetRowStatus',
    description:
      'Result of the row. `review`: a person has to decide which listing it belongs to. `refused`: see `problems`',
  })
  status!: RowStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    example: 'Terra 60 × 60 cm, matt',
    description: 'Name of the product. null: the row was refused',
  })
  title!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Listing of the row. null: there is none',
  })
  listing_id!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Review that a person has to decide. null: there is none',
  })
  review_id!: string | null;

  @ApiProperty({ type: [String], example: ['price'], description: 'Fields of the listing that changed' })
  changed_fields!: string[];

  /** Everything that is wrong with the row */
  problems!: SheetProblemDto[];
}

/** The result of an import, or of a dry run. */
export class SheetImportDto {
  /** Whether this was a dry run, which saves nothing */
  dry_run!: boolean;

  @ApiProperty({ description: 'Whether the file was imported or, after a dry run, would be' })
  accepted!: boolean;

  /**
   * Number of rows
   * @example 2
   */
  total!: number;

  /**
   * Number of rows with a new listing
   * @example 1
   */
  created!: number;

  /**
   * Number of rows that changed a listing
   * @example 1
   */
  updated!: number;

  /**
   * Number of rows that changed nothing
   * @example 0
   */
  unchanged!: number;

  @ApiProperty({ example: 0, description: 'Number of rows that wait for a review' })
  review!: number;

  @ApiProperty({ example: 0, description: 'Number of rows that a person decided to ignore' })
  dismissed!: number;

  @ApiProperty({ example: 0, description: 'Number of rows with problems' })
  refused!: number;

  @ApiProperty({ type: [String], example: ['Colour'], description: 'Headers of columns that were not read' })
  ignored_columns!: string[];

  /** Rows in the order of the file */
  rows!: SheetRowDto[];
}

import { SHEET_COLUMNS, type SheetColumn } from '../../../domain/listings/spreadsheet';
import { Flag, OneOf, Text, Texts, Uuid, WholeNumber } from '../../../platform/http';

export const ROW_STATUSES = ['created', 'updated', 'unchanged', 'review', 'dismissed', 'refused'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

/** A problem of a row. */
export class SheetProblemDto {
  /** Column with the problem. null: the whole row */
  @OneOf(SHEET_COLUMNS, { enumName: 'SheetColumn', nullable: true })
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
  /** Number of the row as in a spreadsheet program; the first row is 1 */
  @WholeNumber({ example: 2 })
  row!: number;

  @OneOf(ROW_STATUSES, {
    enumName: 'SheetRowStatus',
    description:
      'Result of the row. `review`: a person has to decide which listing it belongs to. `refused`: see `problems`',
  })
  status!: RowStatus;

  /** Name of the product. null: the row was refused */
  @Text({ nullable: true, example: 'Terra 60 × 60 cm, matt' })
  title!: string | null;

  /** Listing of the row. null: there is none */
  @Uuid({ nullable: true })
  listing_id!: string | null;

  /** Review that a person has to decide. null: there is none */
  @Uuid({ nullable: true })
  review_id!: string | null;

  /** Fields of the listing that changed */
  @Texts({ example: ['price'] })
  changed_fields!: string[];

  /** Everything that is wrong with the row */
  problems!: SheetProblemDto[];
}

/** The result of an import, or of a dry run. */
export class SheetImportDto {
  /** Whether this was a dry run, which saves nothing */
  dry_run!: boolean;

  /** Whether the file was imported or, after a dry run, would be */
  @Flag()
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

  /** Number of rows that wait for a review */
  @WholeNumber({ example: 0 })
  review!: number;

  /** Number of rows that a person decided to ignore */
  @WholeNumber({ example: 0 })
  dismissed!: number;

  /** Number of rows with problems */
  @WholeNumber({ example: 0 })
  refused!: number;

  /** Headers of columns that were not read */
  @Texts({ example: ['Colour'] })
  ignored_columns!: string[];

  /** Rows in the order of the file */
  rows!: SheetRowDto[];
}

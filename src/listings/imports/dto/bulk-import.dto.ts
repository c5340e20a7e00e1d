import { ApiProperty } from '@nestjs/swagger';
import { REQUIRED_FIELDS, type RequiredField } from '../../../domain/listings';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import {
  FileField,
  Flag,
  LinkDto,
  Nested,
  NestedList,
  OneOf,
  SomeOf,
  Text,
  Uuid,
  WholeNumber,
} from '../../../platform/http';
import { PageNoteDto } from './import-one.dto';

export const DEFAULT_ROWS = 50;

/** Which rows to show. */
export class BulkRowsQueryDto {
  /** Number of rows to skip */
  @WholeNumber({ min: 0, max: 10_000, fromText: true, optional: true, default: 0, example: 0 })
  offset?: number;

  /** Number of rows to show */
  @WholeNumber({
    min: 1,
    max: 200,
    fromText: true,
    optional: true,
    default: DEFAULT_ROWS,
    example: DEFAULT_ROWS,
  })
  limit?: number;
}

/** One page to import. Other members of the object are kept with the row. */
export class BulkImportItemDto {
  /** Full address of the page, http or https */
  @Text({ max: 2048, example: 'https://tiles.example/p/terra-60' })
  url!: string;
}

/** A list of pages as a file. */
export class BulkImportFileDto {
  /** CSV file. Its first row names the columns; one of them is url. The other columns are kept with the rows */
  @FileField()
  file!: unknown;
}

/** A row that repeats an earlier row. */
export class DuplicateRowDto {
  /** Number of the row */
  @WholeNumber({ example: 17 })
  row!: number;

  /** Number of the earlier row with the same page */
  @WholeNumber({ example: 4 })
  same_as!: number;
}

/** Links of a bulk import. */
export class BulkImportLinksDto {
  /** The import with its rows */
  self!: LinkDto;
  /** Its job */
  job!: LinkDto;
  /** Progress as server-sent events */
  events!: LinkDto;
  /** Cancels the rows that have not ended; present while the import runs */
  cancel?: LinkDto;
  /** Imports the rows again that did not succeed */
  retry?: LinkDto;
  /** The next rows */
  next?: LinkDto;
  /** The previous rows */
  prev?: LinkDto;
}

/** An accepted list. Follow it at `status_url`. */
export class BulkImportAcceptedDto {
  /** Id of the import and of its job */
  @Uuid()
  bulk_job_id!: string;

  /** Status of the import */
  @OneOf(JOB_STATUSES, { example: 'running' })
  status!: JobStatus;

  /**
   * Path of the import
   * @example "/api/v1/ingest/bulk/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  status_url!: string;

  /** Number of different pages */
  @WholeNumber({ example: 412 })
  total!: number;

  /** Rows that are left out because an earlier row has the same page */
  @NestedList(DuplicateRowDto)
  duplicates!: DuplicateRowDto[];

  /** Links of the import */
  _links!: BulkImportLinksDto;
}

export const ROW_STATUSES = ['queued', 'running', 'success', 'partial', 'failed', 'cancelled'] as const;

/** One row of the list and its result. */
export class BulkRowDto {
  /** Number of the row. In a CSV file the header is row 1; in a JSON array the first item is row 1 */
  @WholeNumber({ example: 2 })
  row!: number;

  /** Address of the page */
  @Text({ example: 'https://tiles.example/p/terra-60' })
  url!: string;

  /** `success`: the listing has all required fields. `partial`: the listing lacks some of them */
  @OneOf(ROW_STATUSES, { enumName: 'BulkRowStatus', example: 'success' })
  status!: (typeof ROW_STATUSES)[number];

  /** Job that imports this row */
  @Uuid()
  job_id!: string;

  /** Listing of the page. null: there is none yet */
  @Uuid({ nullable: true })
  listing_id!: string | null;

  /** Review that a person has to decide. null: there is none */
  @Uuid({ nullable: true })
  review_id!: string | null;

  /** Required fields that the listing lacks */
  @SomeOf(REQUIRED_FIELDS, { enumName: 'RequiredField' })
  missing_fields!: RequiredField[];

  /** What people should know about the page, such as prices that disagree */
  @NestedList(PageNoteDto)
  notes!: PageNoteDto[];

  /** Why the last attempt failed. null: it did not */
  @Nested(JobErrorDto, { nullable: true })
  error!: JobErrorDto | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { material: 'Floor tiles', sku: 'T-6060' },
    description: 'Values of the other columns of the row',
  })
  columns!: Record<string, string>;
}

/** A bulk import with its rows. */
export class BulkImportDto {
  /** Id of the import and of its job */
  @Uuid()
  bulk_job_id!: string;

  /** `succeeded`: all rows succeeded. `partial`: some rows failed. `failed`: all rows failed */
  @OneOf(JOB_STATUSES, { example: 'partial' })
  status!: JobStatus;

  /** Whether all rows have ended */
  @Flag({ example: true })
  done!: boolean;

  /** Number of rows */
  @WholeNumber({ example: 412 })
  total!: number;

  /** Number of rows that have ended */
  @WholeNumber({ example: 412 })
  complete!: number;

  /** Number of rows whose listing has all required fields */
  @WholeNumber({ example: 380 })
  success!: number;

  /** Number of rows whose listing lacks required fields */
  @WholeNumber({ example: 20 })
  partial!: number;

  /** Number of rows that failed */
  @WholeNumber({ example: 12 })
  failed!: number;

  /** Number of rows that were cancelled */
  @WholeNumber({ example: 0 })
  cancelled!: number;

  /** Number of rows skipped */
  @WholeNumber({ example: 0 })
  offset!: number;

  /** Most rows shown */
  @WholeNumber({ example: DEFAULT_ROWS })
  limit!: number;

  /** Rows in the order of the list */
  rows!: BulkRowDto[];

  /** Links of the import */
  _links!: BulkImportLinksDto;
}

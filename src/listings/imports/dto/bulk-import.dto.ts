import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import { LinkDto } from '../../../platform/http';

export const DEFAULT_ROWS = 50;

/** Which rows to show. */
export class BulkRowsQueryDto {
  @ApiPropertyOptional({
    minimum: 0,
    maximum: 10_000,
    default: 0,
    example: 0,
    description: 'Number of rows to skip',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  offset?: number;

  @ApiPropertyOptional({
    minimum: 1,
    maximum: 200,
    default: DEFAULT_ROWS,
    example: DEFAULT_ROWS,
    description: 'Number of rows to show',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** One page to import. Other members of the object are kept with the row. */
export class BulkImportItemDto {
  @ApiProperty({
    maxLength: 2048,
    example: 'https://tiles.example/p/terra-60',
    description: 'Full address of the page, http or https',
  })
  url!: string;
}

/** A list of pages as a file. */
export class BulkImportFileDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description:
      'CSV file. Its first row names the columns; one of them is url. The other columns are kept with the rows',
  })
  file!: unknown;
}

/** A row that repeats an earlier row. */
export class DuplicateRowDto {
  @ApiProperty({ example: 17, description: 'Number of the row' })
  row!: number;

  @ApiProperty({ example: 4, description: 'Number of the earlier row with the same page' })
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
  @ApiProperty({ format: 'uuid', description: 'Id of the import and of its job' })
  bulk_job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'running', description: 'Status of the import' })
  status!: JobStatus;

  /**
   * Path of the import
   * @example "/api/v1/ingest/bulk/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11"
   */
  status_url!: string;

  @ApiProperty({ example: 412, description: 'Number of different pages' })
  total!: number;

  @ApiProperty({
    type: [DuplicateRowDto],
    description: 'Rows that are left out because an earlier row has the same page',
  })
  duplicates!: DuplicateRowDto[];

  /** Links of the import */
  _links!: BulkImportLinksDto;
}

export const ROW_STATUSES = ['queued', 'running', 'success', 'partial', 'failed', 'cancelled'] as const;

/** One row of the list and its result. */
export class BulkRowDto {
  @ApiProperty({
    example: 2,
    description:
      'Number of the row. In a CSV file the header is row 1; in a JSON array the first item is row 1',
  })
  row!: number;

  @ApiProperty({ example: 'https://tiles.example/p/terra-60', description: 'Address of the page' })
  url!: string;

  @ApiProperty({
    enum: ROW_STATUSES,
    enumName: 'BulkRowStatus',
    example: 'success',
    description: '`success`: the listing has all required fields. `partial`: the listing lacks some of them',
  })
  status!: (typeof ROW_STATUSES)[number];

  @ApiProperty({ format: 'uuid', description: 'Job that imports this row' })
  job_id!: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Listing of the page. null: there is none yet',
  })
  listing_id!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Review that a person has to decide. null: there is none',
  })
  review_id!: string | null;

  @ApiProperty({
    type: JobErrorDto,
    nullable: true,
    description: 'Why the last attempt failed. null: it did not',
  })
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
  @ApiProperty({ format: 'uuid', description: 'Id of the import and of its job' })
  bulk_job_id!: string;

  @ApiProperty({
    enum: JOB_STATUSES,
    example: 'partial',
    description: '`succeeded`: all rows succeeded. `partial`: some rows failed. `failed`: all rows failed',
  })
  status!: JobStatus;

  @ApiProperty({ example: true, description: 'Whether all rows have ended' })
  done!: boolean;

  @ApiProperty({ example: 412, description: 'Number of rows' })
  total!: number;

  @ApiProperty({ example: 412, description: 'Number of rows that have ended' })
  complete!: number;

  @ApiProperty({ example: 380, description: 'Number of rows whose listing has all required fields' })
  success!: number;

  @ApiProperty({ example: 20, description: 'Number of rows whose listing lacks required fields' })
  partial!: number;

  @ApiProperty({ example: 12, description: 'Number of rows that failed' })
  failed!: number;

  @ApiProperty({ example: 0, description: 'Number of rows that were cancelled' })
  cancelled!: number;

  @ApiProperty({ example: 0, description: 'Number of rows skipped' })
  offset!: number;

  @ApiProperty({ example: DEFAULT_ROWS, description: 'Most rows shown' })
  limit!: number;

  /** Rows in the order of the list */
  rows!: BulkRowDto[];

  /** Links of the import */
  _links!: BulkImportLinksDto;
}

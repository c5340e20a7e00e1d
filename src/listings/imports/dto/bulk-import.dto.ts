import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { JOB_STATUSES, JobErrorDto, type JobStatus } from '../../../jobs';
import { LinkDto } from '../../../platform/http';

export const DEFAULT_ROWS = 50;

/** Which rows. */
export class BulkRowsQueryDto {
  @ApiPropertyOptional({ minimum: 0, maximum: 10_000, default: 0, example: 0, description: 'Rows to skip' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(10_000)
  offset?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: DEFAULT_ROWS, example: DEFAULT_ROWS })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** A page of the list, as an item of a JSON array; other members with plain values are kept beside it. */
export class BulkImportItemDto {
  @ApiProperty({ maxLength: 2048, example: 'https://tiles.example/p/terra-60' })
  url!: string;
}

export class BulkImportFileDto {
  @ApiProperty({
    type: 'string',
    format: 'binary',
    description: 'CSV whose first row names the columns; one is url, the others are kept beside the rows',
  })
  file!: unknown;
}

export class DuplicateRowDto {
  @ApiProperty({ example: 17 })
  row!: number;

  @ApiProperty({ example: 4, description: 'The earlier row that asks for the same page' })
  same_as!: number;
}

export class BulkImportLinksDto {
  self!: LinkDto;
  job!: LinkDto;
  /** Progress as server-sent events */
  events!: LinkDto;
  cancel?: LinkDto;
  /** Imports those rows again that did not succeed */
  retry?: LinkDto;
  next?: LinkDto;
  prev?: LinkDto;
}

/** A list was accepted; follow it at `status_url`. */
export class BulkImportAcceptedDto {
  @ApiProperty({ format: 'uuid' })
  bulk_job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'running' })
  status!: JobStatus;

  /** @example "/api/v1/ingest/bulk/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11" */
  status_url!: string;

  @ApiProperty({ example: 412, description: 'Pages, each once' })
  total!: number;

  @ApiProperty({
    type: [DuplicateRowDto],
    description: 'Rows left out since an earlier one asks for their page',
  })
  duplicates!: DuplicateRowDto[];

  _links!: BulkImportLinksDto;
}

export const ROW_STATUSES = ['queued', 'running', 'success', 'partial', 'failed', 'cancelled'] as const;

/** What became of a row. */
export class BulkRowDto {
  @ApiProperty({
    example: 2,
    description: 'Of a table as spreadsheet programs count, the header being 1; of an array from 1',
  })
  row!: number;

  @ApiProperty({ example: 'https://tiles.example/p/terra-60' })
  url!: string;

  @ApiProperty({
    enum: ROW_STATUSES,
    enumName: 'BulkRowStatus',
    example: 'success',
    description: 'partial: there is a listing, and it lacks something',
  })
  status!: (typeof ROW_STATUSES)[number];

  @ApiProperty({ format: 'uuid', description: 'The job of this row' })
  job_id!: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  listing_id!: string | null;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'A question that waits for a person',
  })
  review_id!: string | null;

  @ApiProperty({ type: JobErrorDto, nullable: true, description: 'Why its last attempt came to nothing' })
  error!: JobErrorDto | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { material: 'Floor tiles', sku: 'T-6060' },
    description: 'What stood beside the address',
  })
  columns!: Record<string, string>;
}

/** How far a list has come. */
export class BulkImportDto {
  @ApiProperty({ format: 'uuid' })
  bulk_job_id!: string;

  @ApiProperty({
    enum: JOB_STATUSES,
    example: 'partial',
    description: 'partial: some rows have a listing, some have none; failed: none has one',
  })
  status!: JobStatus;

  @ApiProperty({ example: true })
  done!: boolean;

  @ApiProperty({ example: 412 })
  total!: number;

  @ApiProperty({ example: 412, description: 'Rows that have ended' })
  complete!: number;

  @ApiProperty({ example: 380, description: 'Rows whose listing has all that it needs' })
  success!: number;

  @ApiProperty({ example: 20, description: 'Rows whose listing lacks something' })
  partial!: number;

  @ApiProperty({ example: 12 })
  failed!: number;

  @ApiProperty({ example: 0 })
  cancelled!: number;

  @ApiProperty({ example: 0 })
  offset!: number;

  @ApiProperty({ example: DEFAULT_ROWS })
  limit!: number;

  rows!: BulkRowDto[];

  _links!: BulkImportLinksDto;
}

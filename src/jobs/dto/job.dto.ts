import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, PageDto } from '../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../platform/queue';
import { JOB_TYPES } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';

/** How far a job has come. */
export class JobProgressDto {
  @ApiProperty({ example: 40, minimum: 0, maximum: 100 })
  percent!: number;

  @ApiProperty({ type: String, nullable: true, example: 'rooms', description: 'What it is doing' })
  stage!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, example: { walls: 112 } })
  counts!: Record<string, number>;
}

/** Why a job has no result. */
export class JobErrorDto {
  @ApiProperty({ example: 'scan_not_readable', description: 'Stable, for programs' })
  code!: string;

  @ApiProperty({ example: 'This page is a scan.', description: 'Friendly: what happened and what to do now' })
  message!: string;

  @ApiProperty({ example: 'Page 2 is a scanned picture and has no drawn lines.' })
  detail!: string;
}

/** What may be done with a job now; a link that is missing would be refused. */
export class JobLinksDto {
  self!: LinkDto;
  /** What happened and happens to it, as server-sent events */
  events!: LinkDto;
  cancel?: LinkDto;
  retry?: LinkDto;
  /** The job that retried this one */
  retried_by?: LinkDto;
  /** The job this one retries */
  retry_of?: LinkDto;
  parent?: LinkDto;
  /** The jobs it was split into */
  children?: LinkDto;
  result?: LinkDto;
}

/** One piece of background work. */
export class JobDto {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: JOB_TYPES, example: JOB_TYPES[0] })
  type!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'running' })
  status!: JobStatus;

  @ApiProperty({
    example: false,
    description: 'Whether the job has ended; then it has either `result` or `error`',
  })
  done!: boolean;

  @ApiProperty({ enum: QUEUE_CLASSES, example: 'interactive', description: 'Latency class' })
  priority!: QueueClass;

  progress!: JobProgressDto;

  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true, description: 'What it made' })
  result!: object | null;

  @ApiProperty({ type: JobErrorDto, nullable: true })
  error!: JobErrorDto | null;

  @ApiProperty({ example: 1, description: 'Attempts begun' })
  attempt!: number;

  @ApiProperty({ example: 4 })
  max_attempts!: number;

  @ApiProperty({ type: String, nullable: true, example: 'upload' })
  source_type!: string | null;

  @ApiProperty({ type: String, nullable: true })
  source_uri!: string | null;

  @ApiProperty({ type: String, nullable: true, example: 'ground-floor.pdf' })
  file_name!: string | null;

  @ApiProperty({ type: Number, nullable: true, example: 184_320, description: 'Bytes' })
  file_size!: number | null;

  @ApiProperty({ type: String, nullable: true, example: 'application/pdf' })
  mime_type!: string | null;

  @ApiProperty({ type: String, nullable: true })
  mode!: string | null;

  @ApiProperty({ type: 'object', additionalProperties: true })
  metadata!: Record<string, unknown>;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  floorplan_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  bom_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  upload_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  parent_id!: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  retry_of!: string | null;

  @ApiProperty({ format: 'date-time' })
  created_at!: string;

  @ApiProperty({ format: 'date-time' })
  updated_at!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  started_at!: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finished_at!: string | null;

  _links!: JobLinksDto;
}

export class JobPageDto extends PageDto {
  items!: JobDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Leads to the next page; null on the last' })
  next_cursor!: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { LinkDto, Moment, OneOf, PageDto, Text, Uuid, WholeNumber } from '../../platform/http';
import { QUEUE_CLASSES, type QueueClass } from '../../platform/queue';
import { JOB_TYPES } from '../job-catalog';
import { JOB_STATUSES, type JobStatus } from '../job-status';

/** How far a job has got. */
export class JobProgressDto {
  /** Percent of the work that is done */
  @WholeNumber({ min: 0, max: 100, example: 40 })
  percent!: number;

  /** The step that the job is working on; null: it has not begun a step */
  @Text({ nullable: true, example: 'rooms' })
  stage!: string | null;

  /** What the job has found or done so far, by kind */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'number' }, example: { walls: 112 } })
  counts!: Record<string, number>;
}

/** Why a job has no result. */
export class JobErrorDto {
  /** Stable code, for programs */
  @Text({ example: 'not_a_drawing' })
  code!: string;

  /** What happened and what to do now, for users */
  @Text({ example: 'This picture does not look like a floor plan.' })
  message!: string;

  /** What exactly went wrong, for developers */
  @Text({ example: 'Only 2 % of the edges in the picture are straight.' })
  detail!: string;
}

/** What can be done with a job now. A missing link would be refused. */
export class JobLinksDto {
  /** This job */
  self!: LinkDto;
  /** Progress of the job, as server-sent events */
  events!: LinkDto;
  /** Cancels the job */
  cancel?: LinkDto;
  /** Retries the job */
  retry?: LinkDto;
  /** The job that retried this one */
  retried_by?: LinkDto;
  /** The job that this one retries */
  retry_of?: LinkDto;
  /** The job that this one is a part of */
  parent?: LinkDto;
  /** The parts of this job */
  children?: LinkDto;
  /** What the job made */
  result?: LinkDto;
}

/** A piece of background work. */
export class JobDto {
  /** Id of the job */
  @Uuid()
  id!: string;

  /** What kind of work the job does */
  @OneOf(JOB_TYPES, { example: JOB_TYPES[0] })
  type!: string;

  /** Where the job stands */
  @OneOf(JOB_STATUSES, { example: 'running' })
  status!: JobStatus;

  /** Whether the job has ended. A job that has ended has either `result` or `error`. */
  @ApiProperty({ example: false })
  done!: boolean;

  /** Queue of the job */
  @OneOf(QUEUE_CLASSES, { example: 'interactive' })
  priority!: QueueClass;

  /** How far the job has got */
  progress!: JobProgressDto;

  /** Ids of what the job made; null: it has not succeeded */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  result!: object | null;

  /** Why the job has no result; null: it has not failed */
  @ApiProperty({ type: JobErrorDto, nullable: true })
  error!: JobErrorDto | null;

  /** Number of attempts that have started */
  @WholeNumber({ example: 1 })
  attempt!: number;

  /** Number of attempts after which the job fails */
  @WholeNumber({ example: 4 })
  max_attempts!: number;

  /** Where the work came from, such as upload or url; null: from another job or an edit */
  @Text({ nullable: true, example: 'upload' })
  source_type!: string | null;

  /** Address that the job works on; null: it works on stored data */
  @Text({ nullable: true })
  source_uri!: string | null;

  /** Name of the uploaded file; null: the job has no file of its own */
  @Text({ nullable: true, example: 'ground-floor.pdf' })
  file_name!: string | null;

  /** Bytes of the uploaded file; null: the job has no file of its own */
  @WholeNumber({ nullable: true, example: 184_320 })
  file_size!: number | null;

  /** Media type of the uploaded file; null: the job has no file of its own */
  @Text({ nullable: true, example: 'application/pdf' })
  mime_type!: string | null;

  /** Variant of the work; null: the type has only one */
  @Text({ nullable: true })
  mode!: string | null;

  /** Further facts about the job, by its type */
  @ApiProperty({ type: 'object', additionalProperties: true })
  metadata!: Record<string, unknown>;

  /** Floor plan that the job works on; null: none */
  @Uuid({ nullable: true })
  floorplan_id!: string | null;

  /** Bill that the job works on; null: none */
  @Uuid({ nullable: true })
  bom_id!: string | null;

  /** Upload that the job works on; null: none */
  @Uuid({ nullable: true })
  upload_id!: string | null;

  /** Job that this one is a part of; null: it stands alone */
  @Uuid({ nullable: true })
  parent_id!: string | null;

  /** Job that this one retries; null: it is no retry */
  @Uuid({ nullable: true })
  retry_of!: string | null;

  /** When the job was created */
  @Moment()
  created_at!: string;

  /** When the job last changed */
  @Moment()
  updated_at!: string;

  /** When the first attempt started; null: not yet */
  @Moment({ nullable: true })
  started_at!: string | null;

  /** When the job ended; null: not yet */
  @Moment({ nullable: true })
  finished_at!: string | null;

  /** What can be done with the job now */
  _links!: JobLinksDto;
}

/** A page of jobs. */
export class JobPageDto extends PageDto {
  /** The jobs of this page */
  items!: JobDto[];

  /** Cursor of the next page; null on the last page */
  @Text({ nullable: true })
  next_cursor!: string | null;
}

import { ApiProperty } from '@nestjs/swagger';
import { Moment, OneOf, Uuid, WholeNumber } from '../../platform/http';
import { JOB_EVENT_TYPES, type JobEventType } from '../job-event.entity';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JobErrorDto, JobProgressDto } from './job.dto';

/** A change of a job: `data` of a server-sent event. The event's `id` is `seq`, its `event` is `type`. */
export class JobEventDto {
  /** Number of the event, counted from 1 for each job without gaps */
  @ApiProperty({ example: 3, minimum: 1 })
  seq!: number;

  /** What changed */
  @OneOf(JOB_EVENT_TYPES, { example: 'progress' })
  type!: JobEventType;

  /** Id of the job */
  @Uuid()
  job_id!: string;

  /** Status of the job after the change */
  @OneOf(JOB_STATUSES, { example: 'running' })
  status!: JobStatus;

  /** Number of attempts that have started */
  @WholeNumber({ example: 1 })
  attempt!: number;

  /** How far the job has got */
  progress!: JobProgressDto;

  /** Why the job failed. With the type `queued`: why the last attempt failed. null: no failure. */
  @ApiProperty({ type: JobErrorDto, nullable: true })
  error!: JobErrorDto | null;

  /** When the change happened */
  @Moment()
  at!: string;
}

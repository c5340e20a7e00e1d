import { ApiProperty } from '@nestjs/swagger';
import { JOB_EVENT_TYPES, type JobEventType } from '../job-event.entity';
import { JOB_STATUSES, type JobStatus } from '../job-status';
import { JobErrorDto, JobProgressDto } from './job.dto';

/** One thing that happened to a job: `data` of a server-sent event, whose `id` is `seq` and `event` is `type`. */
export class JobEventDto {
  @ApiProperty({ example: 3, minimum: 1, description: 'Counts the events of the job, without a gap' })
  seq!: number;

  @ApiProperty({ enum: JOB_EVENT_TYPES, example: 'progress' })
  type!: JobEventType;

  @ApiProperty({ format: 'uuid' })
  job_id!: string;

  @ApiProperty({ enum: JOB_STATUSES, example: 'running', description: 'From then on' })
  status!: JobStatus;

  @ApiProperty({ example: 1 })
  attempt!: number;

  progress!: JobProgressDto;

  @ApiProperty({
    type: JobErrorDto,
    nullable: true,
    description: 'Why the job failed; with `queued`: why the attempt before failed',
  })
  error!: JobErrorDto | null;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}

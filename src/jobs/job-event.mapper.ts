import type { JobEventDto } from './dto/job-event.dto';
import type { JobEvent } from './job-event.entity';
import type { Job } from './job.entity';

export function jobEventDto(event: Omit<JobEvent, 'job' | 'workspaceId'>): JobEventDto {
  return {
    seq: event.seq,
    type: event.type,
    job_id: event.jobId,
    status: event.status,
    attempt: event.attempt,
    progress: { percent: event.progressPercent, stage: event.progressStage, counts: event.progressCounts },
    error: event.error,
    at: event.at.toISOString(),
  };
}

/** The first event of every job, which the row itself stands for. */
export function madeEventDto(job: Job): JobEventDto {
  return {
    seq: 1,
    type: 'status',
    job_id: job.id,
    status: 'queued',
    attempt: 0,
    progress: { percent: 0, stage: null, counts: {} },
    error: null,
    at: job.createdAt.toISOString(),
  };
}

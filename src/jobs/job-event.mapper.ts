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
  // Jobs that ended before events were noted have no other.
  if (job.eventSeq === 1) return jobEventDto(stateOf(job));
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

function stateOf(job: Job): Omit<JobEvent, 'job' | 'workspaceId'> {
  const { id, status, attempt, progressPercent, progressStage, progressCounts, error } = job;
  return {
    ...{ jobId: id, seq: 1, type: 'status', status, attempt, progressPercent, progressStage, progressCounts },
    error: status === 'failed' ? error : null,
    at: job.finishedAt ?? job.createdAt,
  };
}

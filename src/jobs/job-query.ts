import type { Job } from './job.entity';
import type { JobStatus } from './job-status';

export const JOB_SORTS = ['created_at', 'updated_at', 'status', 'type'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

export interface JobFilter {
  status?: JobStatus;
  type?: string;
  sourceType?: string;
  parentId?: string;
}

/** Which jobs, in which order; the id makes the order total, so that no row is on two pages. */
export interface JobQuery {
  filter: JobFilter;
  by: JobSort;
  direction: 'ASC' | 'DESC';
}

/** A row's place in an order: what is sorted by, as text, and its id. */
export interface JobPlace {
  key: string;
  id: string;
}

export function placeOf(job: Job, by: JobSort): JobPlace {
  const key = {
    created_at: job.createdAt.toISOString(),
    updated_at: job.updatedAt.toISOString(),
    status: job.status,
    type: job.type,
  }[by];
  return { key, id: job.id };
}

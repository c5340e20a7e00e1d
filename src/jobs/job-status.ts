/**
 * queued → running → succeeded | failed | cancelled. A running job that somebody wants to stop is cancelling
 * until its worker has let go of it. Ended jobs never change again.
 */
export const JOB_STATUSES = ['queued', 'running', 'cancelling', 'succeeded', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export type EndStatus = Extract<JobStatus, 'succeeded' | 'failed' | 'cancelled'>;
export const END_STATUSES: readonly EndStatus[] = ['succeeded', 'failed', 'cancelled'];

export function hasEnded(status: JobStatus): status is EndStatus {
  return END_STATUSES.some((end) => end === status);
}

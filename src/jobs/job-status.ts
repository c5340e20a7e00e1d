/**
 * queued → running → succeeded | failed | cancelled. A running job that is to stop is cancelling
 * until its worker has let go of it. A job that was split into others is running from the start until the last
 * of them ends; it is partial where only some have succeeded. Ended jobs never change again.
 */
export const JOB_STATUSES = [
  'queued',
  'running',
  'cancelling',
  'succeeded',
  'partial',
  'failed',
  'cancelled',
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

export type EndStatus = Extract<JobStatus, 'succeeded' | 'partial' | 'failed' | 'cancelled'>;
export const END_STATUSES: readonly EndStatus[] = ['succeeded', 'partial', 'failed', 'cancelled'];

/** Whether something is left that another job could do. */
export function isRetryable(status: JobStatus): boolean {
  return status === 'failed' || status === 'cancelled' || status === 'partial';
}

export function hasEnded(status: JobStatus): status is EndStatus {
  return END_STATUSES.some((end) => end === status);
}

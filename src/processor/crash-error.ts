import type { ExpiredJob, JobError } from '../jobs';

/** Why a job whose worker fell silent `crashes` times must not run again; null while it may. */
export function crashError(job: ExpiredJob, crashes: number, limit: number): JobError | null {
  if (crashes >= limit) {
    return {
      code: 'poison',
      message: 'This job stopped its worker again and again and was given up. Try with another file.',
      detail: `The worker fell silent on ${crashes} attempts; the limit is ${limit}.`,
    };
  }
  if (job.attempt >= job.maxAttempts) {
    return {
      code: 'worker_lost',
      message: 'The worker was lost on the last attempt of this job. Retry the job.',
      detail: `The worker fell silent on attempt ${job.attempt} of ${job.maxAttempts}.`,
    };
  }
  return null;
}

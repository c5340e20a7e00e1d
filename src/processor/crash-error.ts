import type { ExpiredJob, JobError } from '../jobs';
import { backoffMs } from './failure';

/** Why a job whose worker has crashed `crashes` times must not run again; null while it may. */
export function crashError(job: ExpiredJob, crashes: number, limit: number): JobError | null {
  if (crashes >= limit) {
    return {
      code: 'poison',
      message: 'This job crashed its worker several times and was stopped. Try another file.',
      detail: `The worker stopped answering in ${crashes} attempts; the limit is ${limit}.`,
    };
  }
  if (job.attempt >= job.maxAttempts) {
    return {
      code: 'worker_lost',
      message: 'The worker was lost on the last attempt of this job. Retry the job.',
      detail: `The worker stopped answering in attempt ${job.attempt} of ${job.maxAttempts}.`,
    };
  }
  return null;
}

/**
 * How long a job waits after its `crashes`-th crash, milliseconds. After one it runs again at once. After more
 * it waits for a while that is random in part, apart from the jobs that went down with it: were they always
 * started together, a job that kills its worker would make all of them poison.
 *
 * @param random in [0, 1)
 */
export function crashDelayMs(crashes: number, random: number): number {
  return crashes <= 1 ? 0 : backoffMs(crashes, random);
}

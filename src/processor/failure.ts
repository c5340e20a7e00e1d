import { PlanbillError } from '../domain/errors';
import type { JobError } from '../jobs';
import { AttemptAborted } from './attempt-abort';

export interface Failure {
  error: JobError;
  /** Worth another attempt. */
  transient: boolean;
  /** Not to be tried again before, milliseconds. */
  notBeforeMs: number;
}

/**
 * Decides whether a failed attempt is repeated. A PlanbillError says so itself. A timeout may come from a busy
 * machine and is repeated. So is an unexpected error, until no attempts are left.
 */
export function failureOf(thrown: unknown, jobId: string): Failure {
  if (thrown instanceof PlanbillError) {
    return {
      error: { code: thrown.code, message: thrown.friendly, detail: thrown.detail },
      transient: thrown.transient,
      notBeforeMs: (thrown.retryAfterSeconds ?? 0) * 1000,
    };
  }
  if (thrown instanceof AttemptAborted && thrown.why === 'timeout') {
    return {
      error: {
        code: 'timeout',
        message: 'The job took too long and was stopped. Try again later, or with a smaller file.',
        detail: 'The attempt did not finish within the time limit of its job type.',
      },
      transient: true,
      notBeforeMs: 0,
    };
  }
  return {
    error: {
      code: 'internal_error',
      message:
        'Something went wrong in Planbill. Retry the job. If it fails again, report the id of the job.',
      detail: `An unexpected ${thrown instanceof Error ? thrown.name : typeof thrown}. The log shows it under job ${jobId}.`,
    },
    transient: true,
    notBeforeMs: 0,
  };
}

const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 60_000;

/**
 * Exponential backoff with "equal jitter": half of it fixed, half random, so that jobs that failed together
 * do not come back together.
 *
 * @param attempt the attempt that failed, 1-based
 * @param random in [0, 1)
 */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(FIRST_BACKOFF_MS * 2 ** (attempt - 1), LONGEST_BACKOFF_MS);
  return Math.round(full / 2 + (full / 2) * random);
}

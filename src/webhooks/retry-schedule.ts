/** Seconds after each attempt that failed, but the last: a day in all. */
export const RETRY_DELAYS_S: readonly number[] = [5, 60, 300, 1_800, 7_200, 21_600, 54_000];

/** Later by up to this share, so that what failed together does not come back together. */
const JITTER = 0.1;

/**
 * Seconds until the next attempt.
 *
 * @param attempt the one that failed, 1-based
 * @param asked by the receiver (Retry-After), seconds; null: it did not
 * @param random in [0, 1)
 */
export function retryDelaySeconds(attempt: number, asked: number | null, random: number): number {
  const scheduled = RETRY_DELAYS_S[Math.min(attempt, RETRY_DELAYS_S.length) - 1];
  return Math.ceil(Math.max(scheduled, asked ?? 0) * (1 + JITTER * random));
}

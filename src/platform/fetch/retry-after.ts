/** Longest wait that a header can ask for, seconds. After it the request is sent again. */
const LONGEST_WAIT_S = 3_600;

/**
 * Seconds of a Retry-After header (RFC 9110, 10.2.3: seconds or a date), within an hour.
 *
 * @param now milliseconds since 1970, for a date
 * @returns null: missing or unreadable
 */
export function retryAfterSeconds(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? null : Math.min(Math.max(seconds, 0), LONGEST_WAIT_S);
}

/** How fast somebody may ask. */
export interface RateLimit {
  /** Requests that may come at once: the size of the bucket. */
  burst: number;
  /** Requests a minute in the long run: how fast it fills. */
  perMinute: number;
}

/** What became of one request. Times are whole seconds, rounded up. */
export interface RateDecision {
  allowed: boolean;
  /** Requests that would be allowed right after this one. */
  remaining: number;
  /** Until the bucket is full again. */
  resetSeconds: number;
  /** Until the next request is allowed; 0 when it is allowed now. */
  retryAfterSeconds: number;
}

/** What one token is worth, in 1/perMinute of a millisecond. */
export const MS_PER_MINUTE = 60_000;

/** @param missing from a full bucket after the request, in 1/perMinute of a millisecond */
export function decisionOf(allowed: boolean, missing: number, { burst, perMinute }: RateLimit): RateDecision {
  const left = burst * MS_PER_MINUTE - missing;
  const seconds = (time: number) => Math.ceil(time / (perMinute * 1000));
  return {
    allowed,
    remaining: Math.floor(left / MS_PER_MINUTE),
    resetSeconds: seconds(missing),
    retryAfterSeconds: left >= MS_PER_MINUTE ? 0 : seconds(MS_PER_MINUTE - left),
  };
}

/**
 * Token buckets, one for each caller, all of the same size. Kept as the generic cell rate algorithm does
 * (ITU-T I.371): one number each, the moment at which the bucket will be full. Time is counted in
 * 1/perMinute of a millisecond, so that all arithmetic is on whole numbers and exact.
 *
 * A full bucket and one never used are the same, so full ones are forgotten.
 */
export class TokenBuckets {
  private readonly fullAt = new Map<string, number>();

  constructor(private readonly limit: RateLimit) {}

  /** Takes a token of `caller`, if there is one. @param nowMs whole milliseconds of a clock that never goes back */
  take(caller: string, nowMs: number): RateDecision {
    const { burst, perMinute } = this.limit;
    const now = nowMs * perMinute;
    const empty = burst * MS_PER_MINUTE;
    const before = Math.max(this.fullAt.get(caller) ?? now, now);
    const allowed = before + MS_PER_MINUTE - now <= empty;
    const fullAt = allowed ? before + MS_PER_MINUTE : before;
    this.fullAt.delete(caller);
    this.forgetFull(now);
    this.fullAt.set(caller, fullAt);
    return decisionOf(allowed, fullAt - now, this.limit);
  }

  /** Buckets are in the order of their last use, so it is enough to look at the oldest few each time. */
  private forgetFull(now: number): void {
    let looks = 2;
    for (const [caller, fullAt] of this.fullAt) {
      if (fullAt > now || looks-- === 0) return;
      this.fullAt.delete(caller);
    }
  }
}

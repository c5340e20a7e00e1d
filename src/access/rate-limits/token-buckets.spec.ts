import fc from 'fast-check';
import { TokenBuckets } from './token-buckets';

const limits = fc.record({
  burst: fc.integer({ min: 1, max: 20 }),
  perMinute: fc.integer({ min: 1, max: 5000 }),
});
const requests = fc.array(
  fc.record({ caller: fc.constantFrom('a', 'b', 'c'), wait: fc.integer({ min: 0, max: 5000 }) }),
  { maxLength: 200 },
);

/** The definition itself, with fractions: tokens grow with time up to the size of the bucket. */
class PlainBucket {
  private tokens: number;
  private at = 0;

  constructor(
    private readonly burst: number,
    private readonly perMinute: number,
  ) {
    this.tokens = burst * 60_000;
  }

  take(now: number): boolean {
    this.tokens = Math.min(this.burst * 60_000, this.tokens + (now - this.at) * this.perMinute);
    this.at = now;
    if (this.tokens < 60_000) return false;
    this.tokens -= 60_000;
    return true;
  }
}

describe('token buckets', () => {
  it('allow just what buckets filled by the clock would allow', () => {
    fc.assert(
      fc.property(limits, requests, (limit, sequence) => {
        const buckets = new TokenBuckets(limit);
        const plain = new Map<string, PlainBucket>();
        let now = 1_000_000;
        for (const { caller, wait } of sequence) {
          now += wait;
          const expected = plain.get(caller) ?? new PlainBucket(limit.burst, limit.perMinute);
          plain.set(caller, expected);
          expect(buckets.take(caller, now).allowed).toBe(expected.take(now));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keep their word: as many more as they said, and again when they said', () => {
    fc.assert(
      fc.property(limits, requests, (limit, sequence) => {
        const buckets = new TokenBuckets(limit);
        let now = 0;
        let last = { remaining: limit.burst, retryAfterSeconds: 0, resetSeconds: 0 };
        for (const { wait } of sequence) {
          now += wait;
          last = buckets.take('a', now);
        }
        for (let more = 0; more < last.remaining; more++) expect(buckets.take('a', now).allowed).toBe(true);
        const refused = buckets.take('a', now);
        expect(refused.allowed).toBe(false);
        expect(refused.retryAfterSeconds).toBeGreaterThan(0);
        expect(buckets.take('a', now + refused.retryAfterSeconds * 1000).allowed).toBe(true);
        const full = buckets.take('b', now);
        expect(buckets.take('b', now + full.resetSeconds * 1000).remaining).toBe(limit.burst - 1);
      }),
    );
  });

  it('of one caller do not touch those of another', () => {
    const buckets = new TokenBuckets({ burst: 2, perMinute: 1 });
    expect(['a', 'a', 'a', 'b', 'b', 'b'].map((caller) => buckets.take(caller, 0).allowed)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});

import { performance } from 'node:perf_hooks';
import { Logger } from '@nestjs/common';
import { SharedBuckets } from './shared-buckets';
import { type RateDecision, type RateLimit, TokenBuckets } from './token-buckets';

/** After a failure Redis is left alone for so long, so that not every request waits for it. */
const PAUSE_MS = 2_000;

/**
 * Holds callers to a rate. With Redis all API processes share the buckets. While Redis does not answer, and where
 * there is none, each process counts in its own memory: a request is never refused because Redis is away.
 */
export class RateLimiter {
  private readonly logger = new Logger(RateLimiter.name);
  private readonly own: TokenBuckets;
  private readonly shared: SharedBuckets | null;
  private pausedUntil = 0;
  private away = false;

  constructor(limit: RateLimit, redisUrl: string | null, prefix: string) {
    this.own = new TokenBuckets(limit);
    // What is wrong with the connection is said once, by the request that meets it.
    this.shared = redisUrl ? new SharedBuckets(redisUrl, prefix, limit, () => undefined) : null;
  }

  /** Takes a token of `caller`, if there is one. */
  async take(caller: string): Promise<RateDecision> {
    const now = Math.floor(performance.now());
    if (this.shared && now >= this.pausedUntil) {
      try {
        const decision = await this.shared.take(caller);
        this.back();
        return decision;
      } catch (error) {
        this.gone(error);
      }
    }
    return this.own.take(caller, Math.floor(performance.now()));
  }

  close(): void {
    this.shared?.close();
  }

  private gone(error: unknown): void {
    this.pausedUntil = performance.now() + PAUSE_MS;
    if (!this.away)
      this.logger.warn({ err: error }, 'Redis does not answer: this process limits rates by itself');
    this.away = true;
  }

  private back(): void {
    if (this.away) this.logger.log('Redis answers again: rates are limited across all processes');
    this.away = false;
  }
}

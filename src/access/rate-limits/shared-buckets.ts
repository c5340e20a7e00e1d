import Redis from 'ioredis';
import { decisionOf, MS_PER_MINUTE, type RateDecision, type RateLimit } from './token-buckets';

/** A request does not wait longer than this for Redis. */
const PATIENCE_MS = 250;

/**
 * Takes a token from the bucket KEYS[1]; ARGV: burst, perMinute. Kept are how much is missing from the bucket, in
 * 1/perMinute of a millisecond, and when that was, by the clock of Redis: one clock for all processes. The
 * arithmetic is that of TokenBuckets, on whole numbers. Answers whether it was allowed, and what is missing now.
 */
const TAKE = `
local burst, perMinute = tonumber(ARGV[1]), tonumber(ARGV[2])
local time = redis.call('TIME')
local now = tonumber(time[1]) * 1000 + math.floor(tonumber(time[2]) / 1000)
local kept = redis.call('HMGET', KEYS[1], 'missing', 'at')
local missing, at = tonumber(kept[1]) or 0, tonumber(kept[2]) or now
missing = math.max(0, missing - math.max(0, now - at) * perMinute)
local allowed = missing + ${MS_PER_MINUTE} <= burst * ${MS_PER_MINUTE}
if allowed then missing = missing + ${MS_PER_MINUTE} end
redis.call('HSET', KEYS[1], 'missing', string.format('%.0f', missing), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], math.ceil(missing / perMinute) + 1000)
return { allowed and 1 or 0, missing }
`;

/** Token buckets in Redis, shared by all API processes of an installation. */
export class SharedBuckets {
  private readonly redis: Redis;

  constructor(
    url: string,
    private readonly prefix: string,
    private readonly limit: RateLimit,
    onError: (error: Error) => void,
  ) {
    this.redis = new Redis(url, {
      enableReadyCheck: false,
      enableOfflineQueue: false,
      disableClientInfo: true,
      maxRetriesPerRequest: 0,
      commandTimeout: PATIENCE_MS,
      connectTimeout: 2_000,
      retryStrategy: (times) => Math.min(times * 100, 2_000),
    });
    this.redis.on('error', onError);
  }

  /** Takes a token of `caller`, if there is one. @throws Error when Redis does not answer at once */
  async take(caller: string): Promise<RateDecision> {
    const { burst, perMinute } = this.limit;
    const key = `${this.prefix}:rate:${caller}`;
    const [allowed, missing] = (await this.redis.eval(TAKE, 1, key, burst, perMinute)) as [number, number];
    return decisionOf(allowed === 1, missing, this.limit);
  }

  close(): void {
    this.redis.disconnect();
  }
}

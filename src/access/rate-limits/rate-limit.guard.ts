import { performance } from 'node:perf_hooks';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PlanbillError } from '../../domain/errors';
import { principalOf } from '../keys/principal';
import { isPublic } from '../keys/scopes';
import { Config } from '../../platform/config';
import { dropBody } from '../../platform/http';
import { type RateDecision, TokenBuckets } from './token-buckets';

/** 429: the key has asked too often. */
export class RateLimitedError extends PlanbillError {
  constructor(detail: string, retryAfterSeconds: number) {
    super('rate_limited', 429, detail, {
      message: `You are asking faster than this installation allows. Wait ${retryAfterSeconds} s and go on slower.`,
      retryAfterSeconds,
    });
  }
}

/**
 * Holds each key to a rate, and tells it how it stands (`RateLimit-*`, draft-ietf-httpapi-ratelimit-headers-06).
 * Runs after the key is known. Without keys only this machine asks, and nobody is slowed down.
 *
 * The buckets are this process's own: n API processes allow up to n times the rate, and a restart fills them.
 * The limit keeps one caller from crowding out the others; for that it need not be shared, and a shared one
 * would cost every request a write to PostgreSQL or a Redis that is not always there.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  private readonly buckets: TokenBuckets | null;

  constructor(private readonly config: Config) {
    const limit = { burst: config.rateLimitBurst, perMinute: config.rateLimitPerMinute };
    this.buckets = limit.perMinute > 0 ? new TokenBuckets(limit) : null;
  }

  /** @throws RateLimitedError */
  canActivate(context: ExecutionContext): boolean {
    if (!this.buckets || isPublic(context.getHandler(), context.getClass())) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { keyId } = principalOf(request);
    if (keyId === null) return true;
    const decision = this.buckets.take(keyId, Math.floor(performance.now()));
    this.tell(context.switchToHttp().getResponse<Response>(), decision);
    if (decision.allowed) return true;
    dropBody(request);
    const { rateLimitPerMinute, rateLimitBurst } = this.config;
    throw new RateLimitedError(
      `The key may ask ${rateLimitPerMinute} times a minute, and ${rateLimitBurst} times at once.`,
      decision.retryAfterSeconds,
    );
  }

  private tell(response: Response, { remaining, resetSeconds }: RateDecision): void {
    const { rateLimitPerMinute: perMinute, rateLimitBurst: burst } = this.config;
    response
      .setHeader('RateLimit-Policy', `${burst};w=${Math.ceil((burst * 60) / perMinute)}`)
      .setHeader('RateLimit-Limit', String(burst))
      .setHeader('RateLimit-Remaining', String(remaining))
      .setHeader('RateLimit-Reset', String(resetSeconds));
  }
}

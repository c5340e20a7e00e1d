import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PlanbillError } from '../../domain/errors';
import { principalOf } from '../keys/principal';
import { isPublic } from '../keys/scopes';
import { Config } from '../../platform/config';
import { dropBody } from '../../platform/http';
import { RateLimiter } from './rate-limiter';
import type { RateDecision } from './token-buckets';

/** 429: the key has made too many requests. */
export class RateLimitedError extends PlanbillError {
  constructor(detail: string, retryAfterSeconds: number) {
    super('rate_limited', 429, detail, {
      message: `Too many requests with this key. Wait ${retryAfterSeconds} s, then send requests more slowly.`,
      retryAfterSeconds,
    });
  }
}

/**
 * Holds each key to a rate, and says in each answer how it stands (`RateLimit-*`,
 * draft-ietf-httpapi-ratelimit-headers-06). Runs after the key is known. Without keys only this machine can ask,
 * and no request is limited.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly config: Config,
    private readonly limiter: RateLimiter,
  ) {}

  /** @throws RateLimitedError */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { rateLimitPerMinute, rateLimitBurst } = this.config;
    if (rateLimitPerMinute === 0 || isPublic(context.getHandler(), context.getClass())) return true;
    const request = context.switchToHttp().getRequest<Request>();
    const { keyId } = principalOf(request);
    if (keyId === null) return true;
    const decision = await this.limiter.take(keyId);
    this.describe(context.switchToHttp().getResponse<Response>(), decision);
    if (decision.allowed) return true;
    dropBody(request);
    throw new RateLimitedError(
      `The key may make ${rateLimitPerMinute} requests a minute, and ${rateLimitBurst} at once.`,
      decision.retryAfterSeconds,
    );
  }

  private describe(response: Response, { remaining, resetSeconds }: RateDecision): void {
    const { rateLimitPerMinute: perMinute, rateLimitBurst: burst } = this.config;
    response
      .setHeader('RateLimit-Policy', `${burst};w=${Math.ceil((burst * 60) / perMinute)}`)
      .setHeader('RateLimit-Limit', String(burst))
      .setHeader('RateLimit-Remaining', String(remaining))
      .setHeader('RateLimit-Reset', String(resetSeconds));
  }
}

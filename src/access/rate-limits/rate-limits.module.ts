import { type DynamicModule, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Config } from '../../platform/config';
import { RateLimitGuard } from './rate-limit.guard';
import { RateLimiter } from './rate-limiter';

/** Import it after the auth module: guards run in the order of their modules. */
@Module({})
export class RateLimitsModule implements OnApplicationShutdown {
  constructor(private readonly limiter: RateLimiter) {}

  onApplicationShutdown(): void {
    this.limiter.close();
  }

  /** @param redisUrl null: each process limits by itself */
  static forRoot(config: Config, redisUrl: string | null): DynamicModule {
    const limit = { burst: config.rateLimitBurst, perMinute: config.rateLimitPerMinute };
    const shared = config.roles.includes('api') && limit.perMinute > 0 ? redisUrl : null;
    return {
      module: RateLimitsModule,
      providers: [
        { provide: RateLimiter, useFactory: () => new RateLimiter(limit, shared, config.queuePrefix) },
        { provide: APP_GUARD, useClass: RateLimitGuard },
      ],
    };
  }
}

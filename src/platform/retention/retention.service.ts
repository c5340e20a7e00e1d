import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { Config } from '../config';
import { EXPIRY, type Expiry } from './expiry';

/** Rows removed in one statement: it locks them, and their removal must not hold others up. */
const BATCH = 500;

/** Removes what has expired, every RETENTION_INTERVAL_MS; any number of workers may do so at once. */
@Injectable()
export class RetentionService implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RetentionService.name);
  private readonly expiries: Expiry[] = [];
  private readonly stop = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (metatype && this.reflector.get<boolean>(EXPIRY, metatype)) this.expiries.push(instance as Expiry);
    }
  }

  onApplicationBootstrap(): void {
    this.working = this.work();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.stop.signal.aborted) {
      for (const expiry of this.expiries) await this.removeAll(expiry);
      await sleep(this.config.retentionIntervalMs, undefined, { signal: this.stop.signal }).catch(() => {});
    }
  }

  private async removeAll(expiry: Expiry): Promise<void> {
    let total = 0;
    try {
      for (let removed = BATCH; removed >= BATCH && !this.stop.signal.aborted; total += removed) {
        removed = await expiry.removeExpired(BATCH);
      }
    } catch (error) {
      this.logger.warn({ err: error }, `Removing expired ${expiry.what} failed; the next round tries again`);
    }
    if (total > 0) this.logger.log({ removed: total }, `Removed ${total} expired ${expiry.what}`);
  }
}

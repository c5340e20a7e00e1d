import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { JobsService } from '../../jobs';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { ListingRefreshRepository } from './listing-refresh.repository';

/** Starts refreshes every LISTING_REFRESH_INTERVAL_MS. Any number of workers may run it. */
@Injectable()
export class ListingRefreshClock implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ListingRefreshClock.name);
  private readonly stop = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly refreshes: ListingRefreshRepository,
    private readonly jobs: JobsService,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.roles.includes('worker') && this.config.listingRefreshDays > 0)
      this.working = this.work();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.working;
  }

  private async work(): Promise<void> {
    while (!this.stop.signal.aborted) {
      await this.tick().catch((error: unknown) => {
        this.logger.warn({ err: error }, 'Listings could not be asked for again; the next round tries again');
      });
      await sleep(this.config.listingRefreshIntervalMs, undefined, { signal: this.stop.signal }).catch(
        () => {},
      );
    }
  }

  /** Takes the turn and enqueues its job in one transaction. */
  private async tick(): Promise<void> {
    const { listingRefreshDays, listingRefreshIntervalMs } = this.config;
    await this.database.transaction(async () => {
      const workspaces = await this.refreshes.takeTurns(listingRefreshDays, listingRefreshIntervalMs);
      for (const workspaceId of workspaces) {
        await this.jobs.enqueue('listing.refresh', workspaceId, {}, { sourceType: 'schedule' });
      }
    });
  }
}

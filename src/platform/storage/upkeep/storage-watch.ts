import { setTimeout as sleep } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Config } from '../../config';
import { ObjectStorage } from '../object-storage';
import { StorageCheck } from './storage-check';
import { StorageCheckRepository } from './storage-check.repository';
import { amiss, type StorageReport } from './storage-report';

/** How often it looks whether a check is due, milliseconds. */
const LOOK_MS = 600_000;
const HOUR_MS = 3_600_000;

/** Checks storage every STORAGE_CHECK_INTERVAL_MS, one worker at a time, and removes objects without rows. */
@Injectable()
export class StorageWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(StorageWatch.name);
  private readonly stop = new AbortController();
  private watching: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly storage: StorageCheck,
    private readonly objects: ObjectStorage,
    private readonly checks: StorageCheckRepository,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.storageCheckIntervalMs > 0)
      this.watching = this.watch(this.config.storageCheckIntervalMs);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.watching;
  }

  private async watch(intervalMs: number): Promise<void> {
    const { signal } = this.stop;
    while (!signal.aborted) {
      try {
        if (await this.checks.due(intervalMs)) await this.checks.alone(() => this.checkIfDue(intervalMs));
      } catch (error) {
        if (!signal.aborted)
          this.logger.warn({ err: error }, 'The storage check failed; it will be tried again later');
      }
      await sleep(Math.min(intervalMs, LOOK_MS), undefined, { signal }).catch(() => {});
    }
  }

  /** Another worker may have finished a check before this one got the lock. */
  private async checkIfDue(intervalMs: number): Promise<void> {
    if (!(await this.checks.due(intervalMs))) return;
    const { signal } = this.stop;
    const report = await this.storage.check({ signal });
    const { orphan } = report.found;
    // If more than half of all objects have no row, the database is probably the wrong one. An operator may remove
    // them.
    const removable = orphan > 0 && orphan * 2 <= report.objects;
    this.tell(removable ? await this.storage.removeOrphans({ signal }) : report);
    await this.sweepUnfinished();
  }

  private async sweepUnfinished(): Promise<void> {
    const graceMs = this.config.storageOrphanGraceHours * HOUR_MS;
    const swept = await this.objects.sweepUnfinished(new Date(Date.now() - graceMs));
    if (swept > 0) this.logger.log(`Removed ${swept} unfinished objects`);
  }

  private tell(report: StorageReport): void {
    const { objects, bytes, rows, young, found, left, findings } = report;
    const removed = found.orphan - left.orphan;
    const context = { objects, bytes, rows, young, removed, ...left };
    if (amiss(report) === 0) {
      this.logger.log(context, `Storage and its rows agree; ${removed} objects without a row were removed`);
      return;
    }
    const shown = findings.filter(({ outcome }) => outcome === 'reported').slice(0, 10);
    this.logger.error(
      { ...context, keys: shown.map(({ kind, key }) => `${kind} ${key}`) },
      'Storage and its rows differ; run "npm run storage -- check" for details',
    );
  }
}

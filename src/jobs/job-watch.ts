import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { JobEventRepository } from './job-event.repository';

const LOOK_MS = 250;

interface Watcher {
  seq: number;
  wake: () => void;
}

/**
 * Wakes the requests that wait for a job when the job has changed, in whichever process it runs. Asks PostgreSQL
 * four times a second for all waiting requests together, and not at all while there are none. A notification on
 * each change would make the commits of all jobs wait for each other.
 */
@Injectable()
export class JobWatch implements OnModuleDestroy {
  private readonly logger = new Logger(JobWatch.name);
  private readonly watchers = new Map<string, Set<Watcher>>();
  private readonly end = new AbortController();
  private looking = false;

  constructor(private readonly events: JobEventRepository) {}

  /** Fires when the process shuts down: who waits must let go. */
  get closing(): AbortSignal {
    return this.end.signal;
  }

  onModuleDestroy(): void {
    this.end.abort();
  }

  /** Resolves when the job has an event after `seq`, is gone, or either signal fires; never rejects. */
  async past(jobId: string, seq: number, signal: AbortSignal): Promise<void> {
    const over = AbortSignal.any([signal, this.closing]);
    if (over.aborted) return;
    const watchers = this.watchers.get(jobId) ?? new Set<Watcher>();
    this.watchers.set(jobId, watchers);
    await new Promise<void>((resolve) => {
      const watcher: Watcher = { seq, wake: () => this.leave(jobId, watcher, resolve) };
      watchers.add(watcher);
      over.addEventListener('abort', watcher.wake, { once: true });
      void this.look();
    });
  }

  private leave(jobId: string, watcher: Watcher, resolve: () => void): void {
    const watchers = this.watchers.get(jobId);
    watchers?.delete(watcher);
    if (watchers?.size === 0) this.watchers.delete(jobId);
    resolve();
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (this.watchers.size > 0) {
      await sleep(LOOK_MS);
      try {
        this.wakeBehind(await this.events.latest([...this.watchers.keys()]));
      } catch (error) {
        this.logger.warn({ err: error }, 'Watched jobs could not be looked at; trying again');
      }
    }
    this.looking = false;
  }

  private wakeBehind(latest: ReadonlyMap<string, number>): void {
    for (const [jobId, watchers] of this.watchers) {
      const seq = latest.get(jobId) ?? Infinity;
      for (const watcher of [...watchers].filter((each) => seq > each.seq)) watcher.wake();
    }
  }
}

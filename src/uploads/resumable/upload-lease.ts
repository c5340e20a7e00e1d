import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Lock, Locker, RequestRelease } from '@tus/server';
import { locked, notFound } from './resumable-upload-errors';
import type { UploadLeaseRepository } from './upload-lease.repository';

/**
 * How long a request waits for a lease: longer than a crashed process keeps one, and longer than a live request takes
 * to end.
 */
const PATIENCE_MS = 10_000;
const ASK_EVERY_MS = 200;
const RENEW_EVERY_MS = 1_000;

/**
 * One request's right to write to one upload, across processes. A request that wants the lease makes its holder end.
 */
export class UploadLease implements Locker, Lock {
  /** Writes without this token do not count. */
  readonly token = randomUUID();
  private readonly logger = new Logger(UploadLease.name);
  private renewal: NodeJS.Timeout | undefined;
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly leases: UploadLeaseRepository,
    private readonly workspaceId: string,
    private readonly id: string,
  ) {}

  newLock(): Lock {
    return this;
  }

  /**
   * @param signal aborts when the request itself ends
   * @param cancelRequest ends the request; the bytes it has received until then count
   * @throws NotFoundError; LockedError `upload_locked`
   */
  async lock(signal: AbortSignal, cancelRequest: RequestRelease): Promise<void> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const outcome = await this.leases.claim(this.workspaceId, this.id, this.token);
      if (outcome === 'missing') throw notFound();
      if (outcome === 'claimed') break;
      if (performance.now() > until) throw locked();
      await sleep(ASK_EVERY_MS, undefined, { signal });
    }
    this.renewal = setInterval(() => void this.renew(cancelRequest), RENEW_EVERY_MS);
  }

  /** Keeps the lease until this work has ended: the tus server does not wait for it after a broken request. */
  during<T>(work: Promise<T>): Promise<T> {
    this.work = work.catch(() => undefined);
    return work;
  }

  async unlock(): Promise<void> {
    await this.work;
    clearInterval(this.renewal);
    this.renewal = undefined;
    await this.leases.release(this.id, this.token).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'An upload stays locked until its lease expires');
    });
  }

  private async renew(cancelRequest: RequestRelease): Promise<void> {
    try {
      const outcome = await this.leases.renew(this.id, this.token);
      if (outcome !== 'kept' && this.renewal) await cancelRequest();
    } catch (error) {
      this.logger.warn({ err: error }, 'The lease of an upload could not be renewed');
    }
  }
}

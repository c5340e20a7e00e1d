import { AsyncLocalStorage } from 'node:async_hooks';
import type { JobLeaseRepository, Lease, Progress } from '../jobs';

/** Writes at most so often; people do not see more. */
const INTERVAL_MS = 250;

/**
 * Writes the progress of an attempt: the latest at most a few times a second, and never inside a
 * transaction of the handler, where it would keep the row locked and the lease from being renewed.
 */
export class ProgressWriter {
  private readonly outside = AsyncLocalStorage.snapshot();
  private lastAt = -Infinity;

  constructor(
    private readonly lease: Lease,
    private readonly leases: JobLeaseRepository,
  ) {}

  async report(progress: Progress): Promise<void> {
    const now = performance.now();
    if (now - this.lastAt < INTERVAL_MS) return;
    this.lastAt = now;
    await this.outside(() => this.leases.progress(this.lease, progress));
  }
}

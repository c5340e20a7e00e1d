import { Logger } from '@nestjs/common';
import type { JobLeaseRepository, Lease } from '../jobs';
import type { AttemptAbort } from './attempt-abort';

/** How often a running job is looked at; a wish to cancel must arrive well within two seconds. */
const LOOK_MS = 1_000;

/**
 * Renews the lease of one attempt. Stops the attempt when the job is cancelled, when another worker has taken the
 * lease, or when the lease has run out while the database did not answer.
 */
export class LeaseKeeper {
  private static readonly logger = new Logger(LeaseKeeper.name);
  private readonly timer: NodeJS.Timeout;
  private readonly leaseMs: number;
  /** On our own monotonic clock, never later than on the database's. */
  private expiresAt: number;
  private asking = false;

  constructor(
    private readonly lease: Lease,
    { expiresAt, leaseMs }: { expiresAt: number; leaseMs: number },
    private readonly leases: JobLeaseRepository,
    private readonly abort: AttemptAbort,
  ) {
    this.expiresAt = expiresAt;
    this.leaseMs = leaseMs;
    this.timer = setInterval(() => void this.look(), Math.min(LOOK_MS, leaseMs / 3));
  }

  /** Whether no other worker can have the job yet, as far as we know. */
  get held(): boolean {
    return performance.now() < this.expiresAt;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private async look(): Promise<void> {
    if (this.asking) {
      // A question that is not answered within the lease went to a dead connection.
      if (!this.held) this.abort.abort('lease_lost');
      return;
    }
    this.asking = true;
    const expiresAt = performance.now() + this.leaseMs;
    try {
      const status = await this.leases.renew(this.lease, this.leaseMs);
      if (status === null) return this.abort.abort('lease_lost');
      this.expiresAt = expiresAt;
      if (status === 'cancelling') this.abort.abort('cancelled');
    } catch (error) {
      LeaseKeeper.logger.warn({ err: error, job_id: this.lease.jobId }, 'The lease could not be renewed');
      if (!this.held) this.abort.abort('lease_lost');
    } finally {
      this.asking = false;
    }
  }
}

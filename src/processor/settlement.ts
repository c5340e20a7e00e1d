import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { type AnyJobHandler, type ClaimedJob, JobEnding, JobLeaseRepository } from '../jobs';
import { Database } from '../platform/database';
import { backoffMs, type Failure } from './failure';

/** A settlement as it went; `fenced`: another worker has the job, nothing was written. */
export type Settled = 'succeeded' | 'failed' | 'cancelled' | 'retrying' | 'released' | 'fenced';
export type Outcome = Awaited<ReturnType<AnyJobHandler['run']>>;

/** SQLSTATE classes and codes of a database that is away or overwhelmed, not of a wrong statement. */
const AWAY = /^(08|53|57P|40|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/;
const RETRY_MS = 250;

/**
 * Writes how an attempt ended. A request to cancel that came before the end always wins: its caller was
 * answered that the job stops, and finds it cancelled.
 */
@Injectable()
export class Settlement {
  constructor(
    private readonly database: Database,
    private readonly leases: JobLeaseRepository,
    private readonly ending: JobEnding,
  ) {}

  /** The end state and what the handler publishes, both or neither. */
  async succeed(job: ClaimedJob, outcome: Outcome): Promise<Settled> {
    const done = await this.database.transaction(async () => {
      if (!(await this.leases.succeed(job, outcome.result))) return false;
      const known = await outcome.publish?.();
      if (known) await this.leases.addToResult(job, known);
      return true;
    });
    return done ? 'succeeded' : this.cancel(job);
  }

  async fail(job: ClaimedJob, { error, transient, notBeforeMs }: Failure): Promise<Settled> {
    if (transient && job.attempt < job.maxAttempts) {
      const delay = Math.max(backoffMs(job.attempt, Math.random()), notBeforeMs);
      return (await this.leases.retryLater(job, delay, error)) ? 'retrying' : this.cancel(job);
    }
    const ended = await this.ending.end({ ...job, id: job.jobId }, { status: 'failed', error }, () =>
      this.leases.fail(job, error),
    );
    return ended ? 'failed' : this.cancel(job);
  }

  async cancel(job: ClaimedJob): Promise<Settled> {
    const ended = await this.ending.end({ ...job, id: job.jobId }, { status: 'cancelled' }, () =>
      this.leases.cancelled(job),
    );
    return ended ? 'cancelled' : 'fenced';
  }

  async release(job: ClaimedJob): Promise<Settled> {
    return (await this.leases.release(job)) ? 'released' : this.cancel(job);
  }

  /** Repeats a settlement while the database is away and the lease still ours. */
  async persist(settle: () => Promise<Settled>, held: () => boolean): Promise<Settled> {
    for (;;) {
      try {
        return await settle();
      } catch (error) {
        if (!isAway(error) || !held()) throw error;
        await sleep(RETRY_MS);
      }
    }
  }
}

function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return AWAY.test(code ?? '') || /terminat|timeout|closed/i.test(code ? '' : (message ?? ''));
}

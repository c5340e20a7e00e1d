import { hostname } from 'node:os';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { type ClaimedJob, type AnyJobHandler, JobHandlers, JobLeaseRepository, JobRepository } from '../jobs';
import { Config } from '../platform/config';
import { withLogContext } from '../platform/logging';
import type { DeliveryConsumer, QueueClass } from '../platform/queue';
import { AttemptAbort, AttemptAborted } from './attempt-abort';
import { failureOf } from './failure';
import { LeaseKeeper } from './lease-keeper';
import { ProgressWriter } from './progress-writer';
import { type Outcome, type Settled, Settlement } from './settlement';

/** How long a handler may take to heed its signal before its work is given up. */
const HEED_MS = 2_000;

const WORKER = `${hostname()}:${process.pid}`;

/** Runs attempts: claims the row, keeps its lease, lets the handler work, writes what became of it. */
@Injectable()
export class JobRunner implements DeliveryConsumer {
  private readonly logger = new Logger(JobRunner.name);
  private readonly running = new Map<AttemptAbort, Promise<void>>();
  private draining = false;

  constructor(
    private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly jobs: JobRepository,
    private readonly leases: JobLeaseRepository,
    private readonly settlement: Settlement,
  ) {}

  due(queue: QueueClass, limit: number): Promise<string[]> {
    return this.jobs.due(queue, limit);
  }

  async consume(jobId: string): Promise<void> {
    if (this.draining) return this.jobs.forgetDispatch([{ jobId }]);
    const abort = new AttemptAbort();
    const attempt = this.claimAndRun(jobId, abort);
    this.running.set(abort, attempt);
    try {
      await attempt;
    } finally {
      this.running.delete(abort);
    }
  }

  /** Claims nothing more, gives running attempts `graceMs` to end, then hands the rest back. */
  async drain(graceMs: number): Promise<void> {
    this.draining = true;
    const all = Promise.allSettled(this.running.values());
    const over = new AbortController();
    await Promise.race([all, sleep(graceMs, undefined, { signal: over.signal }).catch(() => undefined)]);
    over.abort();
    for (const abort of this.running.keys()) abort.abort('shutdown');
    await all;
  }

  private async claimAndRun(jobId: string, abort: AttemptAbort): Promise<void> {
    const lease = { jobId, token: randomUUID() };
    // Counted from before the question, since the database counts from its answer.
    const expiresAt = performance.now() + this.config.leaseMs;
    const job = await this.leases.claim(lease, this.config.leaseMs, WORKER);
    // Taken by another worker, ended, or not due yet: a delivery is only a hint.
    if (!job) return;
    await withLogContext({ job_id: jobId, job_type: job.type, attempt: job.attempt }, async () => {
      const keeper = new LeaseKeeper(lease, { expiresAt, leaseMs: this.config.leaseMs }, this.leases, abort);
      try {
        const settled = await this.run(job, abort, keeper);
        this.logger.log(`Attempt ${job.attempt} of ${job.type}: ${settled}`);
      } catch (error) {
        // The row stays as it is; its lease runs out and the sweeper finds it.
        this.logger.error({ err: error }, 'What became of the attempt could not be written');
      } finally {
        keeper.stop();
      }
    });
  }

  private async run(job: ClaimedJob, abort: AttemptAbort, keeper: LeaseKeeper): Promise<Settled> {
    const held = () => keeper.held;
    try {
      const outcome = await this.work(job, abort);
      return await this.settlement.persist(() => this.settlement.succeed(job, outcome), held);
    } catch (error) {
      switch (abort.why) {
        case 'lease_lost':
          return 'fenced';
        case 'cancelled':
          return this.settlement.persist(() => this.settlement.cancel(job), held);
        case 'shutdown':
          return this.settlement.persist(() => this.settlement.release(job), held);
        case 'timeout':
        case null: {
          this.logger.warn({ err: error }, `Attempt ${job.attempt} of ${job.type} failed`);
          // Whatever a handler throws once its time is over, the time is the reason.
          const failure = failureOf(abort.why ? abort.signal.reason : error, job.jobId);
          return this.settlement.persist(() => this.settlement.fail(job, failure), held);
        }
      }
    }
  }

  /** The handler's outcome, or what it threw; a handler that does not heed its signal is left behind. */
  private async work(job: ClaimedJob, abort: AttemptAbort): Promise<Outcome> {
    const found = this.handlers.find(job.type);
    if (!found) throw new Error(`There is no handler for ${job.type}`);
    const timeout = setTimeout(() => abort.abort('timeout'), found.definition.timeoutMs);
    const done = new AbortController();
    try {
      return await Promise.race([this.handle(found.handler, job, abort), givenUp(abort.signal, done.signal)]);
    } finally {
      clearTimeout(timeout);
      done.abort();
    }
  }

  private async handle(handler: AnyJobHandler, job: ClaimedJob, abort: AttemptAbort): Promise<Outcome> {
    const writer = new ProgressWriter(job, this.leases);
    return handler.run({
      jobId: job.jobId,
      workspaceId: job.workspaceId,
      attempt: job.attempt,
      payload: job.payload,
      signal: abort.signal,
      progress: (percent, stage, counts = {}) => writer.report({ percent, stage, counts }),
    });
  }
}

/** Rejects some time after the signal has fired, unless the work is over before. */
async function givenUp(signal: AbortSignal, done: AbortSignal): Promise<never> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { signal: done });
  });
  await sleep(HEED_MS, undefined, { signal: done }).catch(() => undefined);
  throw signal.reason as AttemptAborted;
}

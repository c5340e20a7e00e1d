import { Injectable, Logger } from '@nestjs/common';
import { type ExpiredJob, JobEnding, JobSweepRepository } from '../jobs';
import { Config } from '../platform/config';
import { type Delivery, Dispatcher } from '../platform/queue';
import { crashDelayMs, crashError } from './crash-error';

/** Rows taken at once, so that a long backlog does not make a long transaction. */
const BATCH = 1_000;
/** A delivery younger than this may still be on its way. */
const ON_ITS_WAY_MS = 3_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Finds lost jobs: running ones whose worker has stopped answering, and queued ones that no dispatcher knows.
 * The latter happens when a process dies between commit and announcement, or the dispatcher was down or emptied.
 */
@Injectable()
export class Sweeper {
  private readonly logger = new Logger(Sweeper.name);
  private timer: NodeJS.Timeout | null = null;
  private sweeping: Promise<void> = Promise.resolve();
  private cursor = FIRST_ID;
  private stopped = true;

  constructor(
    private readonly config: Config,
    private readonly rows: JobSweepRepository,
    private readonly ending: JobEnding,
    private readonly dispatcher: Dispatcher,
  ) {}

  start(): void {
    this.stopped = false;
    this.next(0);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.sweeping;
  }

  /** One round. Each part goes on when another fails: an absent Redis must not keep leases from being looked at. */
  async sweep(): Promise<void> {
    await this.attempt('expired leases', () => this.recoverExpired());
    await this.attempt('split jobs', () => this.endParents());
    await this.attempt('dispatcher memory', () => this.recoverMemory());
    await this.attempt('lost deliveries', () => this.findLost());
    await this.attempt('undispatched jobs', () => this.announceUndispatched());
  }

  private next(delayMs: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep().finally(() => this.next(this.config.sweepIntervalMs));
    }, delayMs);
  }

  private async attempt(what: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ err: error }, `Sweeping ${what} failed; the next sweep tries again`);
    }
  }

  private async recoverExpired(): Promise<void> {
    for (;;) {
      const jobs = await this.rows.expired(BATCH);
      for (const job of jobs) await this.attempt(`job ${job.id}`, () => this.recover(job));
      if (jobs.length < BATCH) return;
    }
  }

  private async recover(job: ExpiredJob): Promise<void> {
    const crashes = job.crashes + 1;
    const became = await this.leave(job, crashes);
    if (!became) return;
    const context = { job_id: job.id, job_type: job.type, crashes };
    this.logger.warn(context, `A worker has stopped answering; its job is now ${became}`);
  }

  /** @returns what became of the job; null when another was faster */
  private async leave(job: ExpiredJob, crashes: number): Promise<string | null> {
    if (job.status === 'cancelling') {
      const cancelled = await this.ending.end(job, { status: 'cancelled' }, () =>
        this.rows.cancelExpired(job),
      );
      return cancelled ? 'cancelled' : null;
    }
    const error = crashError(job, crashes, this.config.crashLimit);
    if (!error) {
      const delay = crashDelayMs(crashes, Math.random());
      return (await this.rows.requeueExpired(job, delay)) ? 'queued again' : null;
    }
    const failed = await this.ending.end(job, { status: 'failed', error }, () =>
      this.rows.failExpired(job, error),
    );
    return failed ? `failed as ${error.code}` : null;
  }

  private async endParents(): Promise<void> {
    const found = await this.rows.settleParents(BATCH);
    if (found > 0) this.logger.warn(`${found} split jobs were open though all their children had ended`);
  }

  private async recoverMemory(): Promise<void> {
    if (await this.dispatcher.remembers()) return;
    const rows = await this.rows.forgetAllDispatches();
    await this.dispatcher.remember();
    if (rows > 0) this.logger.warn(`The queue was emptied; ${rows} queued jobs are announced again`);
  }

  /** Looks at a window of waiting rows each round, so that any backlog is gone through in time. */
  private async findLost(): Promise<void> {
    const waiting = await this.rows.waiting(ON_ITS_WAY_MS, this.cursor, BATCH);
    this.cursor = waiting.length < BATCH ? FIRST_ID : waiting[waiting.length - 1].jobId;
    if (waiting.length === 0) return;
    await this.rows.forgetDispatches(await this.dispatcher.lost(waiting));
  }

  private async announceUndispatched(): Promise<void> {
    for (;;) {
      const deliveries = await this.rows.takeUndispatched(BATCH);
      if (deliveries.length > 0) await this.announce(deliveries);
      if (deliveries.length < BATCH) return;
    }
  }

  private async announce(deliveries: readonly Delivery[]): Promise<void> {
    try {
      await this.dispatcher.announce(deliveries);
    } catch (error) {
      await this.rows.forgetDispatches(deliveries);
      throw error;
    }
  }
}

import { Inject, Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError } from '../domain/errors';
import { Database } from '../platform/database';
import { type QueueClass } from '../platform/queue';
import { JobAnnouncer } from './job-announcer';
import {
  JOB_DEFINITIONS,
  type JobCatalog,
  type JobPayload,
  type JobType,
  type ProductCatalog,
} from './job-catalog';
import { JobEnding } from './job-ending';
import { JobFamilies } from './job-families';
import type { Job } from './job.entity';
import { type EnqueueOptions } from './job-order';
import { JobOrders } from './job-orders';
import { JobRepository } from './job.repository';
import { isRetryable } from './job-status';

/** The way to have work done in the background, and to look after it. */
@Injectable()
export class JobsService<C extends object = ProductCatalog> {
  constructor(
    private readonly repository: JobRepository,
    private readonly database: Database,
    private readonly announcer: JobAnnouncer,
    private readonly families: JobFamilies<C>,
    private readonly ending: JobEnding,
    private readonly orders: JobOrders,
    @Inject(JOB_DEFINITIONS) private readonly catalog: JobCatalog,
  ) {}

  /**
   * Writes the job in the current transaction, if there is one, and announces it to a dispatcher after the
   * commit. Only the row matters: when the dispatcher is down, the sweeper starts the job later.
   */
  async enqueue<T extends JobType<C>>(
    type: T,
    workspaceId: string,
    payload: JobPayload<T, C>,
    options: EnqueueOptions = {},
  ): Promise<Job> {
    const [job] = await this.enqueueAll(type, workspaceId, [{ payload, options }]);
    return job;
  }

  /** Many jobs of a type in one statement, in the order given. */
  async enqueueAll<T extends JobType<C>>(
    type: T,
    workspaceId: string,
    wanted: readonly { payload: JobPayload<T, C>; options?: EnqueueOptions }[],
  ): Promise<Job[]> {
    const { queue, maxAttempts } = this.catalog[type];
    const jobs = await this.database.single(() =>
      this.repository.addAll(
        wanted.map(({ payload, options }) => ({
          queue,
          maxAttempts,
          ...options,
          type,
          workspaceId,
          payload,
        })),
      ),
    );
    await this.database.afterCommit(() => this.announcer.announce(jobs));
    return jobs;
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<Job> {
    const job = await this.repository.byId(workspaceId, id);
    if (!job) throw new NotFoundError('job');
    return job;
  }

  /** Jobs of a floor plan, oldest first. */
  ofFloorplan(workspaceId: string, floorplanId: string): Promise<Job[]> {
    return this.repository.ofFloorplan(workspaceId, floorplanId);
  }

  /**
   * Creates a job that a request names by its type.
   *
   * @param config as the type's own rules want it
   * @throws UnprocessableError `job_type_unknown`, `job_type_not_orderable`
   * @throws MalformedError `validation_failed`; and what the type's order throws
   */
  order(workspaceId: string, type: string, config: object, queue?: QueueClass): Promise<Job> {
    return this.database.transaction(async () => {
      const { payload, options } = await this.orders.prepare(workspaceId, type, config);
      const known = type as JobType<C>;
      return this.enqueue(known, workspaceId, payload as JobPayload<JobType<C>, C>, {
        ...options,
        ...(queue && { queue }),
      });
    });
  }

  /**
   * Cancels a queued job at once and asks a running one to stop: it will end as cancelled and publish
   * nothing, whatever its worker has reached by then. With a job that was split go all its children.
   *
   * @throws NotFoundError
   * @throws ConflictError job_not_cancellable when it has ended or is being cancelled already
   */
  async cancel(workspaceId: string, id: string): Promise<void> {
    const job = await this.get(workspaceId, id);
    const done = await (job.children === null ? this.cancelAlone(job) : this.families.cancel(job));
    if (done) return;
    throw new ConflictError('job_not_cancellable', `Job ${id} has ended, or is being cancelled.`, {
      message: 'This job can no longer be cancelled. Look at its status to see how it ended.',
    });
  }

  /**
   * A worker may claim the job, or put it back for its next attempt, between our look and our change. Then
   * neither change finds the status that it wants, and we look again.
   *
   * @returns false when the job has ended or is being cancelled already
   */
  private async cancelAlone(job: Job): Promise<boolean> {
    const { workspaceId, id } = job;
    for (let seen = job; ; seen = await this.get(workspaceId, id)) {
      if (seen.status === 'queued') {
        const cancel = () => this.repository.cancelQueued(workspaceId, id);
        if (await this.ending.end(seen, { status: 'cancelled' }, cancel)) return true;
      } else if (seen.status !== 'running') {
        return false;
      } else if (await this.repository.requestStop(workspaceId, id)) {
        return true;
      }
    }
  }

  /**
   * A new job with the configuration of one that failed or was cancelled. Each job is retried once; retry
   * the retry if that fails too. Of a job that was split, what did not succeed is done again; a retry of one of its
   * children alone is no child of it, for it may have ended.
   *
   * @param changes to the configuration, as the type's own rules want it
   * @throws NotFoundError
   * @throws ConflictError job_not_retryable, job_already_retried
   * @throws MalformedError `validation_failed`; and what the type's order throws
   */
  async retry(workspaceId: string, id: string, changes?: object): Promise<Job> {
    return this.database.transaction(async () => {
      const job = await this.repository.kept(workspaceId, id);
      if (!job) throw new NotFoundError('job');
      if (!isRetryable(job.status)) {
        throw new ConflictError('job_not_retryable', `Job ${id} is ${job.status}.`, {
          message: 'Only a job that failed, failed in part or was cancelled can be retried.',
        });
      }
      const prepared = await this.prepareRetry(job, changes);
      const split = job.children !== null;
      const retry = await (split ? this.families.retry(job) : this.repository.addRetry(job, prepared));
      if (!retry) throw alreadyRetried(id);
      if (!split) await this.database.afterCommit(() => this.announcer.announce([retry]));
      return retry;
    });
  }

  /** Without changes it works on the very same thing. */
  private async prepareRetry(
    { workspaceId, type, payload }: Job,
    changes?: object,
  ): Promise<EnqueueOptions & { payload?: object }> {
    if (!changes || Object.keys(changes).length === 0) return {};
    const prepared = await this.orders.prepareAgain(workspaceId, type, payload, changes);
    return { ...prepared.options, payload: prepared.payload };
  }
}

function alreadyRetried(id: string): ConflictError {
  return new ConflictError('job_already_retried', `Job ${id} was already retried.`, {
    message: 'This job was already retried. Follow its link retried_by, or retry that job.',
  });
}

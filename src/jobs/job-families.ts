import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { JobAnnouncer } from './job-announcer';
import {
  JOB_DEFINITIONS,
  type JobCatalog,
  type JobPayload,
  type JobType,
  type ProductCatalog,
} from './job-catalog';
import { JobEnding } from './job-ending';
import { JobFamilyRepository } from './job-family.repository';
import type { Job } from './job.entity';
import type { EnqueueOptions } from './job-order';
import { JobRepository } from './job.repository';

/** A job of a type, with what it is linked to. */
export interface WantedJob<T extends JobType<C>, C extends object = ProductCatalog> {
  payload: JobPayload<T, C>;
  options?: EnqueueOptions;
}

/** Jobs that are split into others, and end with the last of them. */
@Injectable()
export class JobFamilies<C extends object = ProductCatalog> {
  constructor(
    private readonly repository: JobRepository,
    private readonly families: JobFamilyRepository,
    private readonly announcer: JobAnnouncer,
    private readonly ending: JobEnding,
    private readonly database: Database,
    @Inject(JOB_DEFINITIONS) private readonly catalog: JobCatalog,
  ) {}

  /**
   * Writes a job and those that it is split into, all or none, and announces the latter to a dispatcher.
   *
   * @param type one whose work its children do
   * @param children at least one
   */
  enqueue<P extends JobType<C>, T extends JobType<C>>(
    workspaceId: string,
    [type, { payload, options }]: [P, WantedJob<P, C>],
    [childType, children]: [T, readonly WantedJob<T, C>[]],
  ): Promise<Job> {
    return this.database.transaction(async () => {
      const { queue, maxAttempts } = this.catalog[type];
      const [parent] = await this.repository.addAll([
        { queue, maxAttempts, ...options, type, workspaceId, payload },
      ]);
      const { maxAttempts: childAttempts } = this.catalog[childType];
      const made = await this.repository.addAll(
        children.map((child) => ({
          ...{ queue: parent.queue, maxAttempts: childAttempts, ...child.options },
          ...{ type: childType, workspaceId, payload: child.payload, parentId: parent.id },
        })),
      );
      return this.begin(parent, made);
    });
  }

  /** Cancels the parts that wait and asks the running ones to stop. @returns false: the job has ended, or was asked before */
  cancel({ id, workspaceId }: Job): Promise<boolean> {
    return this.database.transaction(async () => {
      const cancelled = await this.families.stopChildren(workspaceId, id);
      for (const child of cancelled) await this.ending.tell(child, { status: 'cancelled' });
      return this.repository.requestStop(workspaceId, id);
    });
  }

  /** A new job of those parts that did not succeed. @returns null: the job, or each of its parts, was already retried */
  async retry(job: Job): Promise<Job | null> {
    const left = await this.families.unsuccessful(job.workspaceId, job.id);
    const parent = left.length === 0 ? null : await this.repository.addRetry(job);
    if (!parent) return null;
    const made = await this.repository.addRetries(left, { parentId: parent.id });
    return made.length === 0 ? null : this.begin(parent, made);
  }

  private async begin(parent: Job, children: readonly Job[]): Promise<Job> {
    const begun = await this.families.start(parent.id, children.length);
    await this.database.afterCommit(() => this.announcer.announce(children));
    return begun;
  }
}

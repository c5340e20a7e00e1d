import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Delivery, QueueClass } from '../platform/queue';
import { Job } from './job.entity';
import type { JobFilter, JobPlace, JobQuery, JobSort } from './job-query';
import { insertJobs, type NewJob } from './new-job';

/** The fields that a retry copies, besides those of every job. */
const CONFIGURATION = [
  'sourceType',
  'sourceUri',
  'fileName',
  'fileSize',
  'mimeType',
  'mode',
  'metadata',
  'floorplanId',
  'bomId',
  'uploadId',
] as const satisfies readonly (keyof Job)[];

const SORTED = {
  created_at: { property: 'createdAt', type: 'timestamptz' },
  updated_at: { property: 'updatedAt', type: 'timestamptz' },
  status: { property: 'status', type: 'text' },
  type: { property: 'type', type: 'text' },
} as const satisfies Record<JobSort, { property: keyof Job; type: string }>;

/** Inserts and reads job rows. JobLeaseRepository changes rows of running jobs. */
@Injectable()
export class JobRepository {
  constructor(private readonly database: Database) {}

  /** Inserts all jobs with one statement. @returns the rows in the same order */
  addAll(jobs: readonly NewJob[]): Promise<Job[]> {
    return insertJobs(this.database, jobs);
  }

  /**
   * Adds a job with the configuration of an ended one.
   *
   * @param changes fields that differ from the ended job
   * @returns null if the ended job was already retried
   */
  async addRetry(original: Job, changes: Partial<NewJob> = {}): Promise<Job | null> {
    const [retry] = await this.addRetries([original], changes);
    return retry ?? null;
  }

  /** Does the same for many jobs, and leaves out those that were already retried. */
  addRetries(originals: readonly Job[], changes: Partial<NewJob>): Promise<Job[]> {
    return this.addAll(
      originals.map((original) => {
        const { workspaceId, type, queue, payload, maxAttempts } = original;
        const configuration = Object.fromEntries(CONFIGURATION.map((column) => [column, original[column]]));
        return {
          ...{ workspaceId, type, queue, payload, maxAttempts },
          ...configuration,
          ...changes,
          retryOf: original.id,
        };
      }),
    );
  }

  /** The job. It cannot expire until the present transaction ends. */
  kept(workspaceId: string, id: string): Promise<Job | null> {
    return this.database.table(Job).findOne({ where: { workspaceId, id }, lock: { mode: 'for_key_share' } });
  }

  byId(workspaceId: string, id: string): Promise<Job | null> {
    return this.database.table(Job).findOneBy({ workspaceId, id });
  }

  /** A page by its number. The cost grows with `skip`. */
  page(workspaceId: string, query: JobQuery, window: { skip: number; take: number }): Promise<Job[]> {
    return this.ordered(workspaceId, query, query.direction).skip(window.skip).take(window.take).getMany();
  }

  /**
   * The rows right after or before a place in the order, in order. The cost does not depend on the place.
   *
   * @param place null: the end of the list
   */
  async beside(
    workspaceId: string,
    query: JobQuery,
    side: 'after' | 'before',
    place: JobPlace | null,
    take: number,
  ): Promise<Job[]> {
    const opposite = query.direction === 'ASC' ? 'DESC' : 'ASC';
    const direction = side === 'after' ? query.direction : opposite;
    const rows = this.ordered(workspaceId, query, direction).take(take);
    if (place) {
      const { property, type } = SORTED[query.by];
      // This must be a row value and not a condition with OR: only then does the index lead to the place.
      rows.andWhere(
        `(job.${property}, job.id) ${direction === 'ASC' ? '>' : '<'} (:key::${type}, :id::uuid)`,
      );
      rows.setParameters(place);
    }
    const found = await rows.getMany();
    return side === 'after' ? found : found.reverse();
  }

  count(workspaceId: string, filter: JobFilter): Promise<number> {
    return this.database.table(Job).countBy({ workspaceId, ...given(filter) });
  }

  /** Jobs of a floor plan, oldest first. */
  ofFloorplan(workspaceId: string, floorplanId: string): Promise<Job[]> {
    return this.database
      .table(Job)
      .find({ where: { workspaceId, floorplanId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Ids of the jobs that a worker could claim now, oldest first. */
  async due(queue: QueueClass, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM jobs WHERE status = 'queued' AND queue = $1 AND run_after <= now()
       ORDER BY created_at, id LIMIT $2`,
      [queue, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Cancels a queued job. @returns false if it is no longer queued */
  cancelQueued(workspaceId: string, id: string): Promise<boolean> {
    return this.moved(
      `UPDATE jobs SET status = 'cancelled', finished_at = clock_timestamp(), updated_at = clock_timestamp()
       WHERE id = $1 AND workspace_id = $2 AND status = 'queued'`,
      [id, workspaceId],
    );
  }

  /** Asks the worker of a running job to stop. @returns false if it is not running, or was asked before */
  requestStop(workspaceId: string, id: string): Promise<boolean> {
    return this.moved(
      `UPDATE jobs SET status = 'cancelling', updated_at = clock_timestamp()
       WHERE id = $1 AND workspace_id = $2 AND status = 'running'`,
      [id, workspaceId],
    );
  }

  /** Marks jobs as not announced, because no dispatcher got them. The sweeper will announce them. */
  async forgetDispatch(deliveries: readonly Pick<Delivery, 'jobId'>[]): Promise<void> {
    await this.database.run(
      `UPDATE jobs SET dispatched_at = NULL WHERE id = ANY($1::uuid[]) AND status = 'queued'`,
      [deliveries.map(({ jobId }) => jobId)],
    );
  }

  /**
   * Deletes jobs that ended at least `days` ago, the longest ago first. It skips jobs that a retry has locked.
   *
   * @returns how many
   */
  removeEnded(days: number, limit: number): Promise<number> {
    return this.database.affected(
      `DELETE FROM jobs WHERE id IN (
         SELECT id FROM jobs WHERE finished_at < now() - make_interval(days => $1)
         ORDER BY finished_at LIMIT $2 FOR UPDATE SKIP LOCKED)`,
      [days, limit],
    );
  }

  private ordered(workspaceId: string, { filter, by }: JobQuery, direction: 'ASC' | 'DESC') {
    return this.database
      .table(Job)
      .createQueryBuilder('job')
      .where({ workspaceId, ...given(filter) })
      .orderBy(`job.${SORTED[by].property}`, direction)
      .addOrderBy('job.id', direction);
  }

  private async moved(sql: string, values: readonly unknown[]): Promise<boolean> {
    const affected = await this.database.affected(sql, values);
    return affected === 1;
  }
}

/** Leaves out undefined values, because TypeORM would search for them. */
function given(filter: JobFilter): JobFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

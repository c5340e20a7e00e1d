import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import { Database } from '../platform/database';
import type { Delivery, QueueClass } from '../platform/queue';
import { Job } from './job.entity';
import type { JobStatus } from './job-status';

/** What is known of a job before it has begun; ids and times are given by the repository and the database. */
export type NewJob = Pick<Job, 'workspaceId' | 'type' | 'queue' | 'payload' | 'maxAttempts'> &
  Partial<
    Pick<
      Job,
      | 'sourceType'
      | 'sourceUri'
      | 'fileName'
      | 'fileSize'
      | 'mimeType'
      | 'mode'
      | 'metadata'
      | 'parentId'
      | 'retryOf'
      | 'floorplanId'
      | 'bomId'
      | 'uploadId'
      | 'traceparent'
      | 'runAfter'
    >
  >;

export const JOB_SORTS = ['created_at', 'updated_at', 'status', 'type'] as const;
export type JobSort = (typeof JOB_SORTS)[number];

export interface JobFilter {
  status?: JobStatus;
  type?: string;
  sourceType?: string;
  floorplanId?: string;
}

/** What a row says before anything has happened to it. */
const UNBEGUN = {
  status: 'queued',
  sourceType: null,
  sourceUri: null,
  fileName: null,
  fileSize: null,
  mimeType: null,
  mode: null,
  result: null,
  error: null,
  progressStage: null,
  parentId: null,
  retryOf: null,
  floorplanId: null,
  bomId: null,
  uploadId: null,
  traceparent: null,
  startedAt: null,
  finishedAt: null,
  leaseToken: null,
  leaseExpiresAt: null,
  worker: null,
} as const satisfies Partial<Job>;

/** What a retry takes over. */
const CONFIGURATION = [
  'workspaceId',
  'type',
  'queue',
  'payload',
  'maxAttempts',
  'sourceType',
  'sourceUri',
  'fileName',
  'fileSize',
  'mimeType',
  'mode',
  'metadata',
  'parentId',
  'floorplanId',
  'bomId',
  'uploadId',
] as const satisfies readonly (keyof Job)[];

/** TypeORM's own type for rows to insert does not follow `object` columns. */
type Inserted = Parameters<Repository<Job>['insert']>[0];

const SORT_COLUMN = {
  created_at: 'createdAt',
  updated_at: 'updatedAt',
  status: 'status',
  type: 'type',
} as const satisfies Record<JobSort, keyof Job>;

/** Inserting and reading job rows. Who may change a running one: see JobLeaseRepository. */
@Injectable()
export class JobRepository {
  constructor(private readonly database: Database) {}

  /** One INSERT; answers the rows in the order given. */
  async addAll(jobs: readonly NewJob[]): Promise<Job[]> {
    const table = this.database.table(Job);
    const rows = jobs.map((job) => table.create({ ...UNBEGUN, ...job, id: randomUUID() }));
    await table.insert(rows as Inserted);
    return rows;
  }

  /** A new job with the configuration of an ended one; null when that has been retried before. */
  async addRetry(original: Job): Promise<Job | null> {
    const table = this.database.table(Job);
    const configuration = Object.fromEntries(CONFIGURATION.map((column) => [column, original[column]]));
    const row = table.create({ ...UNBEGUN, ...configuration, id: randomUUID(), retryOf: original.id });
    const { raw } = await table
      .createQueryBuilder()
      .insert()
      .values(row as Inserted)
      .orIgnore()
      .execute();
    return (raw as unknown[]).length === 0 ? null : row;
  }

  byId(workspaceId: string, id: string): Promise<Job | null> {
    return this.database.table(Job).findOneBy({ workspaceId, id });
  }

  page(
    workspaceId: string,
    filter: JobFilter,
    order: { by: JobSort; direction: 'ASC' | 'DESC' },
    window: { skip: number; take: number },
  ): Promise<[Job[], number]> {
    const { status, type, sourceType, floorplanId } = filter;
    return this.database.table(Job).findAndCount({
      where: {
        workspaceId,
        ...(status && { status }),
        ...(type && { type }),
        ...(sourceType && { sourceType }),
        ...(floorplanId && { floorplanId }),
      },
      // The id makes the order total, so that no row is on two pages.
      order: { [SORT_COLUMN[order.by]]: order.direction, id: order.direction },
      ...window,
    });
  }

  /** Jobs of a floor plan, oldest first. */
  ofFloorplan(workspaceId: string, floorplanId: string): Promise<Job[]> {
    return this.database
      .table(Job)
      .find({ where: { workspaceId, floorplanId }, order: { createdAt: 'ASC', id: 'ASC' } });
  }

  /** Which of these jobs have been retried: original → its retry. */
  async retriesOf(workspaceId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { original: string; retry: string }[] = await this.database.manager.query(
      `SELECT retry_of AS original, id AS retry FROM jobs WHERE workspace_id = $1 AND retry_of = ANY($2::uuid[])`,
      [workspaceId, ids],
    );
    return new Map(rows.map(({ original, retry }) => [original, retry]));
  }

  /** Rows a worker could claim now, oldest first. */
  async due(queue: QueueClass, limit: number): Promise<string[]> {
    const rows: { id: string }[] = await this.database.manager.query(
      `SELECT id FROM jobs WHERE status = 'queued' AND queue = $1 AND run_after <= now()
       ORDER BY created_at, id LIMIT $2`,
      [queue, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** @returns false when it is no longer queued */
  cancelQueued(workspaceId: string, id: string): Promise<boolean> {
    return this.moved(
      `UPDATE jobs SET status = 'cancelled', finished_at = clock_timestamp(), updated_at = clock_timestamp()
       WHERE id = $1 AND workspace_id = $2 AND status = 'queued'`,
      [id, workspaceId],
    );
  }

  /** Asks the worker of a running job to stop; false when it is not running, or was asked before. */
  requestStop(workspaceId: string, id: string): Promise<boolean> {
    return this.moved(
      `UPDATE jobs SET status = 'cancelling', updated_at = clock_timestamp()
       WHERE id = $1 AND workspace_id = $2 AND status = 'running'`,
      [id, workspaceId],
    );
  }

  /** Notes that dispatchers were not told of these after all; the sweeper will. */
  async forgetDispatch(deliveries: readonly Pick<Delivery, 'jobId'>[]): Promise<void> {
    await this.database.manager.query(
      `UPDATE jobs SET dispatched_at = NULL WHERE id = ANY($1::uuid[]) AND status = 'queued'`,
      [deliveries.map(({ jobId }) => jobId)],
    );
  }

  private async moved(sql: string, values: readonly unknown[]): Promise<boolean> {
    const [, affected]: [unknown[], number] = await this.database.manager.query(sql, [...values]);
    return affected === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Delivery } from '../platform/queue';
import type { JobError } from './job-handler';

/** A job whose lease has run out. */
export interface ExpiredJob {
  id: string;
  workspaceId: string;
  type: string;
  payload: object;
  status: 'running' | 'cancelling';
  attempt: number;
  maxAttempts: number;
  crashes: number;
}

/** The queries of the sweeper. Several sweepers may run at the same time, because they skip locked rows. */
@Injectable()
export class JobSweepRepository {
  constructor(private readonly database: Database) {}

  /** Jobs whose lease has run out, the longest ago first. */
  expired(limit: number): Promise<ExpiredJob[]> {
    return this.database.rows(
      `SELECT id, workspace_id AS "workspaceId", type, payload, status, attempt, crashes,
         max_attempts AS "maxAttempts"
       FROM jobs WHERE status IN ('running', 'cancelling') AND lease_expires_at < clock_timestamp()
       ORDER BY lease_expires_at LIMIT $1`,
      [limit],
    );
  }

  requeueExpired(job: ExpiredJob, delayMs: number): Promise<boolean> {
    return this.leaveExpired(
      job,
      `status = 'queued', dispatched_at = NULL,
       run_after = clock_timestamp() + $4 * interval '1 millisecond'`,
      [delayMs],
    );
  }

  failExpired(job: ExpiredJob, error: JobError): Promise<boolean> {
    return this.leaveExpired(job, `status = 'failed', error = $4, finished_at = clock_timestamp()`, [
      JSON.stringify(error),
    ]);
  }

  cancelExpired(job: ExpiredJob): Promise<boolean> {
    return this.leaveExpired(job, `status = 'cancelled', finished_at = clock_timestamp()`, []);
  }

  /** Takes up to `limit` due rows that no dispatcher knows: marks them as announced, with a new sequence number. */
  takeUndispatched(limit: number): Promise<Delivery[]> {
    return this.database.rows<Delivery>(
      `UPDATE jobs SET dispatch_seq = dispatch_seq + 1, dispatched_at = clock_timestamp()
       WHERE id IN (
         SELECT id FROM jobs WHERE status = 'queued' AND dispatched_at IS NULL AND run_after <= clock_timestamp()
         ORDER BY created_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING id AS "jobId", queue, dispatch_seq AS sequence`,
      [limit],
    );
  }

  /**
   * Rows that were announced at least `graceMs` ago and are still queued, in the order of their ids, after `cursor`. A
   * dispatcher may have lost them.
   */
  waiting(graceMs: number, cursor: string, limit: number): Promise<Delivery[]> {
    return this.database.rows(
      `SELECT id AS "jobId", queue, dispatch_seq AS sequence FROM jobs
       WHERE status = 'queued' AND id > $2
         AND dispatched_at < clock_timestamp() - $1 * interval '1 millisecond'
       ORDER BY id LIMIT $3`,
      [graceMs, cursor, limit],
    );
  }

  /** Marks every queued row as not announced, because the dispatcher lost its memory. @returns how many */
  forgetAllDispatches(): Promise<number> {
    return this.database.affected(
      `UPDATE jobs SET dispatched_at = NULL WHERE status = 'queued' AND dispatched_at IS NOT NULL`,
    );
  }

  /**
   * Ends jobs that were split and whose children have all ended, although the trigger did not end them, for instance
   * because children were deleted by hand. @returns how many were looked at
   */
  async settleParents(limit: number): Promise<number> {
    const looked = await this.database.rows<object>(
      `SELECT settle_parent(id) FROM (
         SELECT id FROM jobs AS parent
         WHERE status IN ('running', 'cancelling') AND children IS NOT NULL
           AND NOT EXISTS (SELECT FROM jobs WHERE parent_id = parent.id AND finished_at IS NULL)
         LIMIT $1) AS childless`,
      [limit],
    );
    return looked.length;
  }

  /** Marks rows as not announced, unless they were announced again since. */
  async forgetDispatches(deliveries: readonly Delivery[]): Promise<void> {
    if (deliveries.length === 0) return;
    await this.database.run(
      `UPDATE jobs SET dispatched_at = NULL FROM unnest($1::uuid[], $2::int[]) AS lost (id, sequence)
       WHERE jobs.id = lost.id AND jobs.dispatch_seq = lost.sequence AND jobs.status = 'queued'`,
      [deliveries.map(({ jobId }) => jobId), deliveries.map(({ sequence }) => sequence)],
    );
  }

  /** Changes a job only if its state is as it was found, because another sweeper or a late renewal may be faster. */
  private async leaveExpired(job: ExpiredJob, changes: string, values: readonly unknown[]): Promise<boolean> {
    const affected = await this.database.affected(
      `UPDATE jobs SET ${changes}, lease_token = NULL, lease_expires_at = NULL, crashes = crashes + 1,
         updated_at = clock_timestamp()
       WHERE id = $1 AND status = $2 AND crashes = $3 AND lease_expires_at < clock_timestamp()`,
      [job.id, job.status, job.crashes, ...values],
    );
    return affected === 1;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { JobError } from './job-handler';

/** The right of a worker to a job: only the worker with the token may write. */
export interface Lease {
  jobId: string;
  token: string;
}

export interface ClaimedJob extends Lease {
  workspaceId: string;
  type: string;
  payload: object;
  attempt: number;
  maxAttempts: number;
}

export interface Progress {
  percent: number;
  stage: string;
  counts: Record<string, number>;
}

const CLEAR_LEASE = 'lease_token = NULL, lease_expires_at = NULL, updated_at = clock_timestamp()';

/**
 * The commit does not wait for the disk. If the server crashes right after it, the claim may be lost. Then the row is
 * queued as before, and writes with the lost token are refused.
 */
const NOT_FLUSHED = `set_config('synchronous_commit', 'off', true) = 'off'`;

/**
 * What a worker may do to a job. Each write except the claim needs the token of the lease and a matching status, so a
 * worker that was believed to be dead cannot overwrite the work of its successor. `false` means that the write was
 * refused and nothing changed.
 */
@Injectable()
export class JobLeaseRepository {
  constructor(private readonly database: Database) {}

  /** Takes a queued job. @returns null if the job is taken, ended, not due yet or deleted */
  async claim(lease: Lease, leaseMs: number, worker: string): Promise<ClaimedJob | null> {
    const rows = await this.database.rows<Omit<ClaimedJob, keyof Lease>>(
      `UPDATE jobs SET status = 'running', attempt = attempt + 1, worker = $4, lease_token = $2,
         lease_expires_at = clock_timestamp() + $3 * interval '1 millisecond',
         started_at = coalesce(started_at, clock_timestamp()), updated_at = clock_timestamp(),
         progress_percent = 0, progress_stage = NULL, progress_counts = '{}'
       WHERE id = $1 AND status = 'queued' AND run_after <= clock_timestamp() AND ${NOT_FLUSHED}
       RETURNING workspace_id AS "workspaceId", type, payload, attempt, max_attempts AS "maxAttempts"`,
      [lease.jobId, lease.token, leaseMs, worker],
    );
    return rows.length === 0 ? null : { ...lease, ...rows[0] };
  }

  /** Extends the lease. @returns the status, which shows a request to cancel; null if the lease is lost */
  async renew(lease: Lease, leaseMs: number): Promise<'running' | 'cancelling' | null> {
    const rows = await this.database.rows<{ status: 'running' | 'cancelling' }>(
      `UPDATE jobs SET lease_expires_at = clock_timestamp() + $3 * interval '1 millisecond'
       WHERE id = $1 AND lease_token = $2 AND status IN ('running', 'cancelling') RETURNING status`,
      [lease.jobId, lease.token, leaseMs],
    );
    return rows[0]?.status ?? null;
  }

  progress(lease: Lease, { percent, stage, counts }: Progress): Promise<boolean> {
    return this.fenced(
      lease,
      ['running', 'cancelling'],
      `progress_percent = greatest(progress_percent, $3), progress_stage = $4, progress_counts = $5,
       updated_at = clock_timestamp()`,
      [percent, stage, JSON.stringify(counts)],
    );
  }

  /** Ends the job with a result, unless it is cancelling: a job that was said to stop must not succeed. */
  succeed(lease: Lease, result: object): Promise<boolean> {
    return this.fenced(
      lease,
      ['running'],
      `status = 'succeeded', result = $3, error = NULL, progress_percent = 100,
       finished_at = clock_timestamp(), ${CLEAR_LEASE}`,
      [JSON.stringify(result)],
    );
  }

  /** Adds to the result what became known only while publishing. Call it in the transaction of `succeed`. */
  async addToResult({ jobId }: Lease, known: object): Promise<void> {
    await this.database.run(
      `UPDATE jobs SET result = result || $2::jsonb WHERE id = $1 AND status = 'succeeded'`,
      [jobId, JSON.stringify(known)],
    );
  }

  fail(lease: Lease, error: JobError): Promise<boolean> {
    return this.fenced(
      lease,
      ['running'],
      `status = 'failed', error = $3, finished_at = clock_timestamp(), ${CLEAR_LEASE}`,
      [JSON.stringify(error)],
    );
  }

  /** Ends a job that was asked to stop. */
  cancelled(lease: Lease): Promise<boolean> {
    return this.fenced(
      lease,
      ['cancelling'],
      `status = 'cancelled', finished_at = clock_timestamp(), ${CLEAR_LEASE}`,
      [],
    );
  }

  /** Puts the job back in the queue after a transient error. The sweeper announces it when it is due. */
  retryLater(lease: Lease, delayMs: number, error: JobError): Promise<boolean> {
    return this.fenced(
      lease,
      ['running'],
      `status = 'queued', error = $4, dispatched_at = NULL,
       run_after = clock_timestamp() + $3 * interval '1 millisecond', ${CLEAR_LEASE}`,
      [delayMs, JSON.stringify(error)],
    );
  }

  /** Puts the job back in the queue at a shutdown. The attempt does not count. */
  release(lease: Lease): Promise<boolean> {
    return this.fenced(
      lease,
      ['running'],
      `status = 'queued', attempt = attempt - 1, dispatched_at = NULL, ${CLEAR_LEASE}`,
      [],
    );
  }

  private async fenced(
    { jobId, token }: Lease,
    from: readonly ('running' | 'cancelling')[],
    changes: string,
    values: readonly unknown[],
  ): Promise<boolean> {
    const states = from.map((status) => `'${status}'`).join(', ');
    const affected = await this.database.affected(
      `UPDATE jobs SET ${changes} WHERE id = $1 AND lease_token = $2 AND status IN (${states})`,
      [jobId, token, ...values],
    );
    return affected === 1;
  }
}

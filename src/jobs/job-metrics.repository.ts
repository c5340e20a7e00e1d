import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import { type JobSums, RUN_BOUNDS, WAIT_BOUNDS } from './job-sums';

const within = (value: string, bounds: readonly number[]) =>
  `ARRAY[${bounds.map((bound) => `count(*) FILTER (WHERE ${value} <= ${bound})`).join(', ')}]::float8[]`;

const SUMS = `
  SELECT type, queue, status, count(*)::float8 AS jobs, sum(attempt)::float8 AS attempts,
    sum(crashes)::float8 AS crashes, sum(dispatch_seq - 1)::float8 AS redispatches,
    (count(*) FILTER (WHERE lease_expires_at < now()))::float8 AS stalled,
    extract(epoch FROM now() - min(created_at))::float8 AS "oldestAge",
    count(run)::float8 AS runs, coalesce(sum(run), 0) AS "runSeconds", ${within('run', RUN_BOUNDS)} AS "runBuckets",
    count(wait)::float8 AS waits, coalesce(sum(wait), 0) AS "waitSeconds",
    ${within('wait', WAIT_BOUNDS)} AS "waitBuckets"
  FROM (SELECT *, extract(epoch FROM finished_at - started_at)::float8 AS run,
    extract(epoch FROM started_at - created_at)::float8 AS wait FROM chosen) AS timed
  GROUP BY type, queue, status`;

/** Sums over jobs of all workspaces, for operators. */
@Injectable()
export class JobMetricsRepository {
  constructor(private readonly database: Database) {}

  /** A time before which no job can end any more, because transactions are stopped long before they are that old. */
  async settledUntil(): Promise<string> {
    const [{ time }] = await this.database.rows<{ time: string }>(
      `SELECT (now() - interval '5 minutes')::text AS time`,
    );
    return time;
  }

  /** Sums over jobs that ended after `from` and not after `to`. */
  ended(from: string, to: string): Promise<JobSums[]> {
    return this.database.rows(
      `WITH chosen AS (SELECT * FROM jobs WHERE finished_at > $1 AND finished_at <= $2) ${SUMS}`,
      [from, to],
    );
  }

  /** Sums over jobs that have not ended or ended after `from`. */
  current(from: string): Promise<JobSums[]> {
    return this.database.rows(
      `WITH chosen AS (
         SELECT * FROM jobs WHERE finished_at > $1
         UNION ALL SELECT * FROM jobs WHERE status = 'queued'
         UNION ALL SELECT * FROM jobs WHERE status IN ('running', 'cancelling')) ${SUMS}`,
      [from],
    );
  }
}

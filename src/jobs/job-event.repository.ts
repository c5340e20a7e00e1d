import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { JobEvent } from './job-event.entity';

/** Reads the history of jobs. */
@Injectable()
export class JobEventRepository {
  constructor(private readonly database: Database) {}

  /** The events of a job after `seq`, in order. */
  after(
    workspaceId: string,
    jobId: string,
    seq: number,
    limit: number,
  ): Promise<Omit<JobEvent, 'job' | 'workspaceId'>[]> {
    return this.database.rows(
      `SELECT job_id AS "jobId", seq, type, status, attempt, progress_percent AS "progressPercent",
         progress_stage AS "progressStage", progress_counts AS "progressCounts", error, at
       FROM job_events WHERE workspace_id = $1 AND job_id = $2 AND seq > $3 ORDER BY seq LIMIT $4`,
      [workspaceId, jobId, seq, limit],
    );
  }

  /**
   * The number of the last event of each job that still exists. It takes no workspace, so the caller must have looked
   * up the ids in their workspace before.
   */
  async latest(jobIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ id: string; seq: number }>(
      `SELECT id, event_seq AS seq FROM jobs WHERE id = ANY($1::uuid[])`,
      [jobIds],
    );
    return new Map(rows.map(({ id, seq }) => [id, seq]));
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database';
import type { Job } from './job.entity';

/** The other jobs around a job. */
export interface JobRelatives {
  /** Id of the job that retried it. */
  retriedBy: string | null;
  /** Whether the job that it retries still exists; ended jobs expire. */
  original: boolean;
  parent: boolean;
  children: boolean;
}

/** Finds retries, originals, parents and children of jobs. */
@Injectable()
export class JobRelativesRepository {
  constructor(private readonly database: Database) {}

  /** The relatives of all the jobs by job id, with one query. */
  async of(workspaceId: string, jobs: readonly Job[]): Promise<Map<string, JobRelatives>> {
    const rows = await this.database.rows<JobRelatives & { id: string }>(
      `SELECT job.id, retry.id AS "retriedBy",
         EXISTS (SELECT FROM jobs WHERE id = job.retry_of AND workspace_id = $1) AS original,
         EXISTS (SELECT FROM jobs WHERE id = job.parent_id AND workspace_id = $1) AS parent,
         EXISTS (SELECT FROM jobs WHERE parent_id = job.id AND workspace_id = $1) AS children
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[]) AS job (id, retry_of, parent_id)
       LEFT JOIN jobs AS retry ON retry.retry_of = job.id AND retry.workspace_id = $1`,
      [
        workspaceId,
        jobs.map(({ id }) => id),
        jobs.map(({ retryOf }) => retryOf),
        jobs.map(({ parentId }) => parentId),
      ],
    );
    return new Map(rows.map(({ id, ...relatives }) => [id, relatives]));
  }
}

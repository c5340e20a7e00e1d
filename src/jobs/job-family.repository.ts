import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database';
import { Job } from './job.entity';

/** Jobs that were split into others. A trigger ends them when their last child ends. */
@Injectable()
export class JobFamilyRepository {
  constructor(private readonly database: Database) {}

  /** Marks a job as running and split into `children` jobs. Call it in the transaction that made the job. */
  async start(id: string, children: number): Promise<Job> {
    await this.database.run(
      `UPDATE jobs SET status = 'running', children = $2, dispatched_at = NULL, attempt = 1,
         started_at = clock_timestamp(), updated_at = clock_timestamp()
       WHERE id = $1 AND status = 'queued'`,
      [id, children],
    );
    return this.database.table(Job).findOneByOrFail({ id });
  }

  /**
   * Cancels the children that are queued and asks the workers of the others to stop. It locks the children first, in
   * the order of their ids, and before their parent, like children that end.
   *
   * @returns the children that this ended
   */
  async stopChildren(
    workspaceId: string,
    parentId: string,
  ): Promise<Pick<Job, 'id' | 'workspaceId' | 'type' | 'payload'>[]> {
    const children = [workspaceId, parentId];
    await this.database.run(
      `SELECT id FROM jobs WHERE workspace_id = $1 AND parent_id = $2 AND finished_at IS NULL
       ORDER BY id FOR NO KEY UPDATE`,
      children,
    );
    const rows = await this.database.rows<
      Pick<Job, 'id' | 'workspaceId' | 'type' | 'payload'> & Pick<Job, 'status'>
    >(
      `UPDATE jobs SET updated_at = clock_timestamp(),
           status = CASE status WHEN 'queued' THEN 'cancelled' ELSE 'cancelling' END,
           finished_at = CASE status WHEN 'queued' THEN clock_timestamp() END
         WHERE workspace_id = $1 AND parent_id = $2 AND status IN ('queued', 'running')
         RETURNING id, workspace_id AS "workspaceId", type, payload, status`,
      children,
    );
    return rows.filter(({ status }) => status === 'cancelled');
  }

  /** Children that did not succeed and were not retried, oldest first. */
  unsuccessful(workspaceId: string, parentId: string): Promise<Job[]> {
    return this.database
      .table(Job)
      .createQueryBuilder('job')
      .where({ workspaceId, parentId, status: In(['failed', 'cancelled']) })
      .andWhere('NOT EXISTS (SELECT FROM jobs AS retry WHERE retry.retry_of = job.id)')
      .orderBy('job.created_at', 'ASC')
      .addOrderBy('job.id', 'ASC')
      .getMany();
  }
}

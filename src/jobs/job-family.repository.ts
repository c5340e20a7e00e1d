import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database';
import { Job } from './job.entity';

/** Jobs that were split into others. Their end comes with that of their last child, by a trigger. */
@Injectable()
export class JobFamilyRepository {
  constructor(private readonly database: Database) {}

  /** A job that was split into so many is under way from now on; in the transaction that made it. */
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
   * Cancels the children that wait and asks the workers of the others to stop. Locks them first, in one order, and
   * before their parent, as children do that end.
   *
   * @returns those that ended by it
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

  /** Children that did not succeed and that nobody has retried. */
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

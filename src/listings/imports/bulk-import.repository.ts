import { Injectable } from '@nestjs/common';
import { Job } from '../../jobs';
import { Database } from '../../platform/database';

/** Numbers of rows by status. */
export interface BulkCounts {
  /** Ended rows. */
  complete: number;
  /** Rows with a full listing. */
  success: number;
  /** Rows with a partial listing. */
  partial: number;
  failed: number;
  cancelled: number;
}

/** Rows of bulk imports. Each row is a job. */
@Injectable()
export class BulkImportRepository {
  constructor(private readonly database: Database) {}

  async counts(workspaceId: string, parentId: string): Promise<BulkCounts> {
    const [counts] = await this.database.rows<BulkCounts>(
      `SELECT count(*) FILTER (WHERE finished_at IS NOT NULL)::int AS complete,
         count(*) FILTER (WHERE status = 'succeeded' AND result ->> 'quality' = 'full')::int AS success,
         count(*) FILTER (WHERE status = 'succeeded' AND result ->> 'quality' = 'partial')::int AS partial,
         count(*) FILTER (WHERE status = 'failed')::int AS failed,
         count(*) FILTER (WHERE status = 'cancelled')::int AS cancelled
       FROM jobs WHERE workspace_id = $1 AND parent_id = $2`,
      [workspaceId, parentId],
    );
    return counts;
  }

  /** Rows in the order of the list. */
  rows(workspaceId: string, parentId: string, window: { skip: number; take: number }): Promise<Job[]> {
    return this.database
      .table(Job)
      .createQueryBuilder('job')
      .where({ workspaceId, parentId })
      .addSelect(`(job.metadata ->> 'row')::int`, 'listed')
      .orderBy('listed', 'ASC')
      .offset(window.skip)
      .limit(window.take)
      .getMany();
  }
}

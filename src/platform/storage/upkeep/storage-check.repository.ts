import { Injectable } from '@nestjs/common';
import { Database } from '../../database';
import { StorageCheckRecord } from './storage-check.entity';
import type { StorageReport } from './storage-report';

/** Any constant will do, as long as every Planbill process uses the same. */
const CHECK_LOCK = 7_234_002;

@Injectable()
export class StorageCheckRepository {
  constructor(private readonly database: Database) {}

  /** Writes down what a check left behind. */
  async remember({ checkedAt, objects, bytes, left }: StorageReport): Promise<void> {
    await this.database.table(StorageCheckRecord).save({
      id: 1,
      ...{ checkedAt, objects, bytes },
      orphans: left.orphan,
      missing: left.missing,
      damaged: left.size_differs + left.damaged,
    });
  }

  /** Null before the first. */
  latest(): Promise<StorageCheckRecord | null> {
    return this.database.table(StorageCheckRecord).findOneBy({ id: 1 });
  }

  /** Whether the latest check was that long ago. */
  async due(intervalMs: number): Promise<boolean> {
    const latest = await this.latest();
    return !latest || latest.checkedAt.getTime() + intervalMs <= Date.now();
  }

  /**
   * Runs `work` unless another process runs it under the same lock, which PostgreSQL lets go of with the process.
   * The connection is held without a transaction: a long one would hold up the tidying of the whole database.
   *
   * @returns whether it was run
   */
  async alone(work: () => Promise<void>): Promise<boolean> {
    const holder = this.database.manager.dataSource.createQueryRunner();
    await holder.connect();
    try {
      const [{ locked }] = (await holder.query('SELECT pg_try_advisory_lock($1) AS locked', [
        CHECK_LOCK,
      ])) as { locked: boolean }[];
      if (!locked) return false;
      try {
        await work();
      } finally {
        await holder.query('SELECT pg_advisory_unlock($1)', [CHECK_LOCK]);
      }
      return true;
    } finally {
      await holder.release();
    }
  }
}

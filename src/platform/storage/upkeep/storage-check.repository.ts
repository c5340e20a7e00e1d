import { Injectable } from '@nestjs/common';
import { ADVISORY_LOCKS, Database } from '../../database';
import { StorageCheckRecord } from './storage-check.entity';
import type { StorageReport } from './storage-report';

@Injectable()
export class StorageCheckRepository {
  constructor(private readonly database: Database) {}

  /** Stores the result of a check. */
  async remember({ checkedAt, objects, bytes, left }: StorageReport): Promise<void> {
    await this.database.table(StorageCheckRecord).save({
      id: 1,
      ...{ checkedAt, objects, bytes },
      orphans: left.orphan,
      missing: left.missing,
      damaged: left.size_differs + left.damaged,
    });
  }

  /** Returns the latest result; null before the first check. */
  latest(): Promise<StorageCheckRecord | null> {
    return this.database.table(StorageCheckRecord).findOneBy({ id: 1 });
  }

  /** Whether the latest check was at least `intervalMs` ago. */
  async due(intervalMs: number): Promise<boolean> {
    const latest = await this.latest();
    return !latest || latest.checkedAt.getTime() + intervalMs <= Date.now();
  }

  /** Runs `work` unless another process is running a check. @returns whether `work` was run */
  alone(work: () => Promise<void>): Promise<boolean> {
    return this.database.alone(ADVISORY_LOCKS.storageCheck, work);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../database';
import { ObjectRemovalRepository } from './object-removal.repository';
import { ObjectStorage, type RemovalFailure } from './object-storage';

/** Removes stored objects together with their rows: both, or neither. */
@Injectable()
export class ObjectRemovals {
  private readonly logger = new Logger(ObjectRemovals.name);

  constructor(
    private readonly rows: ObjectRemovalRepository,
    private readonly storage: ObjectStorage,
    private readonly database: Database,
  ) {}

  /**
   * Call this in the transaction that deletes the rows. The removal is recorded in that transaction: nothing is
   * removed if it is rolled back, and nothing is forgotten if the process dies. The objects are removed right after
   * the commit; a worker tries again with those that could not be removed.
   *
   * @throws UnavailableError `storage_unavailable` when the store does not answer; the caller must not delete the rows then
   */
  async schedule(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    // This only checks that the store answers. A full store must still allow removals.
    await this.storage.stat(keys[0]);
    await this.rows.add(keys);
    await this.database.afterCommit(async () => void (await this.remove(keys)));
  }

  /** Tries up to `limit` due removals. @returns how many objects are gone */
  async removeDue(limit: number): Promise<number> {
    return this.remove(await this.rows.takeDue(limit));
  }

  private async remove(keys: readonly string[]): Promise<number> {
    const failures = await this.removed(keys);
    const failed = new Set(failures.map(({ key }) => key));
    const gone = keys.filter((key) => !failed.has(key));
    if (gone.length > 0) await this.rows.done(gone);
    if (failures.length > 0) {
      const [{ reason }] = failures;
      this.logger.warn(
        { objects: failures.length, reason },
        'Objects could not be removed; a worker will try again',
      );
      await this.rows.failed([...failed], reason);
    }
    return gone.length;
  }

  private async removed(keys: readonly string[]): Promise<RemovalFailure[]> {
    try {
      return await this.storage.removeMany(keys);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return keys.map((key) => ({ key, reason }));
    }
  }
}

import { Injectable, Logger } from '@nestjs/common';
import { PlanbillError, UnavailableError } from '../../domain/errors';
import { Database } from '../database';
import { ObjectRemovalRepository } from './object-removal.repository';
import { ObjectStorage } from './object-storage';

/** Requests to the store at a time. */
const AT_ONCE = 8;

/** Removes stored objects together with the rows that speak of them: both go, or neither. */
@Injectable()
export class ObjectRemovals {
  private readonly logger = new Logger(ObjectRemovals.name);

  constructor(
    private readonly rows: ObjectRemovalRepository,
    private readonly storage: ObjectStorage,
    private readonly database: Database,
  ) {}

  /**
   * To be called in the transaction that deletes the rows. What is to go is written down in it, so that nothing
   * is removed if it is rolled back and nothing is forgotten if the process dies; the objects go right after the
   * commit, and a worker tries again with those that could not be removed then.
   *
   * @throws UnavailableError `storage_unavailable` when the store does not answer: nothing is to be deleted then
   */
  async schedule(keys: readonly string[]): Promise<void> {
    if (keys.length === 0) return;
    await this.assertReady();
    await this.rows.add(keys);
    await this.database.afterCommit(async () => void (await this.remove(keys)));
  }

  /** Another try with up to `limit` that are due. @returns how many are gone now */
  async removeDue(limit: number): Promise<number> {
    return this.remove(await this.rows.takeDue(limit));
  }

  private async remove(keys: readonly string[]): Promise<number> {
    const left = [...keys];
    const removed: string[] = [];
    const failures = new Map<string, unknown>();
    const work = async () => {
      for (let key = left.pop(); key !== undefined; key = left.pop()) {
        await this.storage.remove(key).then(
          () => removed.push(key),
          (error: unknown) => failures.set(key, error),
        );
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    if (removed.length > 0) await this.rows.done(removed);
    if (failures.size > 0) await this.remember(failures);
    return removed.length;
  }

  private async remember(failures: ReadonlyMap<string, unknown>): Promise<void> {
    const [reason] = [...failures.values()].map((error) =>
      error instanceof Error ? error.message : String(error),
    );
    this.logger.warn(
      { objects: failures.size, reason },
      'Objects could not be removed; a worker tries again',
    );
    await this.rows.failed([...failures.keys()], reason);
  }

  private async assertReady(): Promise<void> {
    try {
      await this.storage.assertReady();
    } catch (cause) {
      if (cause instanceof PlanbillError) throw cause;
      throw new UnavailableError('storage_unavailable', 'The store does not answer.', {
        message: 'Planbill cannot reach its file storage just now. Nothing was deleted; try again later.',
        cause,
      });
    }
  }
}

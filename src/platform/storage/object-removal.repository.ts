import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import { ObjectRemoval } from './object-removal.entity';

/** How long the process that took a removal has to finish it. */
const IN_HAND = `interval '1 minute'`;

@Injectable()
export class ObjectRemovalRepository {
  constructor(private readonly database: Database) {}

  /** Joins the current transaction. The process that scheduled the removals tries first, right after the commit. */
  async add(keys: readonly string[]): Promise<void> {
    await this.database.single(() =>
      this.database.run(
        `INSERT INTO object_removals (key, next_attempt_at)
         SELECT key, clock_timestamp() + ${IN_HAND} FROM unnest($1::text[]) AS key
         ON CONFLICT (key) DO NOTHING`,
        [keys],
      ),
    );
  }

  /** Takes up to `limit` removals that are due, except those that another worker is taking now. */
  async takeDue(limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ key: string }>(
      `UPDATE object_removals SET next_attempt_at = clock_timestamp() + ${IN_HAND}
       WHERE key IN (SELECT key FROM object_removals WHERE next_attempt_at < clock_timestamp()
                     ORDER BY next_attempt_at LIMIT $1 FOR UPDATE SKIP LOCKED)
       RETURNING key`,
      [limit],
    );
    return rows.map(({ key }) => key);
  }

  /** Deletes the removals of objects that are gone. */
  async done(keys: readonly string[]): Promise<void> {
    await this.database.run('DELETE FROM object_removals WHERE key = ANY($1)', [keys]);
  }

  /** Schedules the next attempt after 2, 4, 8 … minutes, at most an hour. */
  async failed(keys: readonly string[], reason: string): Promise<void> {
    await this.database.run(
      `UPDATE object_removals SET attempts = attempts + 1, last_error = $2,
         next_attempt_at = clock_timestamp()
           + least(interval '1 minute' * 2 ^ least(attempts + 1, 6), interval '1 hour')
       WHERE key = ANY($1)`,
      [keys, reason],
    );
  }

  /** Returns those of the keys that are scheduled for removal. */
  async among(keys: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.rows<{ key: string }>(
      'SELECT key FROM object_removals WHERE key = ANY($1)',
      [keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  pending(): Promise<number> {
    return this.database.table(ObjectRemoval).count();
  }
}

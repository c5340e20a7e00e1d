import { Injectable } from '@nestjs/common';
import { Database } from '../database';
import type { RobotsFile } from './robots-file.entity';

export type KnownRobots = Pick<RobotsFile, 'rules'> & { fresh: boolean };

/** The known robots.txt files. All times are times of the database. */
@Injectable()
export class RobotsFileRepository {
  constructor(private readonly database: Database) {}

  async known(origin: string): Promise<KnownRobots | null> {
    const rows = await this.database.rows<KnownRobots>(
      `SELECT rules, fresh_until > now() AS fresh FROM robots_files WHERE origin = $1 AND expires_at > now()`,
      [origin],
    );
    return rows[0] ?? null;
  }

  /** Stores the answer of a site, to use for `freshS` seconds, and for up to `keptS` while the site does not answer. */
  async keep(origin: string, rules: string, freshS: number, keptS: number): Promise<void> {
    await this.database.run(
      `INSERT INTO robots_files (origin, rules, fresh_until, expires_at)
       VALUES ($1, $2, now() + $3 * interval '1 second', now() + $4 * interval '1 second')
       ON CONFLICT (origin) DO UPDATE
         SET rules = excluded.rules, fresh_until = excluded.fresh_until, expires_at = excluded.expires_at`,
      [origin, rules, freshS, keptS],
    );
  }

  /** Notes that a site did not answer. It is not asked again for `seconds`. Its earlier rules stay in use. */
  async noteSilence(origin: string, seconds: number): Promise<void> {
    await this.database.run(
      `INSERT INTO robots_files AS known (origin, rules, fresh_until, expires_at)
       VALUES ($1, NULL, now() + $2 * interval '1 second', now() + $2 * interval '1 second')
       ON CONFLICT (origin) DO UPDATE SET fresh_until = excluded.fresh_until,
         rules = CASE WHEN known.expires_at > now() THEN known.rules END,
         expires_at = greatest(known.expires_at, excluded.expires_at)`,
      [origin, seconds],
    );
  }

  /** @returns how many */
  removeExpired(limit: number): Promise<number> {
    return this.database.affected(
      `DELETE FROM robots_files WHERE origin IN (
         SELECT origin FROM robots_files WHERE expires_at < now()
         ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  }
}

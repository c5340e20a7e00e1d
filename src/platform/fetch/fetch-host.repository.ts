import { Injectable } from '@nestjs/common';
import { Database } from '../database';

/** Turns to visit a host. All times are times of the database, so the clocks of the processes do not matter. */
@Injectable()
export class FetchHostRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the next free turn to visit a host. It is one statement, so two processes never get the same turn.
   *
   * @param delayMs until the turn after this one
   * @param longestMs a turn that is further away is not taken
   * @returns milliseconds until the turn; null if it is too far away
   */
  async takeTurn(host: string, delayMs: number, longestMs: number): Promise<number | null> {
    const rows = await this.database.rows<{ wait: number }>(
      `INSERT INTO fetch_hosts AS known (host, next_allowed_at)
       VALUES ($1, clock_timestamp() + $2 * interval '1 millisecond')
       ON CONFLICT (host) DO UPDATE SET next_allowed_at =
         greatest(known.next_allowed_at, clock_timestamp()) + $2 * interval '1 millisecond'
       WHERE known.next_allowed_at <= clock_timestamp() + $3 * interval '1 millisecond'
       RETURNING (extract(epoch FROM next_allowed_at - clock_timestamp()) * 1000 - $2)::float8 AS wait`,
      [host, delayMs, longestMs],
    );
    return rows.length === 0 ? null : Math.max(0, rows[0].wait);
  }

  /** Milliseconds until the next turn. */
  async untilTurn(host: string): Promise<number> {
    const rows = await this.database.rows<{ wait: number }>(
      `SELECT (extract(epoch FROM next_allowed_at - clock_timestamp()) * 1000)::float8 AS wait
       FROM fetch_hosts WHERE host = $1`,
      [host],
    );
    return Math.max(0, rows[0]?.wait ?? 0);
  }

  /** Gives no turn within the next `seconds`. A longer rest that was requested before stays. */
  async rest(host: string, seconds: number): Promise<void> {
    await this.database.run(
      `INSERT INTO fetch_hosts AS known (host, next_allowed_at)
       VALUES ($1, clock_timestamp() + $2 * interval '1 second')
       ON CONFLICT (host) DO UPDATE SET next_allowed_at = greatest(known.next_allowed_at, excluded.next_allowed_at)`,
      [host, seconds],
    );
  }

  /** Removes hosts that were not visited for a day. @returns how many */
  removeIdle(limit: number): Promise<number> {
    return this.database.affected(
      `DELETE FROM fetch_hosts WHERE host IN (
         SELECT host FROM fetch_hosts WHERE next_allowed_at < now() - interval '1 day'
         LIMIT $1 FOR UPDATE SKIP LOCKED)`,
      [limit],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { IdempotencyRecord } from './idempotency-record.entity';

/** Identifies a request: its workspace and the key that the client chose. */
export interface RequestName {
  workspaceId: string;
  key: string;
}

export type StoredAnswer = Pick<IdempotencyRecord, 'headers' | 'body'> & {
  status: number;
  bodySha256: string;
};

/** An attempt that has not renewed its claim for this time counts as dead. */
const ALIVE = `interval '30 seconds'`;
const KEPT = `interval '24 hours'`;

@Injectable()
export class IdempotencyRepository {
  constructor(private readonly database: Database) {}

  /**
   * Claims the request for this attempt.
   *
   * @returns false if another attempt is working on it, or has answered it
   */
  async claim({ workspaceId, key }: RequestName, route: string, token: string): Promise<boolean> {
    const rows = await this.database.rows<unknown>(
      `INSERT INTO idempotency_records AS r (workspace_id, key, route, token, alive_until, expires_at)
       VALUES ($1, $2, $3, $4, now() + ${ALIVE}, now() + ${KEPT})
       ON CONFLICT (workspace_id, key) DO UPDATE
          SET route = excluded.route, token = excluded.token, alive_until = excluded.alive_until,
              expires_at = excluded.expires_at, body_sha256 = NULL, status = NULL, headers = NULL, body = NULL
        WHERE r.expires_at <= now() OR (r.status IS NULL AND r.alive_until <= now())
       RETURNING key`,
      [workspaceId, key, route, token],
    );
    return rows.length === 1;
  }

  find({ workspaceId, key }: RequestName): Promise<IdempotencyRecord | null> {
    return this.database.table(IdempotencyRecord).findOneBy({ workspaceId, key });
  }

  /** Notes that the attempt is still alive. */
  async renew(name: RequestName, token: string): Promise<void> {
    await this.owned(name, token, `UPDATE idempotency_records SET alive_until = now() + ${ALIVE}`);
  }

  /** Stores the answer. @returns false if another attempt has taken over the request */
  async answer(name: RequestName, token: string, answer: StoredAnswer): Promise<boolean> {
    const { bodySha256, status, headers, body } = answer;
    const set = 'body_sha256 = $4, status = $5, headers = $6, body = $7';
    const values = [bodySha256, status, JSON.stringify(headers), body];
    return this.owned(name, token, `UPDATE idempotency_records SET ${set}`, values);
  }

  /** Frees the key, because the attempt made nothing. */
  async release(name: RequestName, token: string): Promise<void> {
    await this.owned(name, token, `DELETE FROM idempotency_records`);
  }

  async removeExpired(): Promise<void> {
    await this.database.run(`DELETE FROM idempotency_records WHERE expires_at <= now()`);
  }

  private async owned(
    { workspaceId, key }: RequestName,
    token: string,
    statement: string,
    values: unknown[] = [],
  ): Promise<boolean> {
    const affected = await this.database.affected(
      `${statement} WHERE workspace_id = $1 AND key = $2 AND token = $3 AND status IS NULL`,
      [workspaceId, key, token, ...values],
    );
    return affected === 1;
  }
}

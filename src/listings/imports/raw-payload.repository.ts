import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { RawPayload } from './raw-payload.entity';

export type NewRawPayload = Omit<RawPayload, 'id' | 'workspace' | 'listing' | 'storedBytes' | 'expiresAt'>;

/** What is kept, and what a sweep freed. */
export interface PayloadUsage {
  rows: number;
  /** As stored. */
  bytes: number;
}

@Injectable()
export class RawPayloadRepository {
  constructor(private readonly database: Database) {}

  /** One a job: a later attempt's page takes the place of an earlier one's. */
  async keep(payload: NewRawPayload, days: number): Promise<void> {
    const { workspaceId, jobId, listingId, url, contentType, body, rawBytes, truncated, fetchedAt } = payload;
    await this.database.manager.query(
      `INSERT INTO raw_payloads (workspace_id, job_id, listing_id, url, content_type, body, stored_bytes, raw_bytes,
         truncated, fetched_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10::timestamptz + make_interval(days => $11))
       ON CONFLICT (job_id) DO UPDATE
         SET listing_id = excluded.listing_id, url = excluded.url, content_type = excluded.content_type,
             body = excluded.body, stored_bytes = excluded.stored_bytes, raw_bytes = excluded.raw_bytes,
             truncated = excluded.truncated, fetched_at = excluded.fetched_at, expires_at = excluded.expires_at`,
      [
        ...[workspaceId, jobId, listingId, url, contentType, body, body.length, rawBytes, truncated],
        ...[fetchedAt, days],
      ],
    );
  }

  /**
   * Removes payloads whose time is over, workspace by workspace, so that those under legal hold cost nothing.
   *
   * @returns what that freed
   */
  async removeExpired(limit: number): Promise<PayloadUsage> {
    const [rows]: [{ bytes: number }[], number] = await this.database.manager.query(
      `DELETE FROM raw_payloads WHERE id IN (
         SELECT expired.id
           FROM workspaces
           CROSS JOIN LATERAL (SELECT id FROM raw_payloads
                                WHERE workspace_id = workspaces.id AND expires_at < now()
                                ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED) AS expired
          WHERE NOT EXISTS (SELECT FROM legal_holds WHERE workspace_id = workspaces.id)
          LIMIT $1)
       RETURNING stored_bytes AS bytes`,
      [limit],
    );
    return { rows: rows.length, bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0) };
  }

  /** Of all workspaces. */
  async usage(): Promise<PayloadUsage & { truncated: number }> {
    const [usage]: (PayloadUsage & { truncated: number })[] = await this.database.manager.query(
      `SELECT count(*)::float8 AS rows, coalesce(sum(stored_bytes), 0)::float8 AS bytes,
              (count(*) FILTER (WHERE truncated))::float8 AS truncated
         FROM raw_payloads`,
    );
    return usage;
  }
}

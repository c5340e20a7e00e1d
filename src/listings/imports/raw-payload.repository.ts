import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { RawPayload } from './raw-payload.entity';

export interface NewRawPayload extends Omit<
  RawPayload,
  'id' | 'workspace' | 'listing' | 'body' | 'expiresAt'
> {
  storageKey: string;
  sha256: string;
}

/** What is stored, or what a sweep freed. */
export interface PayloadUsage {
  rows: number;
  /** As stored. */
  bytes: number;
}

@Injectable()
export class RawPayloadRepository {
  constructor(private readonly database: Database) {}

  /**
   * Saves the page of a job. A later attempt replaces the page of an earlier one.
   *
   * @returns the object of the replaced page; null: there was none
   */
  async keep(payload: NewRawPayload, days: number): Promise<string | null> {
    const { workspaceId, jobId, listingId, url, contentType, storageKey, sha256 } = payload;
    const { storedBytes, rawBytes, truncated, fetchedAt } = payload;
    const [{ before }] = await this.database.rows<{ before: string | null }>(
      `WITH earlier AS (SELECT storage_key FROM raw_payloads WHERE job_id = $2 FOR UPDATE)
       INSERT INTO raw_payloads (workspace_id, job_id, listing_id, url, content_type, storage_key, sha256,
         stored_bytes, raw_bytes, truncated, fetched_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11::timestamptz + make_interval(days => $12))
       ON CONFLICT (job_id) DO UPDATE
         SET listing_id = excluded.listing_id, url = excluded.url, content_type = excluded.content_type,
             storage_key = excluded.storage_key, sha256 = excluded.sha256, body = NULL,
             stored_bytes = excluded.stored_bytes, raw_bytes = excluded.raw_bytes,
             truncated = excluded.truncated, fetched_at = excluded.fetched_at, expires_at = excluded.expires_at
       RETURNING (SELECT storage_key FROM earlier) AS before`,
      [
        ...[workspaceId, jobId, listingId, url, contentType, storageKey, sha256],
        ...[storedBytes, rawBytes, truncated, fetchedAt, days],
      ],
    );
    return before;
  }

  ofJob(workspaceId: string, jobId: string): Promise<RawPayload | null> {
    return this.database.table(RawPayload).findOneBy({ workspaceId, jobId });
  }

  /**
   * Removes expired payloads, workspace by workspace, so that workspaces under legal hold cost nothing.
   *
   * @returns what that freed, and the objects of the removed payloads
   */
  async removeExpired(limit: number): Promise<PayloadUsage & { storageKeys: string[] }> {
    const rows = await this.database.rows<{ bytes: number; key: string | null }>(
      `DELETE FROM raw_payloads WHERE id IN (
         SELECT expired.id
           FROM workspaces
           CROSS JOIN LATERAL (SELECT id FROM raw_payloads
                                WHERE workspace_id = workspaces.id AND expires_at < now()
                                ORDER BY expires_at LIMIT $1 FOR UPDATE SKIP LOCKED) AS expired
          WHERE NOT EXISTS (SELECT FROM legal_holds WHERE workspace_id = workspaces.id)
          LIMIT $1)
       RETURNING stored_bytes AS bytes, storage_key AS key`,
      [limit],
    );
    return {
      rows: rows.length,
      bytes: rows.reduce((sum, { bytes }) => sum + bytes, 0),
      storageKeys: rows.flatMap(({ key }) => key ?? []),
    };
  }

  /** Of all workspaces. */
  async usage(): Promise<PayloadUsage & { truncated: number }> {
    const [usage] = await this.database.rows<PayloadUsage & { truncated: number }>(
      `SELECT count(*)::float8 AS rows, coalesce(sum(stored_bytes), 0)::float8 AS bytes,
              (count(*) FILTER (WHERE truncated))::float8 AS truncated
         FROM raw_payloads`,
    );
    return usage;
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';

/** Linked listings with a page that were not seen for $1 days. */
const STALE = `listings.material_id IS NOT NULL AND listings.url IS NOT NULL
  AND listings.last_seen_at < now() - make_interval(days => $1)`;

/** Which listings to refresh. All times come from the database's clock. */
@Injectable()
export class ListingRefreshRepository {
  constructor(private readonly database: Database) {}

  /**
   * Takes the turns of workspaces with listings that were not seen for `days`. Their next turn comes after
   * `intervalMs`. When several workers ask at once, one of them gets the turn: the others wait for its commit.
   */
  async takeTurns(days: number, intervalMs: number): Promise<string[]> {
    const rows = await this.database.rows<{ workspaceId: string }>(
      `INSERT INTO listing_refreshes (workspace_id, next_at)
       SELECT workspace_id, now() + $2 * interval '1 millisecond' FROM listings
        WHERE ${STALE} GROUP BY workspace_id ORDER BY workspace_id
       ON CONFLICT (workspace_id) DO UPDATE SET next_at = excluded.next_at
        WHERE listing_refreshes.next_at <= now()
       RETURNING workspace_id AS "workspaceId"`,
      [days, intervalMs],
    );
    return rows.map(({ workspaceId }) => workspaceId);
  }

  /**
   * Takes pages of listings that were not seen for `days`, for each supplier the oldest sighting first. Each page is
   * taken once in that time, so that a missing page is not requested again and again.
   */
  async takeStale(workspaceId: string, days: number, eachSupplier: number, limit: number): Promise<string[]> {
    const rows = await this.database.rows<{ url: string }>(
      `WITH stale AS (
         SELECT id, url, last_seen_at,
                row_number() OVER (PARTITION BY supplier ORDER BY last_seen_at, id) AS place
           FROM listings LEFT JOIN listing_refresh_requests ON listing_id = id
          WHERE workspace_id = $2 AND ${STALE}
            AND (requested_at IS NULL OR requested_at < now() - make_interval(days => $1))
       ), taken AS (
         INSERT INTO listing_refresh_requests (listing_id, requested_at)
         SELECT id, now() FROM stale WHERE place <= $3 ORDER BY last_seen_at, id LIMIT $4
         ON CONFLICT (listing_id) DO UPDATE SET requested_at = excluded.requested_at
          WHERE listing_refresh_requests.requested_at < now() - make_interval(days => $1)
         RETURNING listing_id
       )
       SELECT DISTINCT url FROM taken JOIN stale ON id = listing_id ORDER BY url`,
      [days, workspaceId, eachSupplier, limit],
    );
    return rows.map(({ url }) => url);
  }
}

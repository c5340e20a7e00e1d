import { Injectable } from '@nestjs/common';
import type { RequiredField } from '../../domain/listings';
import { Database } from '../../platform/database';
import { PageVisit } from './page-visit.entity';

/** What the last visit of an address found. */
export interface KnownPage {
  listingId: string;
  etag: string | null;
  lastModified: string | null;
  missingFields: RequiredField[];
}

@Injectable()
export class PageVisitRepository {
  constructor(private readonly database: Database) {}

  async known(workspaceId: string, url: string): Promise<KnownPage | null> {
    const rows = await this.database.rows<KnownPage>(
      `SELECT listing_id AS "listingId", etag, last_modified AS "lastModified", missing_fields AS "missingFields"
         FROM page_visits JOIN listings ON listings.id = listing_id
        WHERE page_visits.workspace_id = $1 AND page_visits.url = $2`,
      [workspaceId, url],
    );
    return rows[0] ?? null;
  }

  /** Saves a visit, unless a later one is saved already. */
  async note(
    workspaceId: string,
    url: string,
    { listingId, etag, lastModified }: Omit<KnownPage, 'missingFields'>,
    visitedAt: Date,
  ): Promise<void> {
    await this.database.run(
      `INSERT INTO page_visits AS known (workspace_id, url, listing_id, etag, last_modified, visited_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (workspace_id, url) DO UPDATE
         SET listing_id = excluded.listing_id, etag = excluded.etag, last_modified = excluded.last_modified,
             visited_at = excluded.visited_at
       WHERE known.visited_at <= excluded.visited_at`,
      [workspaceId, url, listingId, etag, lastModified, visitedAt],
    );
  }

  /** Makes the next visit read the whole page. */
  async forget(workspaceId: string, url: string): Promise<void> {
    await this.database.table(PageVisit).delete({ workspaceId, url });
  }

  /** Updates `last_seen_at` only. @returns whether the listing exists */
  async seen(workspaceId: string, listingId: string, at: Date): Promise<boolean> {
    const affected = await this.database.affected(
      'UPDATE listings SET last_seen_at = greatest(last_seen_at, $3) WHERE workspace_id = $1 AND id = $2',
      [workspaceId, listingId, at],
    );
    return affected === 1;
  }
}

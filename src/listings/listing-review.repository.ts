import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReviewReason, Sighting } from '../domain/listings';
import { Database } from '../platform/database';
import { ListingReview, type ReviewStatus } from './listing-review.entity';
import type { SightingSource } from './sighting-source';

/** A review to open. */
export interface NewReview {
  reason: ReviewReason;
  listingIds: string[];
  sighting: Sighting | null;
  source: SightingSource | null;
  /** Texts that identify the question: the same texts are the same question. */
  about: readonly string[];
}

@Injectable()
export class ListingReviewRepository {
  constructor(private readonly database: Database) {}

  /**
   * Opens a review, unless the same one is open or dismissed. An open review keeps the later sighting.
   *
   * @returns the review
   */
  async ask(workspaceId: string, review: NewReview): Promise<Pick<ListingReview, 'id' | 'status'>> {
    const { reason, listingIds, sighting, source, about } = review;
    const question = createHash('sha256')
      .update(JSON.stringify([reason, ...about]))
      .digest('hex');
    const [row] = await this.database.rows<Pick<ListingReview, 'id' | 'status'>>(
      `INSERT INTO listing_reviews AS r (workspace_id, reason, status, question, listing_ids, sighting, source)
       VALUES ($1, $2, 'open', $3, $4, $5, $6)
       ON CONFLICT (workspace_id, question) WHERE status IN ('open', 'dismissed')
       DO UPDATE SET
         listing_ids = CASE r.status WHEN 'open' THEN excluded.listing_ids ELSE r.listing_ids END,
         sighting = CASE WHEN r.status = 'open'
                          AND coalesce((excluded.sighting->>'seen_at')::bigint >= (r.sighting->>'seen_at')::bigint, true)
                         THEN excluded.sighting ELSE r.sighting END,
         source = CASE WHEN r.status = 'open'
                        AND coalesce((excluded.sighting->>'seen_at')::bigint >= (r.sighting->>'seen_at')::bigint, true)
                       THEN excluded.source ELSE r.source END
       RETURNING id, status`,
      [workspaceId, reason, question, listingIds, json(sighting), json(source)],
    );
    return row;
  }

  byId(workspaceId: string, id: string): Promise<ListingReview | null> {
    return this.database.table(ListingReview).findOneBy({ workspaceId, id });
  }

  /** Reads a review and locks it until the transaction ends. */
  locked(workspaceId: string, id: string): Promise<ListingReview | null> {
    return this.database
      .table(ListingReview)
      .findOne({ where: { workspaceId, id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Oldest first. */
  page(
    workspaceId: string,
    status: ReviewStatus | undefined,
    window: { skip: number; take: number },
  ): Promise<[ListingReview[], number]> {
    return this.database.table(ListingReview).findAndCount({
      where: { workspaceId, ...(status && { status }) },
      order: { createdAt: 'ASC', id: 'ASC' },
      ...window,
    });
  }

  async decide(workspaceId: string, id: string, status: Exclude<ReviewStatus, 'open'>): Promise<void> {
    await this.database
      .table(ListingReview)
      .update({ workspaceId, id, status: 'open' }, { status, decidedAt: () => 'now()' });
  }

  /** Replaces a merged listing in open reviews. */
  async replaceListing(workspaceId: string, from: string, to: string): Promise<void> {
    await this.database.run(
      `UPDATE listing_reviews SET listing_ids = array_replace(listing_ids, $2::uuid, $3::uuid)
        WHERE workspace_id = $1 AND status = 'open' AND $2::uuid = ANY (listing_ids)`,
      [workspaceId, from, to],
    );
  }
}

function json(value: object | null): string | null {
  return value && JSON.stringify(value);
}

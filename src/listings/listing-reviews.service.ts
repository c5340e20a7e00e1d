import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError, UnprocessableError } from '../domain/errors';
import { identityKeys, matchListing, type Sighting } from '../domain/listings';
import { Database } from '../platform/database';
import { ListingIdentityRepository } from './listing-identity.repository';
import { ListingMerger } from './listing-merger';
import type { ListingReview, ReviewStatus } from './listing-review.entity';
import { ListingReviewRepository } from './listing-review.repository';
import { ListingWriter } from './listing-writer';
import type { Listing } from './listing.entity';
import { ListingRepository } from './listing.repository';

/** Decisions of people on reviews. */
@Injectable()
export class ListingReviewsService {
  constructor(
    private readonly reviews: ListingReviewRepository,
    private readonly listings: ListingRepository,
    private readonly identities: ListingIdentityRepository,
    private readonly merger: ListingMerger,
    private readonly writer: ListingWriter,
    private readonly database: Database,
  ) {}

  page(
    workspaceId: string,
    status: ReviewStatus | undefined,
    window: { skip: number; take: number },
  ): Promise<[ListingReview[], number]> {
    return this.reviews.page(workspaceId, status, window);
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<ListingReview> {
    const review = await this.reviews.byId(workspaceId, id);
    if (!review) throw new NotFoundError('listing review');
    return review;
  }

  /**
   * Merges the listings of the review, and assigns the pending sighting to the one that is kept.
   *
   * @param into the listing to keep; left out: the most likely one
   * @throws NotFoundError, ConflictError `review_decided`, UnprocessableError `listing_not_found`
   */
  merge(workspaceId: string, id: string, into?: string): Promise<ListingReview> {
    return this.decide(workspaceId, id, 'merged', into, async ({ sighting, source }, candidates) => {
      const kept = into ?? candidates[0]?.id;
      const isChoice =
        candidates.some((each) => each.id === kept) || (candidates.length === 0 && sighting !== null);
      if (kept === undefined || !isChoice || !(await this.listings.byId(workspaceId, kept)))
        throw noSuchListing();
      for (const { id: other } of candidates) {
        if (other !== kept) await this.merger.merge(workspaceId, other, kept);
      }
      if (sighting && source) await this.writer.record(workspaceId, kept, sighting, source);
    });
  }

  /**
   * Keeps the listings apart for good. The pending sighting becomes a listing of its own, unless it now matches one of
   * them.
   *
   * @throws NotFoundError, ConflictError `review_decided`
   */
  split(workspaceId: string, id: string): Promise<ListingReview> {
    return this.decide(workspaceId, id, 'split', undefined, async ({ sighting, source }, candidates) => {
      const ids = candidates.map((each) => each.id);
      await this.identities.distinguish(ids);
      if (!sighting || !source) return;
      const of = await this.plainMatch(workspaceId, sighting);
      const { listingId } = await this.writer.record(workspaceId, of, sighting, source);
      await this.identities.distinguish([...new Set([...ids, listingId])]);
    });
  }

  /**
   * Changes nothing and does not ask again: sightings like the pending one are ignored.
   *
   * @throws NotFoundError, ConflictError `review_decided`
   */
  dismiss(workspaceId: string, id: string): Promise<ListingReview> {
    return this.decide(workspaceId, id, 'dismissed', undefined, () => Promise.resolve());
  }

  private decide(
    workspaceId: string,
    id: string,
    status: Exclude<ReviewStatus, 'open'>,
    into: string | undefined,
    carryOut: (review: ListingReview, candidates: Listing[]) => Promise<void>,
  ): Promise<ListingReview> {
    return this.database.transaction(async () => {
      // Lock suppliers before rows, as saving sightings does, to avoid a deadlock.
      const asked = await this.get(workspaceId, id);
      await this.lockSuppliers(workspaceId, asked, into);
      const review = await this.reviews.locked(workspaceId, id);
      if (!review) throw new NotFoundError('listing review');
      if (review.status !== 'open') throw alreadyDecided(review);
      const rows = await this.listings.locked(workspaceId, review.listingIds);
      const candidates = review.listingIds.flatMap((each) => rows.filter((row) => row.id === each));
      await this.reviews.decide(workspaceId, id, status);
      await carryOut(review, candidates);
      return this.get(workspaceId, id);
    });
  }

  private async lockSuppliers(
    workspaceId: string,
    { listingIds, sighting }: ListingReview,
    into: string | undefined,
  ): Promise<void> {
    const ids = into === undefined ? listingIds : [...listingIds, into];
    const suppliers = await this.listings.suppliers(workspaceId, ids);
    await this.identities.lockSuppliers(
      workspaceId,
      sighting ? [...suppliers, sighting.supplier] : suppliers,
    );
  }

  private async plainMatch(workspaceId: string, sighting: Sighting): Promise<string | null> {
    const keys = identityKeys(sighting);
    const match = matchListing(keys, await this.identities.owners(workspaceId, keys));
    return match.kind === 'same' ? match.listing_id : null;
  }
}

function alreadyDecided({ id, status }: ListingReview): ConflictError {
  return new ConflictError('review_decided', `Review ${id} is ${status}.`, {
    message: 'This review is decided already. Correct or delete the listings if the decision was wrong.',
  });
}

function noSuchListing(): UnprocessableError {
  return new UnprocessableError('listing_not_found', 'The listing to merge into is not one of this review.', {
    message:
      'Name one of the listings of the review. If the review has no listings, name any listing of yours.',
    errors: [{ pointer: '#/into', message: 'not a listing of this review' }],
  });
}

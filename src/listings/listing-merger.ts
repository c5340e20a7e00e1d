import { Injectable } from '@nestjs/common';
import { applySighting, type Listing as ListingState, type Sighting } from '../domain/listings';
import { ListingIdentityRepository } from './listing-identity.repository';
import { ListingReviewRepository } from './listing-review.repository';
import { stateOf } from './listing-state';
import { ListingWriter } from './listing-writer';
import { ListingRepository } from './listing.repository';
import { PriceObservationRepository } from './price-observation.repository';
import { PriceThresholdsSetting } from './price-thresholds';

/** Merges two listings. Needs a transaction in which the suppliers of both are locked. */
@Injectable()
export class ListingMerger {
  constructor(
    private readonly listings: ListingRepository,
    private readonly identities: ListingIdentityRepository,
    private readonly observations: PriceObservationRepository,
    private readonly reviews: ListingReviewRepository,
    private readonly writer: ListingWriter,
    private readonly thresholds: PriceThresholdsSetting,
  ) {}

  /**
   * Moves the keys and the history of `from` to `to`, and the material if `to` has none. Applies the values of `from`
   * as a sighting, then deletes `from`.
   */
  async merge(workspaceId: string, from: string, to: string): Promise<void> {
    const rows = await this.listings.locked(workspaceId, [from, to]);
    const [gone, kept] = [from, to].map((id) => rows.find((row) => row.id === id)!);
    await this.identities.move(workspaceId, from, to);
    await this.observations.move(workspaceId, from, to);
    await this.reviews.replaceListing(workspaceId, from, to);
    if (kept.materialId === null && gone.materialId !== null) {
      await this.listings.link(workspaceId, to, gone.materialId);
    }
    await this.listings.remove(workspaceId, from);
    const told = lastWord(stateOf(gone));
    const { listing, events } = applySighting(stateOf(kept), told, this.thresholds.value);
    const first_seen_at = Math.min(kept.firstSeenAt.getTime(), gone.firstSeenAt.getTime());
    await this.writer.write(workspaceId, to, { ...listing, first_seen_at });
    await this.writer.tell(workspaceId, to, listing, events);
  }
}

/** The values of a listing as one sighting. */
function lastWord(listing: ListingState): Sighting {
  const { last_seen_at: seen_at, ...told } = listing;
  return { ...told, doubted: false, seen_at };
}

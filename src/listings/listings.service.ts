import { Injectable } from '@nestjs/common';
import {
  identityKeys,
  type ListingEvent,
  type Match,
  missingFields,
  type RequiredField,
  matchListing,
  type SightedField,
  type Sighting,
} from '../domain/listings';
import { Database } from '../platform/database';
import { ListingIdentityRepository } from './listing-identity.repository';
import { ListingReviewRepository } from './listing-review.repository';
import { ListingWriter } from './listing-writer';
import { PriceObservationRepository } from './price-observation.repository';
import type { SightingSource } from './sighting-source';

/** A sighting with its source. */
export interface SourcedSighting {
  sighting: Sighting;
  source: SightingSource;
}

/** The outcome of a sighting. */
export interface UpsertOutcome {
  /**
   * `repeated`: the same job and row were saved before. `review`: a person has to decide which listing it belongs to.
   * `dismissed`: a person decided to ignore such sightings.
   */
  status: 'created' | 'updated' | 'unchanged' | 'repeated' | 'review' | 'dismissed';
  /** null until a review is decided. */
  listing_id: string | null;
  /** The review that it waits for, or that it has opened. */
  review_id: string | null;
  changed_fields: SightedField[];
  events: ListingEvent['type'][];
  /** Required fields that the listing lacks now; of the sighting while there is no listing. */
  missing_fields: RequiredField[];
}

/** Saves sightings: every source of listings uses it. */
@Injectable()
export class ListingsService {
  constructor(
    private readonly identities: ListingIdentityRepository,
    private readonly observations: PriceObservationRepository,
    private readonly reviews: ListingReviewRepository,
    private readonly writer: ListingWriter,
    private readonly database: Database,
  ) {}

  /**
   * Saves a sighting: once for each job and row, and into one listing even when several workers see the same product at
   * once. Joins a running transaction, such as that of a job's `publish`.
   *
   * @param sighting from `checkedSighting`
   */
  async upsert(workspaceId: string, sighting: Sighting, source: SightingSource): Promise<UpsertOutcome> {
    const [outcome] = await this.upsertAll(workspaceId, [{ sighting, source }]);
    return outcome;
  }

  /** Saves many in one transaction, in the given order. */
  upsertAll(workspaceId: string, sightings: readonly SourcedSighting[]): Promise<UpsertOutcome[]> {
    return this.database.transaction(async () => {
      const suppliers = sightings.map(({ sighting }) => sighting.supplier);
      await this.identities.lockSuppliers(workspaceId, suppliers);
      const outcomes: UpsertOutcome[] = [];
      for (const each of sightings) outcomes.push(await this.take(workspaceId, each));
      return outcomes;
    });
  }

  private async take(workspaceId: string, { sighting, source }: SourcedSighting): Promise<UpsertOutcome> {
    const told = await this.observations.bySource(workspaceId, source);
    if (told) return outcomeOf('repeated', told.listingId, sighting);
    const keys = identityKeys(sighting);
    const match = matchListing(keys, await this.identities.owners(workspaceId, keys));
    if (match.kind === 'uncertain') return this.hold(workspaceId, match, sighting, source);
    const listingId = match.kind === 'same' ? match.listing_id : null;
    const recorded = await this.writer.record(workspaceId, listingId, sighting, source);
    const rivals = match.kind === 'same' ? match.rivals : [];
    const status =
      listingId === null ? 'created' : recorded.changed_fields.length > 0 ? 'updated' : 'unchanged';
    return {
      ...outcomeOf(
        status,
        recorded.listingId,
        sighting,
        await this.askOfRivals(workspaceId, recorded.listingId, rivals),
      ),
      changed_fields: recorded.changed_fields,
      missing_fields: recorded.missing_fields,
      events: recorded.events.map(({ type }) => type),
    };
  }

  /** Keeps the sighting beside its question, until a person answers. */
  private async hold(
    workspaceId: string,
    { reason, listing_ids }: Extract<Match, { kind: 'uncertain' }>,
    sighting: Sighting,
    source: SightingSource,
  ): Promise<UpsertOutcome> {
    const about = identityKeys(sighting).map(({ kind, key }) => `${kind} ${key}`);
    const question = { reason, listingIds: listing_ids, sighting, source, about };
    const { id, status } = await this.reviews.ask(workspaceId, question);
    return outcomeOf(status === 'open' ? 'review' : 'dismissed', null, sighting, id);
  }

  /** Asks whether listings that share keys are one offer. */
  private async askOfRivals(
    workspaceId: string,
    listingId: string,
    rivals: readonly string[],
  ): Promise<string | null> {
    if (rivals.length === 0) return null;
    const listingIds = [listingId, ...rivals];
    const question = { reason: 'two_listings' as const, listingIds, sighting: null, source: null };
    const { id, status } = await this.reviews.ask(workspaceId, {
      ...question,
      about: [...listingIds].sort(),
    });
    return status === 'open' ? id : null;
  }
}

function outcomeOf(
  status: UpsertOutcome['status'],
  listing_id: string | null,
  sighting: Sighting,
  review_id: string | null = null,
): UpsertOutcome {
  const missing_fields = missingFields(sighting);
  return { status, listing_id, review_id, changed_fields: [], events: [], missing_fields };
}

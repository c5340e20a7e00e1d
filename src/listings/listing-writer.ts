import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import {
  applySighting,
  identityKeys,
  type Listing as ListingState,
  type ListingEvent,
  missingFields,
  type RequiredField,
  type Sighting,
  type SightingOutcome,
  valuate,
} from '../domain/listings';
import { EventsService } from '../events';
import { eventData } from './listing-event-data';
import { ListingIdentityRepository } from './listing-identity.repository';
import { columnsOf, stateOf } from './listing-state';
import { ListingRepository } from './listing.repository';
import { PriceObservationRepository } from './price-observation.repository';
import { PriceThresholdsSetting } from './price-thresholds';
import type { SightingSource } from './sighting-source';
import { ValuationRuleRepository } from './valuation-rule.repository';

export type Recorded = Pick<SightingOutcome, 'changed_fields' | 'events'> & {
  listingId: string;
  missing_fields: RequiredField[];
};

/** Writes listings with their keys, price observations, valuation and events. Needs a transaction. */
@Injectable()
export class ListingWriter {
  constructor(
    private readonly listings: ListingRepository,
    private readonly identities: ListingIdentityRepository,
    private readonly observations: PriceObservationRepository,
    private readonly rules: ValuationRuleRepository,
    private readonly events: EventsService,
    private readonly thresholds: PriceThresholdsSetting,
  ) {}

  /**
   * Applies a sighting to its listing, and gives the listing those keys that no listing owns yet.
   *
   * @param listingId null: creates a listing
   * @throws NotFoundError
   */
  async record(
    workspaceId: string,
    listingId: string | null,
    sighting: Sighting,
    source: SightingSource,
  ): Promise<Recorded> {
    const known = listingId === null ? null : await this.read(workspaceId, listingId);
    const outcome = applySighting(known, sighting, this.thresholds.value);
    const id = await this.write(workspaceId, listingId, outcome.listing);
    await this.identities.give(workspaceId, id, identityKeys(sighting));
    await this.observations.add(workspaceId, id, outcome.observation, source);
    await this.tell(workspaceId, id, outcome.listing, outcome.events);
    const { changed_fields, events, listing } = outcome;
    return { listingId: id, changed_fields, events, missing_fields: missingFields(listing) };
  }

  /**
   * Reads a listing and locks it until the transaction ends.
   *
   * @throws NotFoundError
   */
  async read(workspaceId: string, listingId: string): Promise<ListingState> {
    const [row] = await this.listings.locked(workspaceId, [listingId]);
    if (!row) throw new NotFoundError('listing');
    return stateOf(row);
  }

  /** Writes a listing with its current valuation. */
  async write(workspaceId: string, listingId: string | null, state: ListingState): Promise<string> {
    const rules = await this.rules.held(workspaceId);
    const columns = columnsOf(state, valuate(state, rules, { now: Date.now(), quantity: null }));
    if (listingId === null) return this.listings.add(workspaceId, columns);
    await this.listings.write(workspaceId, listingId, columns);
    return listingId;
  }

  async tell(
    workspaceId: string,
    listingId: string,
    state: ListingState,
    events: readonly ListingEvent[],
  ): Promise<void> {
    for (const event of events) {
      await this.events.publish(workspaceId, event.type, eventData(listingId, state, event));
    }
  }
}

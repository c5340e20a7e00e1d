import { Injectable } from '@nestjs/common';
import { MalformedError, NotFoundError, UnprocessableError } from '../domain/errors';
import {
  type CorrectableField,
  confirmPrice,
  type CorrectedValues,
  correctListing,
  refusePrice,
} from '../domain/listings';
import { Database } from '../platform/database';
import { ListingWriter } from './listing-writer';
import { ListingRepository } from './listing.repository';
import { PriceObservationRepository } from './price-observation.repository';
import { PriceThresholdsSetting } from './price-thresholds';

/** Changes that people make to listings. */
@Injectable()
export class ListingEditsService {
  constructor(
    private readonly listings: ListingRepository,
    private readonly observations: PriceObservationRepository,
    private readonly writer: ListingWriter,
    private readonly thresholds: PriceThresholdsSetting,
    private readonly database: Database,
  ) {}

  /**
   * Corrects fields, which sightings no longer change. Released fields get the values of the latest sighting.
   *
   * @throws NotFoundError, MalformedError `correction_missing`
   */
  async correct(
    workspaceId: string,
    id: string,
    values: CorrectedValues,
    release: readonly CorrectableField[],
    reason: string,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const listing = await this.writer.read(workspaceId, id);
      if (release.length === 0 && Object.values(values).every((value) => value === undefined)) {
        throw new MalformedError('correction_missing', 'The body has a reason and no correction.', {
          message: 'Give the right value of at least one field, or name a correction to take back.',
        });
      }
      const now = Date.now();
      const corrected = correctListing(listing, values, release, reason, now, this.thresholds.value);
      await this.writer.write(workspaceId, id, corrected);
    });
  }

  /**
   * Puts the suspect price in force, or refuses it.
   *
   * @throws NotFoundError, ConflictError `price_not_suspect`
   */
  async decidePrice(workspaceId: string, id: string, accept: boolean): Promise<void> {
    await this.database.transaction(async () => {
      const listing = await this.writer.read(workspaceId, id);
      if (!accept) {
        await this.writer.write(workspaceId, id, refusePrice(listing, Date.now()));
        return;
      }
      const confirmed = confirmPrice(listing, Date.now(), this.thresholds.value);
      await this.writer.write(workspaceId, id, confirmed.listing);
      if (listing.suspect) await this.observations.believe(id, listing.suspect);
      await this.writer.tell(workspaceId, id, confirmed.listing, confirmed.events);
    });
  }

  /**
   * Links a listing to the material that it prices.
   *
   * @param materialId null: removes the link
   * @throws NotFoundError, UnprocessableError `material_not_found`
   */
  async link(workspaceId: string, id: string, materialId: string | null): Promise<void> {
    await this.database.transaction(async () => {
      await this.writer.read(workspaceId, id);
      if (await this.listings.link(workspaceId, id, materialId)) return;
      throw new UnprocessableError('material_not_found', `There is no material ${materialId}.`, {
        message: 'Choose a material of your catalogue.',
        errors: [{ pointer: '#/material_id', message: 'no such material' }],
      });
    });
  }

  /** Deletes a listing and its price history. A later sighting creates a new listing. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.listings.remove(workspaceId, id))) throw new NotFoundError('listing');
  }
}

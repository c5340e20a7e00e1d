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

/** What people do to listings. */
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
   * Sets fields right, which sightings no longer change; those released become what sightings say.
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
        throw new MalformedError('correction_missing', 'The body has a reason, and nothing to correct.', {
          message: 'Name at least one field with its right value, or a correction to take back.',
        });
      }
      const now = Date.now();
      const corrected = correctListing(listing, values, release, reason, now, this.thresholds.value);
      await this.writer.write(workspaceId, id, corrected);
    });
  }

  /**
   * Puts the suspect price in force, or lets the one in force be.
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
   * Says what a listing is a rate for.
   *
   * @param materialId null: nothing any more
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

  /** Its prices go with it; a later sighting of the offer makes a new one. */
  async remove(workspaceId: string, id: string): Promise<void> {
    if (!(await this.listings.remove(workspaceId, id))) throw new NotFoundError('listing');
  }
}

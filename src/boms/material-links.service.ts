import { Injectable } from '@nestjs/common';
import { ConflictError, NotFoundError, UnprocessableError } from '../domain/errors';
import { type Listing, ListingEditsService, ListingOffersService } from '../listings';
import { Database } from '../platform/database';
import { MaterialRefusalRepository } from './material-refusal.repository';
import type { Material } from './material.entity';
import { MaterialsService } from './materials.service';
import { canPrice } from './offer-unit';

/** A listing that may be an offer for a material. */
export interface Suggestion {
  listing: Listing;
  /** How similar its title is to the name of the material, 0 to 1. */
  score: number;
  /** Whether its unit price can become a rate of the material. */
  linkable: boolean;
}

/** Links listings to materials as offers. */
@Injectable()
export class MaterialLinksService {
  constructor(
    private readonly materials: MaterialsService,
    private readonly refusals: MaterialRefusalRepository,
    private readonly offers: ListingOffersService,
    private readonly edits: ListingEditsService,
    private readonly database: Database,
  ) {}

  /**
   * Listings that are not linked and were not refused, the most similar first.
   *
   * @throws NotFoundError
   */
  async suggestions(
    workspaceId: string,
    materialId: string,
    wanted: { minScore: number; limit: number },
  ): Promise<{ method: 'pg_trgm' | 'exact'; items: Suggestion[] }> {
    const material = await this.materials.get(workspaceId, materialId);
    const except = await this.refusals.of(workspaceId, materialId);
    const { method, found } = await this.offers.similar(workspaceId, {
      text: material.name,
      except,
      ...wanted,
    });
    return {
      method,
      items: found.map(({ row, score }) => ({
        listing: row,
        score,
        linkable: canPrice(row.unitPriceUnit, material.unit),
      })),
    };
  }

  /**
   * Links a listing to a material, and undoes an earlier refusal.
   *
   * @throws NotFoundError, ConflictError `listing_linked`
   * @throws UnprocessableError `listing_not_found`, `unit_incompatible`
   */
  link(
    workspaceId: string,
    materialId: string,
    listingId: string,
  ): Promise<{ material: Material; listing: Listing }> {
    return this.database.transaction(async () => {
      const material = await this.materials.get(workspaceId, materialId);
      const listing = await this.offers.find(workspaceId, listingId);
      if (listing === null) throw unknownListing(listingId);
      if (listing.materialId !== null && listing.materialId !== materialId) throw linkedElsewhere(listing);
      if (!canPrice(listing.unitPriceUnit, material.unit)) throw incompatible(listing, material);
      await this.refusals.remove(workspaceId, materialId, listingId);
      await this.edits.link(workspaceId, listingId, materialId);
      return { material, listing };
    });
  }

  /**
   * Refuses a listing for a material. It is unlinked and is not suggested again.
   *
   * @throws NotFoundError
   */
  async refuse(workspaceId: string, materialId: string, listingId: string): Promise<void> {
    await this.database.transaction(async () => {
      await this.materials.get(workspaceId, materialId);
      const listing = await this.offers.find(workspaceId, listingId);
      if (listing === null) throw new NotFoundError('listing');
      if (listing.materialId === materialId) await this.edits.link(workspaceId, listingId, null);
      await this.refusals.add(workspaceId, materialId, listingId);
    });
  }
}

function unknownListing(id: string): UnprocessableError {
  return new UnprocessableError('listing_not_found', `There is no listing ${id}.`, {
    message: 'Choose a listing that GET /api/v1/listings lists.',
    errors: [{ pointer: '#/listing_id', message: 'no such listing' }],
  });
}

function linkedElsewhere(listing: Listing): ConflictError {
  return new ConflictError('listing_linked', `The listing is linked to the material ${listing.materialId}.`, {
    message: 'A listing can be linked to one material only. Delete the other link first.',
  });
}

function incompatible(listing: Listing, material: Material): UnprocessableError {
  const unresolved = listing.unitPriceUnit === null;
  return new UnprocessableError(
    'unit_incompatible',
    unresolved
      ? `The listing has no unit price; the material is priced per ${material.unit}.`
      : `The listing is priced per ${listing.unitPriceUnit}, the material per ${material.unit}.`,
    {
      message: unresolved
        ? 'It is not known what the price is for. State what the pack covers with PATCH /api/v1/listings/{id}, then link the listing.'
        : 'The two units measure different things. State what one piece or pack covers with PATCH /api/v1/listings/{id}, or choose another material.',
      errors: [
        { pointer: '#/listing_id', message: unresolved ? 'no unit price' : `per ${listing.unitPriceUnit}` },
      ],
    },
  );
}

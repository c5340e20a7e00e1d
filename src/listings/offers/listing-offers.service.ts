import { Injectable } from '@nestjs/common';
import { ageInDays, DAY_MS, type Listing as ListingState, valuate } from '../../domain/listings';
import { stateOf } from '../listing-state';
import type { Listing } from '../listing.entity';
import { ValuationRuleRepository } from '../valuation-rule.repository';
import {
  ListingOfferRepository,
  type ObservedUnitPrice,
  type SimilarityMethod,
  type SimilarListing,
  type SimilarQuery,
} from './listing-offer.repository';

/** The price of a material from one listing, as it was at the end of a day. */
export interface ListingOffer {
  materialId: string;
  listingId: string;
  supplier: string;
  title: string;
  url: string | null;
  /** After the valuation rules. */
  unitPrice: { amount: string; unit: NonNullable<Listing['unitPriceUnit']> };
  /** ISO 4217; null: only a sign that several currencies share is known. */
  currency: string | null;
  seenAt: Date;
  /** Whole days from `seenAt` to the end of the day. */
  ageDays: number;
  /** Whether a suspect price waits for a decision. */
  suspect: boolean;
}

/** Prices of materials from their listings. */
@Injectable()
export class ListingOffersService {
  constructor(
    private readonly listings: ListingOfferRepository,
    private readonly rules: ValuationRuleRepository,
  ) {}

  /**
   * Prices of all linked listings that were in force at the end of a day (UTC). The same day always gives the same
   * prices. Listings without a unit price on that day are left out.
   *
   * @param day ISO date
   */
  async onDay(workspaceId: string, day: string): Promise<ListingOffer[]> {
    const end = Date.parse(day) + DAY_MS;
    const rows = await this.listings.linked(workspaceId);
    const later = rows.filter(({ priceSeenAt }) => priceSeenAt !== null && priceSeenAt.getTime() >= end);
    const past = new Map(
      (
        await this.listings.pricesBefore(
          later.map(({ id }) => id),
          new Date(end),
        )
      ).map((price) => [price.listingId, price]),
    );
    const rules = await this.rules.enabled(workspaceId);
    return rows.flatMap((row) => {
      const state = later.includes(row) ? asOf(row, past.get(row.id)) : stateOf(row);
      const seen = state?.price_seen_at ?? null;
      if (state === null || seen === null) return [];
      const { adjusted } = valuate(state, rules, { now: end - 1, quantity: null });
      if (adjusted === null) return [];
      return {
        materialId: row.materialId!,
        listingId: row.id,
        supplier: row.supplier,
        title: row.title,
        url: row.url,
        unitPrice: adjusted,
        currency: state.currency && state.currency.code,
        seenAt: new Date(seen),
        ageDays: ageInDays(seen, end - 1),
        suspect: row.suspect?.status === 'open' && row.suspect.first_seen_at < end,
      };
    });
  }

  /** Listings without a material, the most similar first. */
  async similar(
    workspaceId: string,
    query: SimilarQuery,
  ): Promise<{ method: SimilarityMethod; found: (SimilarListing & { row: Listing })[] }> {
    const method = await this.listings.method();
    const found = await this.listings.similar(workspaceId, query, method);
    const rows = await this.listings.byIds(
      workspaceId,
      found.map(({ id }) => id),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      method,
      found: found.flatMap((each) => {
        const row = byId.get(each.id);
        return row === undefined ? [] : [{ ...each, row }];
      }),
    };
  }

  async find(workspaceId: string, id: string): Promise<Listing | null> {
    const [row] = await this.listings.byIds(workspaceId, [id]);
    return row ?? null;
  }
}

/** A listing with an earlier price; null: it had no price. */
function asOf(row: Listing, past: ObservedUnitPrice | undefined): ListingState | null {
  if (past === undefined) return null;
  return {
    ...stateOf(row),
    unit_price: { amount: past.unitPrice, unit: past.unitPriceUnit },
    currency: past.currency,
    price_seen_at: past.seenAt.getTime(),
  };
}

import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../domain/errors';
import {
  type ComparablePrice,
  DAY_MS,
  listingMetrics,
  type ListingMetrics,
  type Valuation,
  valuate,
} from '../domain/listings';
import type { ListingQuery } from './listing-query';
import { stateOf, storedValuation } from './listing-state';
import type { Listing } from './listing.entity';
import { ListingRepository } from './listing.repository';
import type { PriceObservation } from './price-observation.entity';
import { type PastPrice, PriceObservationRepository } from './price-observation.repository';
import { ValuationRuleRepository } from './valuation-rule.repository';

/** A listing with its valuation and metrics. */
export interface ListingView {
  row: Listing;
  valuation: Valuation;
  metrics: ListingMetrics;
}

/** Reads listings for the API. */
@Injectable()
export class ListingViewsService {
  constructor(
    private readonly listings: ListingRepository,
    private readonly observations: PriceObservationRepository,
    private readonly rules: ValuationRuleRepository,
  ) {}

  /**
   * @param quantity to order, decimal string, for rules about quantities; null: no order
   * @throws NotFoundError
   */
  async get(workspaceId: string, id: string, quantity: string | null = null): Promise<ListingView> {
    const row = await this.listings.byId(workspaceId, id);
    if (!row) throw new NotFoundError('listing');
    const [view] = await this.views(workspaceId, [row], quantity);
    return view;
  }

  async page(
    workspaceId: string,
    query: ListingQuery,
    window: { skip: number; take: number },
  ): Promise<[ListingView[], number]> {
    const [rows, total] = await this.listings.page(workspaceId, query, window);
    return [await this.views(workspaceId, rows, null), total];
  }

  /** @throws NotFoundError */
  async prices(
    workspaceId: string,
    id: string,
    window: { skip: number; take: number },
  ): Promise<[PriceObservation[], number]> {
    if (!(await this.listings.byId(workspaceId, id))) throw new NotFoundError('listing');
    return this.observations.page(workspaceId, id, window);
  }

  private async views(
    workspaceId: string,
    rows: readonly Listing[],
    quantity: string | null,
  ): Promise<ListingView[]> {
    const now = Date.now();
    const ids = rows.map(({ id }) => id);
    const materials = rows.flatMap(({ materialId }) => materialId ?? []);
    // In sequence: a transaction has one connection.
    const peers = await this.listings.pricesOfMaterials(workspaceId, materials);
    const days30 = await this.observations.inForceAt(ids, new Date(now - 30 * DAY_MS));
    const days90 = await this.observations.inForceAt(ids, new Date(now - 90 * DAY_MS));
    const rules = await this.rules.enabled(workspaceId);
    return rows.map((row) => {
      const state = stateOf(row);
      // The price grows older even when nothing is written.
      const stands = quantity === null && (row.valuedUntil === null || row.valuedUntil.getTime() > now);
      const pastOf = (past: PastPrice[]): ComparablePrice | null =>
        comparable(past.find(({ listingId }) => listingId === row.id) ?? null);
      return {
        row,
        valuation: stands ? storedValuation(row) : valuate(state, rules, { now, quantity }),
        metrics: listingMetrics(
          comparable(row),
          peers.filter(({ materialId }) => materialId === row.materialId).map((peer) => comparable(peer)!),
          { days30: pastOf(days30), days90: pastOf(days90) },
          { last_seen_at: state.last_seen_at, now },
        ),
      };
    });
  }
}

function comparable(
  priced: Pick<Listing, 'unitPrice' | 'unitPriceUnit' | 'currency'> | null,
): ComparablePrice | null {
  if (priced === null || priced.unitPrice === null || priced.unitPriceUnit === null) return null;
  const { unitPrice, unitPriceUnit, currency } = priced;
  return {
    amount: unitPrice,
    unit: unitPriceUnit,
    currency: currency && (currency.code ?? currency.as_found),
  };
}

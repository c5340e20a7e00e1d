import { Injectable } from '@nestjs/common';
import type { MeasureUnit, PriceObservation as Observed, SuspectPrice } from '../domain/listings';
import { Database } from '../platform/database';
import { PriceObservation } from './price-observation.entity';
import type { SightingSource } from './sighting-source';

/** A price that was in force at an earlier moment. */
export interface PastPrice {
  listingId: string;
  unitPrice: string;
  unitPriceUnit: MeasureUnit;
  currency: PriceObservation['currency'];
}

@Injectable()
export class PriceObservationRepository {
  constructor(private readonly database: Database) {}

  /** The observation that the same job and row made before. */
  async bySource(workspaceId: string, { jobId, row }: SightingSource): Promise<PriceObservation | null> {
    if (jobId === null) return null;
    return this.database.table(PriceObservation).findOneBy({ workspaceId, jobId, sourceRow: row });
  }

  async add(
    workspaceId: string,
    listingId: string,
    { price, availability, seller, seen_at, believed }: Observed,
    source: SightingSource,
  ): Promise<void> {
    const table = this.database.table(PriceObservation);
    await table.insert(
      table.create({
        workspaceId,
        listingId,
        seenAt: new Date(seen_at),
        price: price && price.price,
        currency: price && price.currency,
        unit: price && price.unit,
        pack: price && price.pack,
        coverage: price && price.coverage,
        unitPrice: price?.unit_price?.amount ?? null,
        unitPriceUnit: price?.unit_price?.unit ?? null,
        availability,
        seller,
        believed,
        source: source.kind,
        jobId: source.jobId,
        sourceRow: source.row,
      }),
    );
  }

  /** Latest first. */
  page(
    workspaceId: string,
    listingId: string,
    window: { skip: number; take: number },
  ): Promise<[PriceObservation[], number]> {
    return this.database.table(PriceObservation).findAndCount({
      where: { workspaceId, listingId },
      order: { seenAt: 'DESC', id: 'DESC' },
      ...window,
    });
  }

  /** Counts the sightings of a confirmed suspect price in the history. */
  async believe(listingId: string, { price, first_seen_at, last_seen_at }: SuspectPrice): Promise<void> {
    await this.database.run(
      `UPDATE price_observations SET believed = true
        WHERE listing_id = $1 AND price = $2 AND seen_at BETWEEN $3 AND $4`,
      [listingId, price.price, new Date(first_seen_at), new Date(last_seen_at)],
    );
  }

  async move(workspaceId: string, from: string, to: string): Promise<void> {
    await this.database.table(PriceObservation).update({ workspaceId, listingId: from }, { listingId: to });
  }

  /** The last believed unit price of each listing at a moment. Listings without one are left out. */
  inForceAt(listingIds: readonly string[], moment: Date): Promise<PastPrice[]> {
    return this.database.rows(
      `SELECT past.listing_id AS "listingId", past.unit_price AS "unitPrice",
              past.unit_price_unit AS "unitPriceUnit", past.currency
         FROM unnest($1::uuid[]) AS wanted (id)
         CROSS JOIN LATERAL (SELECT * FROM price_observations
                              WHERE listing_id = wanted.id AND believed AND unit_price IS NOT NULL
                                AND seen_at <= $2
                              ORDER BY seen_at DESC, id DESC LIMIT 1) AS past`,
      [listingIds, moment],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import type { MeasureUnit, ValuationStep } from '../domain/listings';
import { Database } from '../platform/database';
import type { ListingQuery, ListingSort } from './listing-query';
import type { ListingColumns } from './listing-state';
import { Listing } from './listing.entity';

/** One listing with its new valuation. */
export interface Revalued {
  id: string;
  adjustedUnitPrice: string | null;
  valuationSteps: ValuationStep[];
  valuedUntil: Date | null;
  /** Time of the last write when it was read. */
  updatedAt: Date;
}

/** The unit price of a listing for a material. */
export interface MaterialPrice {
  materialId: string;
  unitPrice: string;
  unitPriceUnit: MeasureUnit;
  currency: Listing['currency'];
}

const SORT_COLUMNS: Record<ListingSort, string> = {
  last_seen_at: 'listing.lastSeenAt',
  created_at: 'listing.createdAt',
  title: 'listing.title',
  supplier: 'listing.supplier',
  unit_price: 'listing.unitPrice',
  adjusted_unit_price: 'listing.adjustedUnitPrice',
};

@Injectable()
export class ListingRepository {
  constructor(private readonly database: Database) {}

  byId(workspaceId: string, id: string): Promise<Listing | null> {
    return this.database.table(Listing).findOneBy({ workspaceId, id });
  }

  /** Reads those that exist and locks them until the transaction ends. */
  locked(workspaceId: string, ids: readonly string[]): Promise<Listing[]> {
    return this.database.table(Listing).find({
      where: { workspaceId, id: In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Suppliers of those that exist. */
  async suppliers(workspaceId: string, ids: readonly string[]): Promise<string[]> {
    const rows = await this.database
      .table(Listing)
      .find({ select: { supplier: true }, where: { workspaceId, id: In([...ids]) } });
    return rows.map(({ supplier }) => supplier);
  }

  async add(workspaceId: string, columns: ListingColumns): Promise<string> {
    const table = this.database.table(Listing);
    const { id } = await table.save(table.create({ ...columns, workspaceId }));
    return id;
  }

  async write(workspaceId: string, id: string, columns: ListingColumns): Promise<void> {
    const table = this.database.table(Listing);
    await table.update(
      { workspaceId, id },
      {
        ...table.create(columns),
        updatedAt: () => 'now()',
      },
    );
  }

  /** @returns false when the listing or the material does not exist in the workspace */
  async link(workspaceId: string, id: string, materialId: string | null): Promise<boolean> {
    const changed = await this.database.affected(
      `UPDATE listings SET material_id = $3, updated_at = now()
        WHERE workspace_id = $1 AND id = $2
          AND ($3::uuid IS NULL OR EXISTS (SELECT FROM materials WHERE workspace_id = $1 AND id = $3))`,
      [workspaceId, id, materialId],
    );
    return changed === 1;
  }

  async remove(workspaceId: string, id: string): Promise<boolean> {
    const { affected } = await this.database.table(Listing).delete({ workspaceId, id });
    return affected === 1;
  }

  /** The next listings in the order of their ids, to walk through all of them. */
  after(workspaceId: string, id: string | null, limit: number): Promise<Listing[]> {
    const query = this.database
      .table(Listing)
      .createQueryBuilder('listing')
      .where({ workspaceId })
      .orderBy('listing.id', 'ASC')
      .limit(limit);
    if (id !== null) query.andWhere('listing.id > :id', { id });
    return query.getMany();
  }

  /** Writes valuations in one statement. Skips listings that were written since: they have a newer valuation. */
  async revalue(workspaceId: string, revalued: readonly Revalued[]): Promise<void> {
    await this.database.run(
      `UPDATE listings SET adjusted_unit_price = r."adjustedUnitPrice", valuation_steps = r."valuationSteps",
              valued_until = r."valuedUntil"
         FROM jsonb_to_recordset($2::jsonb) AS r
              (id uuid, "adjustedUnitPrice" numeric, "valuationSteps" jsonb, "valuedUntil" timestamptz,
               "updatedAt" timestamptz)
        WHERE listings.workspace_id = $1 AND listings.id = r.id
          AND date_trunc('milliseconds', listings.updated_at) = r."updatedAt"`,
      [workspaceId, JSON.stringify(revalued)],
    );
  }

  /** Listings without a value for the sort come last. */
  page(
    workspaceId: string,
    query: ListingQuery,
    window: { skip: number; take: number },
  ): Promise<[Listing[], number]> {
    const order = query.descending ? 'DESC' : 'ASC';
    return filtered(this.database.table(Listing).createQueryBuilder('listing').where({ workspaceId }), query)
      .orderBy(SORT_COLUMNS[query.sort], order, 'NULLS LAST')
      .addOrderBy('listing.id', order)
      .offset(window.skip)
      .limit(window.take)
      .getManyAndCount();
  }

  /** Unit prices of all listings of some materials. */
  pricesOfMaterials(workspaceId: string, materialIds: readonly string[]): Promise<MaterialPrice[]> {
    return this.database.rows(
      `SELECT material_id AS "materialId", unit_price AS "unitPrice", unit_price_unit AS "unitPriceUnit", currency
         FROM listings
        WHERE workspace_id = $1 AND material_id = ANY ($2::uuid[]) AND unit_price IS NOT NULL`,
      [workspaceId, materialIds],
    );
  }
}

function filtered(builder: SelectQueryBuilder<Listing>, query: ListingQuery): SelectQueryBuilder<Listing> {
  const { text, supplier, availability, materialId, quality, staleDays, suspect } = query;
  if (text !== undefined) {
    builder.andWhere(
      `concat_ws(' ', listing.title, listing.brand, listing.vendor_item_id, listing.mpn, listing.gtin) ILIKE :text`,
      { text: `%${text.replace(/[\\%_]/g, '\\$&')}%` },
    );
  }
  if (supplier !== undefined) builder.andWhere({ supplier });
  if (availability !== undefined) builder.andWhere({ availability });
  if (materialId !== undefined) builder.andWhere({ materialId });
  if (quality !== undefined) {
    builder.andWhere(`jsonb_array_length(listing.missing_fields) ${quality === 'full' ? '=' : '>'} 0`);
  }
  if (staleDays !== undefined) {
    builder.andWhere('listing.last_seen_at < now() - make_interval(days => :staleDays)', { staleDays });
  }
  if (suspect !== undefined) {
    builder.andWhere(`coalesce(listing.suspect->>'status' = 'open', false) = :suspect`, { suspect });
  }
  return builder;
}

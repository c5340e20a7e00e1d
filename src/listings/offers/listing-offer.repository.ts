import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { trigramSimilarity } from '../../domain/text';
import { Database } from '../../platform/database';
import { Listing } from '../listing.entity';

/** How the similarity of two texts is calculated. */
export type SimilarityMethod = 'pg_trgm' | 'exact';

export interface SimilarListing {
  id: string;
  /** 0 to 1, four decimals. */
  score: number;
}

/** A believed unit price at a moment. */
export interface ObservedUnitPrice {
  listingId: string;
  unitPrice: string;
  unitPriceUnit: NonNullable<Listing['unitPriceUnit']>;
  currency: Listing['currency'];
  seenAt: Date;
}

export interface SimilarQuery {
  text: string;
  minScore: number;
  limit: number;
  /** Listings to leave out. */
  except: readonly string[];
}

const BATCH = 2_000;

/** Listings that price materials. */
@Injectable()
export class ListingOfferRepository {
  constructor(private readonly database: Database) {}

  /** All listings that are linked to a material. */
  linked(workspaceId: string): Promise<Listing[]> {
    return this.database
      .table(Listing)
      .createQueryBuilder('listing')
      .where({ workspaceId })
      .andWhere('listing.material_id IS NOT NULL')
      .orderBy('listing.id', 'ASC')
      .getMany();
  }

  byIds(workspaceId: string, ids: readonly string[]): Promise<Listing[]> {
    return this.database.table(Listing).findBy({ workspaceId, id: In([...ids]) });
  }

  /** The last believed unit price of each listing before a moment. Listings without one are left out. */
  pricesBefore(listingIds: readonly string[], moment: Date): Promise<ObservedUnitPrice[]> {
    return this.database.rows(
      `SELECT past.listing_id AS "listingId", past.unit_price AS "unitPrice",
              past.unit_price_unit AS "unitPriceUnit", past.currency, past.seen_at AS "seenAt"
         FROM unnest($1::uuid[]) AS wanted (id)
         CROSS JOIN LATERAL (SELECT * FROM price_observations
                              WHERE listing_id = wanted.id AND believed AND unit_price IS NOT NULL
                                AND seen_at < $2
                              ORDER BY seen_at DESC, id DESC LIMIT 1) AS past`,
      [listingIds, moment],
    );
  }

  /** Whether the database server has pg_trgm. */
  async method(): Promise<SimilarityMethod> {
    const [row] = await this.database.rows<object>(`SELECT FROM pg_extension WHERE extname = 'pg_trgm'`);
    return row === undefined ? 'exact' : 'pg_trgm';
  }

  /** Unlinked listings with titles similar to a text, the most similar first. */
  async similar(
    workspaceId: string,
    query: SimilarQuery,
    method: SimilarityMethod,
  ): Promise<SimilarListing[]> {
    if (method === 'exact') return this.compared(workspaceId, query);
    const rows = await this.database.rows<SimilarListing>(
      `SELECT id, round(score::numeric, 4)::float8 AS score
         FROM (SELECT id, similarity($2, title) AS score FROM listings
                WHERE workspace_id = $1 AND material_id IS NULL AND NOT id = ANY ($3::uuid[])) AS compared
        WHERE round(score::numeric, 4) >= $4
        ORDER BY round(score::numeric, 4) DESC, id LIMIT $5`,
      [workspaceId, query.text, query.except, query.minScore, query.limit],
    );
    return rows;
  }

  /** The same scores without pg_trgm: reads every title, in batches. */
  private async compared(workspaceId: string, query: SimilarQuery): Promise<SimilarListing[]> {
    let best: SimilarListing[] = [];
    let last = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await this.database.rows<{ id: string; title: string }>(
        `SELECT id, title FROM listings
          WHERE workspace_id = $1 AND material_id IS NULL AND id > $2 AND NOT id = ANY ($3::uuid[])
          ORDER BY id LIMIT ${BATCH}`,
        [workspaceId, last, query.except],
      );
      if (rows.length === 0) return best;
      last = rows[rows.length - 1].id;
      const scored = rows.map(({ id, title }) => ({
        id,
        score: Math.round(trigramSimilarity(query.text, title) * 10_000) / 10_000,
      }));
      best = [...best, ...scored.filter(({ score }) => score >= query.minScore)]
        .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
        .slice(0, query.limit);
    }
  }
}

import { Injectable } from '@nestjs/common';
import type { IdentityKey, KeyOwner } from '../domain/listings';
import { Database } from '../platform/database';

/** Keys of listings. */
@Injectable()
export class ListingIdentityRepository {
  constructor(private readonly database: Database) {}

  /**
   * Locks suppliers until the transaction ends, so that no other worker saves their sightings. Every key contains its
   * supplier, so this lock also protects the keys. Locks are taken in one order to avoid deadlocks.
   */
  async lockSuppliers(workspaceId: string, suppliers: Iterable<string>): Promise<void> {
    const names = [...new Set(suppliers)].map((supplier) => `listings/${workspaceId}/${supplier}`).sort();
    for (const name of names) {
      await this.database.run('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [name]);
    }
  }

  /** Listings that own at least one of the keys, each with all its keys. */
  async owners(workspaceId: string, keys: readonly IdentityKey[]): Promise<KeyOwner[]> {
    return this.database.rows(
      `SELECT listing_id,
              jsonb_agg(jsonb_build_object('kind', kind, 'key', key) ORDER BY kind, key) AS keys,
              ARRAY(SELECT CASE WHEN d.one_id = i.listing_id THEN d.other_id ELSE d.one_id END::text
                      FROM listing_distinctions d
                     WHERE i.listing_id IN (d.one_id, d.other_id)) AS distinct_from
         FROM listing_identities i
        WHERE listing_id IN (SELECT listing_id FROM listing_identities
                              WHERE workspace_id = $1
                                AND (kind, key) IN (SELECT * FROM unnest($2::text[], $3::text[])))
        GROUP BY listing_id
        ORDER BY listing_id`,
      [workspaceId, keys.map(({ kind }) => kind), keys.map(({ key }) => key)],
    );
  }

  /** Gives a listing those of the keys that no other listing owns. */
  async give(workspaceId: string, listingId: string, keys: readonly IdentityKey[]): Promise<void> {
    await this.database.run(
      `INSERT INTO listing_identities (workspace_id, listing_id, kind, key)
       SELECT $1, $2, kind, key FROM unnest($3::text[], $4::text[]) AS given (kind, key)
       ON CONFLICT (workspace_id, kind, key) DO NOTHING`,
      [workspaceId, listingId, keys.map(({ kind }) => kind), keys.map(({ key }) => key)],
    );
  }

  /** Moves all keys of one listing to another. */
  async move(workspaceId: string, from: string, to: string): Promise<void> {
    await this.database.run(
      'UPDATE listing_identities SET listing_id = $3 WHERE workspace_id = $1 AND listing_id = $2',
      [workspaceId, from, to],
    );
  }

  /** Remembers that all of these listings are different. */
  async distinguish(listingIds: readonly string[]): Promise<void> {
    await this.database.run(
      `INSERT INTO listing_distinctions (one_id, other_id)
       SELECT one, other FROM unnest($1::uuid[]) AS one, unnest($1::uuid[]) AS other WHERE one < other
       ON CONFLICT DO NOTHING`,
      [listingIds],
    );
  }
}

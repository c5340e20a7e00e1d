import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { type PackageStatus, READ_STATUSES } from '../package-status';

/** How the candidates were found: by the pgvector index, or by comparing every vector. */
export type SimilarityMethod = 'pgvector' | 'exact';

/** The package that the others are compared with. */
export interface Compared {
  packageId: string;
  nameKey: string;
  features: number[];
}

/** Which packages to compare, and how many to return. */
export interface SimilarWanted {
  /** Include earlier versions of other names, and versions of the package's own name. */
  allVersions: boolean;
  limit: number;
}

/** A package that is like another. */
export interface RankedPackage {
  id: string;
  name: string;
  version: number;
  machineType: string | null;
  controllerType: string | null;
  /** Cosine of their vectors. */
  similarity: number;
}

/** How many names two packages have in common, in any case. */
export interface SharedNames {
  sections: number;
  variables: number;
  attributes: number;
}

/** More candidates than are wanted, because the order of the index is only near to the exact order. */
const CANDIDATES_A_HIT = 4;
const LEAST_CANDIDATES = 100;

/** Packages of other names in their latest version that has been read; or all packages except this one. */
const ELIGIBLE = `
  package.workspace_id = $1 AND package.id <> $2 AND package.status IN ${READ_STATUSES}
  AND ($4 OR (package.name_key <> $3 AND NOT EXISTS (
    SELECT FROM post_packages newer
     WHERE newer.workspace_id = $1 AND newer.name_key = package.name_key AND newer.version > package.version
       AND newer.status IN ${READ_STATUSES})))`;

@Injectable()
export class SimilarPackageRepository {
  constructor(private readonly database: Database) {}

  /** null: there is no such package. `features` is null where the package has not been read yet. */
  async compared(
    workspaceId: string,
    packageId: string,
  ): Promise<(Omit<Compared, 'features'> & { status: PackageStatus; features: number[] | null }) | null> {
    const [row] = await this.database.rows<Awaited<ReturnType<SimilarPackageRepository['compared']>>>(
      `SELECT package.id AS "packageId", package.name_key AS "nameKey", package.status, vector.features
         FROM post_packages package LEFT JOIN package_vectors vector ON vector.package_id = package.id
        WHERE package.workspace_id = $1 AND package.id = $2`,
      [workspaceId, packageId],
    );
    return row ?? null;
  }

  /** Whether there is a pgvector index. It is checked each time, because it comes and goes with the extension. */
  async indexed(): Promise<boolean> {
    const [{ there }] = await this.database.rows<{ there: boolean }>(
      `SELECT to_regclass('ix_package_vectors_indexed_features') IS NOT NULL AS there`,
    );
    return there;
  }

  /** Compares every vector of the workspace. */
  exact(workspaceId: string, of: Compared, wanted: SimilarWanted): Promise<RankedPackage[]> {
    return this.ranked(workspaceId, of, wanted, {
      sql: `SELECT vector.package_id FROM package_vectors vector JOIN post_packages package ON package.id = vector.package_id
             WHERE vector.workspace_id = $1 AND ${ELIGIBLE}`,
      values: [],
    });
  }

  /**
   * Takes candidates from the index and ranks them exactly. null: the index returned fewer candidates than there are,
   * as may happen where most vectors belong to other workspaces.
   */
  async approximate(
    workspaceId: string,
    of: Compared,
    wanted: SimilarWanted,
  ): Promise<RankedPackage[] | null> {
    const { allVersions, limit } = wanted;
    const candidates = Math.max(LEAST_CANDIDATES, limit * CANDIDATES_A_HIT);
    return this.database.transaction(async () => {
      // The index search continues until enough candidates pass the filter, nearest first.
      await this.database.run(`SET LOCAL hnsw.iterative_scan = strict_order`);
      await this.database.run(`SET LOCAL hnsw.ef_search = ${candidates}`);
      const ranked = await this.ranked(workspaceId, of, wanted, {
        sql: `SELECT vector.package_id FROM package_vectors_indexed vector
                JOIN post_packages package ON package.id = vector.package_id
               WHERE vector.workspace_id = $1 AND ${ELIGIBLE}
               ORDER BY vector.features <=> $5::real[]::vector LIMIT $7`,
        values: [candidates],
      });
      if (ranked.length === limit) return ranked;
      const [{ eligible }] = await this.database.rows<{ eligible: number }>(
        `SELECT count(*)::integer AS eligible FROM package_vectors vector
           JOIN post_packages package ON package.id = vector.package_id
          WHERE vector.workspace_id = $1 AND ${ELIGIBLE}`,
        [workspaceId, of.packageId, of.nameKey, allVersions],
      );
      return ranked.length === eligible ? ranked : null;
    });
  }

  /** Counts the names that each of some packages has in common with one package. */
  async shared(packageId: string, others: readonly string[]): Promise<Map<string, SharedNames>> {
    const shared = new Map(others.map((id) => [id, { sections: 0, variables: 0, attributes: 0 }]));
    for (const list of ['sections', 'variables', 'attributes'] as const) {
      const counts = await this.database.rows<{ id: string; names: number }>(
        `SELECT package_id AS id, count(DISTINCT lower(name))::integer AS names FROM post_${list}
          WHERE package_id = ANY ($2::uuid[]) AND lower(name) IN
                (SELECT lower(name) FROM post_${list} WHERE package_id = $1 AND name <> '')
          GROUP BY package_id`,
        [packageId, others],
      );
      for (const { id, names } of counts) shared.get(id)![list] = names;
    }
    return shared;
  }

  /**
   * Ranks candidates, for both methods: by the cosine of the arrays in double precision, summed in order, and by id
   * where it is the same.
   */
  private ranked(
    workspaceId: string,
    { packageId, nameKey, features }: Compared,
    { allVersions, limit }: SimilarWanted,
    candidates: { sql: string; values: readonly number[] },
  ): Promise<RankedPackage[]> {
    return this.database.rows(
      `WITH candidate AS MATERIALIZED (${candidates.sql})
       SELECT package.id, package.name, package.version, package.machine_type AS "machineType",
              package.controller_type AS "controllerType",
              (SELECT sum(own::float8 * other::float8) FROM unnest(vector.features, $5::real[]) AS number (own, other))
                AS similarity
         FROM candidate JOIN package_vectors vector USING (package_id)
         JOIN post_packages package ON package.id = vector.package_id
        ORDER BY similarity DESC, package.id
        LIMIT $6`,
      [workspaceId, packageId, nameKey, allVersions, features, limit, ...candidates.values],
    );
  }
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import type { SearchKind } from './search-kind';
import { type SearchQuery, tsquery } from './search-query';
import { READ_STATUSES } from '../package-status';

/** Where to search. */
export interface SearchScope {
  kinds: readonly SearchKind[];
  /** Only this package, whatever its version; null: every package. */
  packageId: string | null;
  /** All versions; otherwise the latest version of each package that has been read. */
  allVersions: boolean;
}

/** A search result. */
export interface FoundEntry {
  kind: SearchKind;
  name: string | null;
  line: number | null;
  text: string;
  sectionId: string | null;
  fileId: string;
  fileName: string;
  packageId: string;
  packageName: string;
  version: number;
  /** Whether its name equals the search. */
  exact: boolean;
  rank: number;
}

const MATCHING = `
  FROM post_search_entries entry
  JOIN post_packages package ON package.id = entry.package_id AND package.status IN ${READ_STATUSES}
 WHERE entry.workspace_id = $1 AND entry.words @@ $2::tsquery AND entry.kind = ANY ($3::text[])
   AND ($4::uuid IS NULL OR entry.package_id = $4)
   AND ($5 OR NOT EXISTS (
     SELECT FROM post_packages newer
      WHERE newer.workspace_id = $1 AND newer.name_key = package.name_key AND newer.version > package.version
        AND newer.status IN ${READ_STATUSES}))`;

@Injectable()
export class PackageSearchRepository {
  constructor(private readonly database: Database) {}

  /** Returns exact names first, then by rank. Equal ranks are ordered by package, file and line. */
  async page(
    workspaceId: string,
    query: SearchQuery,
    { kinds, packageId, allVersions }: SearchScope,
    window: { skip: number; take: number },
  ): Promise<[FoundEntry[], number]> {
    const wanted = [workspaceId, tsquery(query), kinds, packageId, allVersions || packageId !== null];
    const found = await this.database.rows<FoundEntry>(
      `WITH hit AS MATERIALIZED (
         SELECT entry.file_id, entry.position, entry.name_key = $6 AS exact,
                ts_rank(entry.words, $2::tsquery, 1) AS rank,
                package.id, package.name, package.name_key, package.version ${MATCHING})
       SELECT entry.kind, entry.name, entry.line, entry.text, section.id AS "sectionId", hit.file_id AS "fileId",
              file.filename AS "fileName", hit.id AS "packageId", hit.name AS "packageName", hit.version,
              hit.exact, hit.rank
         FROM hit
         JOIN post_search_entries entry ON entry.file_id = hit.file_id AND entry.position = hit.position
         JOIN post_files file ON file.id = hit.file_id
         LEFT JOIN post_sections section
           ON entry.kind = 'section' AND section.file_id = entry.file_id AND section.position = entry.finding
        ORDER BY hit.exact DESC, hit.rank DESC, hit.name_key, hit.version DESC, file.position, hit.position, hit.file_id
        OFFSET $7 LIMIT $8`,
      [...wanted, query.nameKey, window.skip, window.take],
    );
    const [{ total }] = await this.database.rows<{ total: number }>(
      `SELECT count(*)::integer AS total ${MATCHING}`,
      wanted,
    );
    return [found, total];
  }
}

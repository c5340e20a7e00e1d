import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { type PackageStatus, READ_STATUSES } from '../package-status';
import type { Findings, PackageFile, SectionText } from './package-contents';

/** One side of a comparison. */
export interface ComparedPackage {
  id: string;
  name: string;
  nameKey: string;
  version: number;
  status: PackageStatus;
}

const COLUMNS = 'id, name, name_key AS "nameKey", version, status';

/** The columns that are compared of each list, beside the file. Names are compared in any case. */
const COMPARED: Record<keyof Findings, string> = {
  sections: `id, name, upper(name) AS key, start_line AS "startLine", end_line AS "endLine",
             encode(sha256(convert_to(text, 'UTF8')), 'hex') || ' ' || (end_line - start_line) AS content`,
  variables: `name, upper(concat_ws(E'\\n', scope, name)) AS key, value, scope, line,
              coalesce('=' || value, '') AS content`,
  attributes: `name, CASE WHEN name = '' THEN E'\\n' || coalesce(number::text, '') ELSE upper(name) END AS key,
               start_line AS "startLine", properties,
               (SELECT coalesce(string_agg(concat(each ->> 'name', '=', each ->> 'value'), E'\\n' ORDER BY n), '')
                  FROM jsonb_array_elements(properties) WITH ORDINALITY AS property (each, n)) AS content`,
};

@Injectable()
export class ComparedPackageRepository {
  constructor(private readonly database: Database) {}

  async byId(workspaceId: string, id: string): Promise<ComparedPackage | null> {
    const [row] = await this.database.rows<ComparedPackage>(
      `SELECT ${COLUMNS} FROM post_packages WHERE workspace_id = $1 AND id = $2`,
      [workspaceId, id],
    );
    return row ?? null;
  }

  /** The nearest earlier version that has been read. null: none */
  async before(workspaceId: string, { nameKey, version }: ComparedPackage): Promise<ComparedPackage | null> {
    const [row] = await this.database.rows<ComparedPackage>(
      `SELECT ${COLUMNS} FROM post_packages
        WHERE workspace_id = $1 AND name_key = $2 AND version < $3 AND status IN ${READ_STATUSES}
        ORDER BY version DESC LIMIT 1`,
      [workspaceId, nameKey, version],
    );
    return row ?? null;
  }

  files({ id }: ComparedPackage): Promise<PackageFile[]> {
    return this.database.rows(
      `SELECT id AS "fileId", filename AS "fileName", content_hash AS sha256, size_bytes::float8 AS size
         FROM post_files WHERE package_id = $1 ORDER BY position`,
      [id],
    );
  }

  async findings(fileIds: readonly string[]): Promise<Findings> {
    // One query after the other: a transaction has one connection.
    return {
      sections: await this.list('sections', fileIds),
      variables: await this.list('variables', fileIds),
      attributes: await this.list('attributes', fileIds),
    };
  }

  /** Sections of a name, in any case, in the order of files and lines. */
  sectionTexts({ id }: ComparedPackage, name: string, limit: number): Promise<SectionText[]> {
    return this.database.rows(
      `SELECT section.id, section.file_id AS "fileId", file.filename AS "fileName", section.name,
              upper(section.name) AS key, section.start_line AS "startLine", section.text AS content,
              section.truncated
         FROM post_sections section JOIN post_files file ON file.id = section.file_id
        WHERE section.package_id = $1 AND upper(section.name) = upper($2)
        ORDER BY file.position, section.position LIMIT $3`,
      [id, name, limit],
    );
  }

  private list<List extends keyof Findings>(
    list: List,
    fileIds: readonly string[],
  ): Promise<Findings[List][number][]> {
    return this.database.rows(
      `SELECT file_id AS "fileId", ${COMPARED[list]} FROM post_${list}
        WHERE file_id = ANY ($1::uuid[]) ORDER BY file_id, position`,
      [fileIds],
    );
  }
}

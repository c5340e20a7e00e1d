import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database';
import { PostSearchEntry } from './post-search-entry.entity';
import type { SearchEntry } from './search-entries';
import { searchVector } from './search-vector';

/** The file whose entries are written. */
export interface IndexedFile {
  workspaceId: string;
  packageId: string;
  fileId: string;
}

@Injectable()
export class SearchIndexRepository {
  constructor(private readonly database: Database) {}

  async clear(packageId: string): Promise<void> {
    await this.database.table(PostSearchEntry).delete({ packageId });
  }

  /** @param first position of the first entry in its file, from 1 */
  async add(
    { workspaceId, packageId, fileId }: IndexedFile,
    first: number,
    entries: readonly SearchEntry[],
  ): Promise<void> {
    const column = <T>(of: (entry: SearchEntry) => T): T[] => entries.map(of);
    await this.database.run(
      `INSERT INTO post_search_entries
         (workspace_id, package_id, file_id, position, kind, finding, name, name_key, line, text, words)
       SELECT $1, $2, $3, $4 + n - 1, kind, finding, name, name_key, line, text, words::tsvector
         FROM unnest($5::text[], $6::integer[], $7::text[], $8::text[], $9::integer[], $10::text[], $11::text[])
              WITH ORDINALITY AS entry (kind, finding, name, name_key, line, text, words, n)`,
      [
        ...[workspaceId, packageId, fileId, first],
        column(({ kind }) => kind),
        column(({ finding }) => finding),
        column(({ name }) => name),
        column((entry) => entry.nameKey),
        column(({ line }) => line),
        column(({ text }) => text),
        // The later parts of a long item are not found by its name again.
        column(({ name, nameKey, text }) => searchVector(nameKey === '' ? '' : (name ?? ''), text)),
      ],
    );
  }
}

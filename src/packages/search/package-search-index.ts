import { Injectable } from '@nestjs/common';
import type { ParsedPackageFile } from '../../domain/packages';
import { type SearchEntry, searchEntries } from './search-entries';
import { SearchIndexRepository } from './search-index.repository';

/** A file of a package and the findings in it. */
export interface SearchableFile {
  fileId: string;
  fileName: string;
  parsed: ParsedPackageFile;
}

/** Most entries, and most characters, written at once. Other work gets its turn in between. */
const ENTRIES = 1_000;
const CHARACTERS = 262_144;

/** Writes the search index of packages. */
@Injectable()
export class PackageSearchIndex {
  constructor(private readonly entries: SearchIndexRepository) {}

  /** Writes the search entries of a package in place of the earlier ones. It joins the caller's transaction. */
  async remember(
    workspaceId: string,
    packageId: string,
    files: Iterable<SearchableFile> | AsyncIterable<SearchableFile>,
  ): Promise<void> {
    await this.entries.clear(packageId);
    for await (const { fileId, fileName, parsed } of files) {
      let first = 1;
      for (const batch of batches(searchEntries(fileName, parsed))) {
        await this.entries.add({ workspaceId, packageId, fileId }, first, batch);
        first += batch.length;
      }
    }
  }
}

function* batches(entries: Iterable<SearchEntry>): Generator<SearchEntry[]> {
  let batch: SearchEntry[] = [];
  let characters = 0;
  for (const entry of entries) {
    batch.push(entry);
    characters += entry.text.length;
    if (batch.length < ENTRIES && characters < CHARACTERS) continue;
    yield batch;
    [batch, characters] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

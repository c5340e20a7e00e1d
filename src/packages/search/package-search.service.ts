import { Injectable } from '@nestjs/common';
import { type Excerpt, excerptOf } from './excerpt';
import { type FoundEntry, PackageSearchRepository, type SearchScope } from './package-search.repository';
import { parseSearch } from './search-query';

/** A search result with its excerpt. */
export type Hit = Omit<FoundEntry, 'text'> & { excerpt: Excerpt };

/** Searches packages. */
@Injectable()
export class PackageSearchService {
  constructor(private readonly entries: PackageSearchRepository) {}

  /** @throws MalformedError `search_without_words` */
  async page(
    workspaceId: string,
    text: string,
    scope: SearchScope,
    window: { skip: number; take: number },
  ): Promise<[Hit[], number]> {
    const query = parseSearch(text);
    const [found, total] = await this.entries.page(workspaceId, query, scope, window);
    return [
      found.map(({ text: whole, ...entry }) => ({
        ...entry,
        excerpt: excerptOf(entry.kind === 'file' ? (entry.name ?? '') : whole, query),
      })),
      total,
    ];
  }
}

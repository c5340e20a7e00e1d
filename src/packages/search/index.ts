export { PackageSearchIndex, type SearchableFile } from './package-search-index';
export { PackageSearchController } from './package-search.controller';
export { PackageSearchRepository } from './package-search.repository';
export { PackageSearchService } from './package-search.service';
export { SearchIndexRepository } from './search-index.repository';

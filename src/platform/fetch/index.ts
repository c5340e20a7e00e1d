export type { PageKind } from './content-type';
export { FetchError, type FetchErrorCode, TransientFetchError } from './fetch-error';
export { FetchModule } from './fetch.module';
export { Fetcher } from './fetcher';
export type { FetchedPage, NotModified, PageRequest } from './page-reader';
export { type DecodedText, decodeText } from './page-text';
export { type PostAnswer, Poster } from './poster';

import type { SearchRequest } from '../../domain/layout';
import { planSearch, type SearchState } from '../../domain/layout/search';
import type { Computation } from '../../platform/compute';

/** Begins a search. It runs in a thread of the pool. */
export default function plan(request: SearchRequest): SearchState {
  return planSearch(request);
}

export const PLAN_SEARCH: Computation<SearchRequest, SearchState> = { file: __filename };

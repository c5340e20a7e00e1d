import type { SearchRequest, SearchResult } from '../search-request';
import { conclude } from './conclude';
import { planSearch } from './plan-search';
import { workOut } from './work-out';

/** Progress of a search: the current iteration, and how many of its candidates are done. */
export interface SearchProgress {
  iteration: number;
  candidates_done: number;
  candidates: number;
}

/**
 * Searches on the calling thread. A pool does the same with `planSearch`, `workOut` for each task and `conclude`, and
 * gets the same bytes, because tasks do not depend on each other. Throws what `planSearch` throws.
 */
export function searchLayouts(
  request: SearchRequest,
  onProgress?: (progress: SearchProgress) => void,
): SearchResult {
  for (let state = planSearch(request); ;) {
    const step = conclude(
      state,
      state.tasks.map((task, i) => {
        const result = workOut(task);
        onProgress?.({ iteration: state.iteration, candidates_done: i + 1, candidates: state.tasks.length });
        return result;
      }),
    );
    if (step.done) return step.result;
    state = step.next;
  }
}

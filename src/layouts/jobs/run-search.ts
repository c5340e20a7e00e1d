import pMap from 'p-map';
import type { SearchRequest, SearchResult } from '../../domain/layout';
import { type CandidateResult, type CandidateTask, conclude } from '../../domain/layout/search';
import type { ComputePool } from '../../platform/compute';
import { PLAN_SEARCH } from './plan-search.computation';
import { WORK_OUT } from './work-out.computation';

/** How far a search has come. */
export interface SearchProgress {
  /** Share of the allowed iterations, from 0 to 1. A search may end earlier. */
  done: number;
  iteration: number;
  /** Candidates worked out so far, in all iterations. */
  candidates: number;
  /** Valid layouts among them. */
  valid: number;
}

export interface SearchRun {
  /** The most candidates worked out at the same time. It never changes the result. */
  workers: number;
  signal: AbortSignal;
  onProgress: (progress: SearchProgress) => Promise<void>;
}

/**
 * Runs a search in the threads of the pool, iteration by iteration.
 *
 * @throws the signal's reason, when it fires
 */
export async function runSearch(
  compute: ComputePool,
  request: SearchRequest,
  { workers, signal, onProgress }: SearchRun,
): Promise<SearchResult> {
  let state = await compute.run(PLAN_SEARCH, request, signal);
  let candidates = 0;
  let valid = 0;
  for (;;) {
    const { iteration, tasks } = state;
    let ended = 0;
    const workOutOne = async (task: CandidateTask): Promise<CandidateResult> => {
      const result = await compute.run(WORK_OUT, task, signal);
      candidates++;
      ended++;
      valid += result.layouts.length;
      const done = (iteration - 1 + ended / tasks.length) / request.max_iterations;
      await onProgress({ done, iteration, candidates, valid });
      return result;
    };
    const results = await pMap(tasks, workOutOne, { concurrency: Math.min(workers, compute.width) });
    const step = conclude(state, results);
    if (step.done) return step.result;
    state = step.next;
  }
}

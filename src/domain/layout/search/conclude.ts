import type { IterationRecord, SearchResult } from '../search-request';
import type { CandidateLayout, CandidateResult, Widening } from './candidate';
import { tasksOf, type SearchState } from './plan-search';
import { resultOf } from './result';
import { TOLERABLE_ERROR } from './score/shape-terms';

/** A search ends early at this score. */
const GOOD_SCORE = 75;
/** … and when it has found this many layouts. */
const LEAST_CHOICE = 2;
/** Width that a cramped room gains for the next iteration, mm. */
const WIDENING_MM = 150;

/** The next state of a search, or its result. */
export type SearchStep = { done: false; next: SearchState } | { done: true; result: SearchResult };

/** Collects the results of an iteration, in any order, and decides whether the search goes on. */
export function conclude(state: SearchState, results: readonly CandidateResult[]): SearchStep {
  if (state.tasks.length === 0) return { done: true, result: resultOf(state) };
  const { request, iteration } = state;
  const sorted = [...results].sort((a, b) => a.index - b.index);
  const found = ranked([...state.found, ...sorted.flatMap(({ layouts }) => layouts)]).slice(
    0,
    request.alternatives * 2,
  );
  const good = isGood(found.at(0));
  // One more iteration may find another layout to compare a good one with.
  const compared = found.length >= Math.min(LEAST_CHOICE, request.alternatives) || iteration > 1;
  const over = (good && compared) || iteration >= request.max_iterations;
  const cramped = [...new Set(sorted.flatMap((result) => result.cramped))].sort();
  const widenings = over ? state.widenings : widen(state.widenings, cramped);
  const history = [...state.history, recordOf(state, sorted, over ? [] : feedback(cramped, found, state))];
  const next = { ...state, found, widenings, history };
  if (over) return { done: true, result: resultOf(next) };
  const batch = { iteration: iteration + 1, widenings, hard: !good };
  const tasks = tasksOf(request, state.added_rooms, batch);
  return { done: false, next: { ...next, iteration: iteration + 1, tasks } };
}

/** Best first. Layouts within tolerance come before the others, and one of each kind before the second of any. */
function ranked(layouts: readonly CandidateLayout[]): CandidateLayout[] {
  const sorted = layouts
    .map((layout, i) => ({ layout, i }))
    .sort((a, b) => rankOf(a.layout) - rankOf(b.layout) || b.layout.score - a.layout.score || a.i - b.i)
    .map(({ layout }) => layout);
  const kinds = new Set<string>();
  const firsts = sorted.filter(({ kind }) => !kinds.has(kind) && kinds.add(kind));
  return [...firsts, ...sorted.filter((layout) => !firsts.includes(layout))];
}

const rankOf = ({ worst_error }: CandidateLayout): number => (worst_error <= TOLERABLE_ERROR ? 0 : 1);

function isGood(best: CandidateLayout | undefined): boolean {
  return best !== undefined && best.worst_error <= TOLERABLE_ERROR && best.score >= GOOD_SCORE;
}

function widen(widenings: readonly Widening[], cramped: readonly string[]): Widening[] {
  const ids = [...new Set([...widenings.map(({ requirement_id }) => requirement_id), ...cramped])].sort();
  return ids.map((requirement_id) => {
    const before = widenings.find((widening) => widening.requirement_id === requirement_id)?.mm ?? 0;
    return { requirement_id, mm: before + (cramped.includes(requirement_id) ? WIDENING_MM : 0) };
  });
}

function feedback(
  cramped: readonly string[],
  found: readonly CandidateLayout[],
  { request }: SearchState,
): string[] {
  const { rooms, optional_rooms } = request.programme;
  const names = new Map([...rooms, ...optional_rooms].map(({ id, name }) => [id, name]));
  const lines = cramped.map((id) => `${names.get(id) ?? id} gets ${WIDENING_MM} mm more width.`);
  const best = found.at(0);
  if (!best) lines.push('No valid layout yet: more corridors are tried.');
  else if (best.worst_error > TOLERABLE_ERROR)
    lines.push(
      `One room misses its area by ${(best.worst_error * 100).toFixed(0)} %: more corridors are tried.`,
    );
  else lines.push('More candidates are worked out for better alternatives.');
  return lines;
}

function recordOf(state: SearchState, results: readonly CandidateResult[], lines: string[]): IterationRecord {
  const layouts = results.flatMap((result) => result.layouts);
  const kinds = [...new Set(results.flatMap(({ violations }) => violations.map(({ kind }) => kind)))].sort();
  return {
    iteration: state.iteration,
    candidates: layouts.length + results.reduce((sum, { refused }) => sum + refused, 0),
    valid: layouts.length,
    best_score: layouts.length === 0 ? null : Math.max(...layouts.map(({ score }) => score)),
    violations: kinds.map((kind) => {
      const same = results.flatMap(({ violations }) => violations.filter((v) => v.kind === kind));
      const elements = [...new Set(same.flatMap((v) => v.elements))].sort();
      return { kind, count: same.reduce((sum, { count }) => sum + count, 0), elements };
    }),
    feedback: lines,
  };
}

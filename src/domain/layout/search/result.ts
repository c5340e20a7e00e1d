import type { DoesNotFit, RankedLayout, SearchResult } from '../search-request';
import type { CandidateLayout } from './candidate';
import { tooLarge } from './fitting';
import { missingSeats } from './missing-seats';
import type { SearchState } from './plan-search';

/** Rooms hardly ever get more than this share of the ground. */
const MOST_NET = 0.86;
const BINDING_ROOMS = 3;

/** The result of a search, or the reason why it found nothing. */
export function resultOf(state: SearchState): SearchResult {
  const { request, found, history, added_rooms } = state;
  const best = found.at(0);
  const does_not_fit = best ? null : (state.does_not_fit ?? nothingFound(state));
  return {
    alternatives: found.slice(0, request.alternatives).map(publicPart),
    does_not_fit,
    iterations_used: history.length,
    history,
    added_rooms: best ? added_rooms : [],
    area_factor: best ? Math.round(best.area_factor * 1e4) / 1e4 : 1,
    summary: does_not_fit ? does_not_fit.detail : summaryOf(state),
  };
}

function publicPart({ layout, score, terms, violations }: CandidateLayout): RankedLayout {
  return { layout, score, terms, violations };
}

function nothingFound({ request, history, free_m2 }: SearchState): DoesNotFit {
  const { rooms } = request.programme;
  const needed = rooms.reduce((sum, { min_area_m2 }) => sum + min_area_m2, 0);
  if (needed > free_m2 * MOST_NET) return tooLarge(rooms, needed, free_m2 * MOST_NET);
  const kinds = new Set(history.flatMap(({ violations }) => violations.map(({ kind }) => kind)));
  const why = kinds.size > 0 ? ` Broken rules: ${[...kinds].sort().join(', ')}.` : '';
  const largest = [...rooms].sort((a, b) => b.min_area_m2 - a.min_area_m2 || (a.id < b.id ? -1 : 1));
  return {
    code: 'no_valid_layout',
    detail: `No arrangement that was tried gives every room its least area and a door on a corridor of ${request.programme.corridor_width_mm} mm.${why}`,
    way_out: 'Reduce or leave out rooms, allow more iterations, try another seed, or use a larger shell.',
    binding_rooms: largest.slice(0, BINDING_ROOMS).map(({ id }) => id),
  };
}

function summaryOf({ request, found, history, added_rooms }: SearchState): string {
  const tried = history.reduce((sum, { candidates }) => sum + candidates, 0);
  const [best] = found;
  const asked = new Set(request.programme.rooms.map(({ id }) => id));
  const count = best.layout.rooms.filter(({ requirement_id }) => asked.has(requirement_id ?? '')).length;
  const shown = Math.min(found.length, request.alternatives);
  const added =
    added_rooms.length > 0
      ? ` ${added_rooms.length === 1 ? '1 optional room or free area fills' : `${added_rooms.length} optional rooms or free areas fill`} the rest of the shell.`
      : '';
  const seats = missingSeats(best.layout, request.programme)
    .map((sentence) => ` ${sentence}`)
    .join('');
  return (
    `${count} rooms. The best of ${tried} layouts, found in ${history.length} ${history.length === 1 ? 'iteration' : 'iterations'}, ` +
    `scores ${best.score.toFixed(1)}. Its rooms are ${best.area_factor.toFixed(2)} times as large as asked for. ` +
    `${shown} ${shown === 1 ? 'alternative is' : 'alternatives are'} kept.${added}${seats}`
  );
}

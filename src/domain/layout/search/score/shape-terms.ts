import type { Layout, LayoutRoom } from '../../layout';
import type { ScoreTerm } from '../../search-request';
import { areaFit } from './area-fit';
import { clamped, percent, term } from './term';

/** A layout with a larger error of a room's area is kept only when nothing better exists. */
export const TOLERABLE_ERROR = 0.15;
/** Errors and proportions at which a term is worth nothing. */
const WORST_MEAN_ERROR = 0.15;
const WORST_ERROR = 0.4;
const SQUARE = 1.2;
const WORST_ASPECT = 4;
/** Shares of corridors: up to the first a term is worth 1, from the second on 0. */
const LEAN = 0.15;
const WASTEFUL = 0.4;

/** Areas against areas asked for. A room that misses its area by more than 15 % costs half of the term at once. */
export function areaTerm(layout: Layout): ScoreTerm {
  const { mean, worst, worstRoom, factor } = areaFit(layout);
  const byMean = 1 - clamped(mean / WORST_MEAN_ERROR);
  const byWorst =
    worst <= TOLERABLE_ERROR
      ? 1
      : 0.5 * (1 - clamped((worst - TOLERABLE_ERROR) / (WORST_ERROR - TOLERABLE_ERROR)));
  const most = worstRoom === null ? '' : `, ${worstRoom} by ${percent(worst)}, the most`;
  return term(
    'area',
    byMean * byWorst,
    4,
    `Rooms miss their areas by ${percent(mean)} on average${most}. All areas are ${factor.toFixed(2)} times what was asked for.`,
  );
}

export function aspectTerm({ rooms }: Layout): ScoreTerm {
  const made = rooms.filter(({ requirement_id, kept }) => requirement_id !== null && !kept);
  const mean = made.length === 0 ? 1 : made.reduce((sum, room) => sum + aspectOf(room), 0) / made.length;
  const value = 1 - clamped((mean - SQUARE) / (WORST_ASPECT - SQUARE));
  return term('aspect', value, 2, `Rooms are ${mean.toFixed(2)} times as long as wide on average.`);
}

/** Length over width of a room's box. */
function aspectOf({ polygon }: LayoutRoom): number {
  const [xs, ys] = [polygon.map(([x]) => x), polygon.map(([, y]) => y)];
  const [width, height] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
  return Math.max(width, height) / Math.max(1, Math.min(width, height));
}

export function circulationTerm({ rooms }: Layout): ScoreTerm {
  const all = rooms.reduce((sum, { area_m2 }) => sum + area_m2, 0);
  const corridors = rooms.filter(
    ({ type, requirement_id }) => type === 'corridor' && requirement_id === null,
  );
  const share = all === 0 ? 0 : corridors.reduce((sum, { area_m2 }) => sum + area_m2, 0) / all;
  const value = 1 - clamped((share - LEAN) / (WASTEFUL - LEAN));
  return term('circulation', value, 2, `Corridors take ${percent(share)} of the floor.`);
}

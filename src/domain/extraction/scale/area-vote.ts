import type { ScaleCandidate } from '../plan-geometry';
import type { PrintedArea } from './area-text';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';

/** Lengths from areas agree when they lie this close: printed areas are rounded, and measured by many rules. */
const AGREEMENT = 0.02;

/** The scale at which the rooms' measured areas are the printed ones: √(printed ÷ measured), by majority. */
export function areaVote(
  rooms: readonly { units2: number; area: PrintedArea | null }[],
): ScaleCandidate | null {
  const readings = rooms
    .flatMap(({ units2, area }) =>
      area && units2 > 0 ? [Math.sqrt((area.squareMetres * 1e6) / units2)] : [],
    )
    .sort((p, q) => p - q);
  let best: number[] = [];
  readings.forEach((low, start) => {
    const group = readings.slice(start).filter((value) => value <= low * (1 + AGREEMENT));
    if (group.length > best.length) best = group;
  });
  if (best.length < 2) return null;
  const median = best[Math.floor((best.length - 1) / 2)];
  const standard = standardRatioNear(median / MM_PER_POINT);
  return {
    mm_per_unit: standard === null ? median : standard * MM_PER_POINT,
    ratio: standard ?? Math.round((median / MM_PER_POINT) * 100) / 100,
    source: 'areas',
    votes: best.length,
    confidence:
      Math.round(Math.min(0.85, 0.4 + 0.1 * best.length) * (standard === null ? 0.7 : 1) * 1000) / 1000,
    evidence: `${best.length} printed room areas`,
  };
}

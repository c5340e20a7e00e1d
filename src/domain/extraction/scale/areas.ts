import type { ScaleCandidate } from '../model/plan-geometry';
import type { PrintedArea } from '../texts/areas';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';

/** Lengths from areas agree when they lie this close: printed areas are rounded, and measured by many rules. */
const AGREEMENT = 0.02;
/**
 * Walls drawn too thick or too thin make all rooms wrong the same way, which looks like an odd scale; such a
 * scale is believed only where most rooms agree on it, and closely.
 */
const ODD = { agreement: 0.006, share: 0.6, rooms: 4 };
/** How much likelier a scale is that plans are plotted at. */
const STANDARD_BONUS = 1.5;

interface AreaVote {
  readonly group: readonly number[];
  readonly median: number;
  readonly standard: number | null;
}

/** The scale at which the rooms' measured areas are the printed ones: √(printed ÷ measured), by majority. */
export function areaVote(
  rooms: readonly { units2: number; area: PrintedArea | null }[],
): ScaleCandidate | null {
  const readings = rooms
    .flatMap(({ units2, area }) =>
      area && units2 > 0 ? [Math.sqrt((area.squareMetres * 1e6) / units2)] : [],
    )
    .sort((p, q) => p - q);
  let best: { vote: AreaVote; score: number } | null = null;
  for (const vote of votesAmong(readings)) {
    const score = vote.group.length * (vote.standard === null ? 1 : STANDARD_BONUS);
    if (best === null || score > best.score) best = { vote, score };
  }
  if (best === null) return null;
  const { group, median, standard } = best.vote;
  return {
    mm_per_unit: standard === null ? median : standard * MM_PER_POINT,
    ratio: standard ?? Math.round((median / MM_PER_POINT) * 100) / 100,
    source: 'areas',
    votes: group.length,
    confidence:
      Math.round(Math.min(0.85, 0.4 + 0.1 * group.length) * (standard === null ? 0.7 : 1) * 1000) / 1000,
    evidence: `${group.length} printed room areas`,
  };
}

function votesAmong(readings: readonly number[]): AreaVote[] {
  return readings.flatMap((low, start) => {
    const near = (agreement: number): AreaVote => {
      const group = readings.slice(start).filter((value) => value <= low * (1 + agreement));
      const median = group[Math.floor((group.length - 1) / 2)];
      return { group, median, standard: standardRatioNear(median / MM_PER_POINT) };
    };
    const wide = near(AGREEMENT);
    if (wide.standard !== null) return wide.group.length >= 2 ? [wide] : [];
    const close = near(ODD.agreement);
    const believed = close.group.length >= Math.max(ODD.rooms, ODD.share * readings.length);
    return believed && close.standard === null ? [close] : [];
  });
}

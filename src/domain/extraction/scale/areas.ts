import type { MmPerUnit, SquareDrawingUnits } from '../../geometry';
import type { ScaleCandidate } from '../model/plan-geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { PrintedArea } from '../model/room-label';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { AREAS } from './thresholds';

interface AreaVote {
  readonly group: readonly MmPerUnit[];
  readonly median: MmPerUnit;
  readonly standard: number | null;
}

/** The scale at which the rooms' measured areas are the printed ones: √(printed ÷ measured), by majority. */
export function areaVote(
  rooms: readonly { units2: SquareDrawingUnits; area: PrintedArea | null }[],
): ScaleCandidate | null {
  const readings = rooms
    .flatMap(({ units2, area }) =>
      area && units2 > 0 ? [Math.sqrt((area.squareMetres * 1e6) / units2)] : [],
    )
    .sort((p, q) => p - q);
  let best: { vote: AreaVote; score: number } | null = null;
  for (const vote of votesAmong(readings)) {
    const score = vote.group.length * (vote.standard === null ? 1 : AREAS.standardFactor);
    if (best === null || score > best.score) best = { vote, score };
  }
  if (best === null) return null;
  const { group, median, standard } = best.vote;
  const { base, perArea, most, oddFactor } = CONFIDENCE.scale.areas;
  return {
    mm_per_unit: standard === null ? median : standard * MM_PER_POINT,
    ratio: standard ?? Math.round((median / MM_PER_POINT) * 100) / 100,
    source: 'areas',
    votes: group.length,
    confidence: roundedConfidence(
      Math.min(most, base + perArea * group.length) * (standard === null ? oddFactor : 1),
    ),
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
    const wide = near(AREAS.agreement);
    if (wide.standard !== null) return wide.group.length >= AREAS.minRooms ? [wide] : [];
    const close = near(AREAS.odd.agreement);
    const believed = close.group.length >= Math.max(AREAS.odd.rooms, AREAS.odd.share * readings.length);
    return believed && close.standard === null ? [close] : [];
  });
}

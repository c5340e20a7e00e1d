import type { MmPerUnit, SquareDrawingUnits } from '../../geometry';
import type { ScaleCandidate } from '../model/plan-geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { PrintedArea } from '../model/room-label';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { AREAS } from './thresholds';

interface RoomVote {
  readonly group: readonly MmPerUnit[];
  readonly median: MmPerUnit;
  readonly standard: number | null;
}

/** The scale at which the rooms' measured areas are the printed ones: √(printed ÷ measured), by majority. */
export function areaVote(
  rooms: readonly { units2: SquareDrawingUnits; area: PrintedArea | null }[],
): ScaleCandidate | null {
  const readings = rooms.flatMap(({ units2, area }) =>
    area && units2 > 0 ? [Math.sqrt((area.squareMetres * 1e6) / units2)] : [],
  );
  return majorityOf(readings, readings.length, 'areas', (count) => `${count} printed room areas`);
}

/**
 * The scale on which most rooms agree, each by something that is printed in it. A scale of few among many rooms may
 * be chance: it can confirm another kind of evidence and decides nothing.
 *
 * @param rooms how many rooms have something printed
 * @param minRooms how many rooms agree at least
 */
export function majorityOf(
  readings: readonly MmPerUnit[],
  rooms: number,
  source: 'areas' | 'sizes',
  evidenceOf: (count: number) => string,
  minRooms: number = AREAS.minRooms,
): ScaleCandidate | null {
  const ascending = [...readings].sort((p, q) => p - q);
  let best: { vote: RoomVote; score: number } | null = null;
  for (const vote of votesAmong(ascending, rooms, minRooms)) {
    const score = vote.group.length * (vote.standard === null ? 1 : AREAS.standardFactor);
    if (best === null || score > best.score) best = { vote, score };
  }
  if (best === null) return null;
  const { group, median, standard } = best.vote;
  const { base, perArea, most, oddFactor, fewFactor } = CONFIDENCE.scale.areas;
  const few = group.length < AREAS.share * rooms;
  return {
    mm_per_unit: standard === null ? median : standard * MM_PER_POINT,
    ratio: standard ?? Math.round((median / MM_PER_POINT) * 100) / 100,
    source,
    votes: group.length,
    confidence: roundedConfidence(
      Math.min(most, base + perArea * group.length) *
        (standard === null ? oddFactor : 1) *
        (few ? fewFactor : 1),
    ),
    evidence: evidenceOf(group.length),
  };
}

function votesAmong(ascending: readonly number[], rooms: number, minRooms: number): RoomVote[] {
  return ascending.flatMap((low, start) => {
    const near = (agreement: number): RoomVote => {
      const group = ascending.slice(start).filter((value) => value <= low * (1 + agreement));
      const median = group[Math.floor((group.length - 1) / 2)];
      return { group, median, standard: standardRatioNear(median / MM_PER_POINT) };
    };
    const wide = near(AREAS.agreement);
    if (wide.standard !== null) return wide.group.length >= minRooms ? [wide] : [];
    const close = near(AREAS.odd.agreement);
    const believed = close.group.length >= Math.max(AREAS.odd.rooms, AREAS.odd.share * rooms);
    return believed && close.standard === null ? [close] : [];
  });
}

import { addToGroup, type DrawingUnits } from '../../../geometry';
import type { Discard } from '../../model/observation';
import { PAIR } from '../thresholds';
import { middleOf, thicknessOf, type FacePair } from './pair';

/** How much length is drawn at each thickness. A plan has few wall thicknesses and much of each. */
export function thicknessWeights(
  pairs: readonly FacePair[],
  classWidth: DrawingUnits,
): (pair: FacePair) => DrawingUnits {
  const weights = new Map<number, number>();
  const classOf = (pair: FacePair): number => Math.round(thicknessOf(pair) / classWidth);
  for (const pair of pairs) {
    weights.set(classOf(pair), (weights.get(classOf(pair)) ?? 0) + pair.to - pair.from);
  }
  return (pair) => {
    const at = classOf(pair);
    return (weights.get(at - 1) ?? 0) + (weights.get(at) ?? 0) + (weights.get(at + 1) ?? 0);
  };
}

/**
 * A face line has wall on one side only, unless the layers on both sides together are one wall. Of two
 * rivals the commoner thickness wins, then the thinner.
 */
export function settleRivals(
  pairs: readonly FacePair[],
  maxThickness: DrawingUnits,
  weightOf: (pair: FacePair) => DrawingUnits,
  discard?: Discard,
): FacePair[] {
  const byFace = new Map<unknown, FacePair[]>();
  const ranked = [...pairs].sort(
    (p, q) => weightOf(q) - weightOf(p) || thicknessOf(p) - thicknessOf(q) || p.from - q.from,
  );
  const kept = new Set<FacePair>();
  for (const pair of ranked) {
    const rivals = [...(byFace.get(pair.lower) ?? []), ...(byFace.get(pair.upper) ?? [])];
    if (rivals.some((rival) => blocks(rival, pair, maxThickness))) {
      const reason = 'One of its lines is the face of a wall on the other side, of a commoner thickness.';
      discard?.({ what: 'pair of lines', reason, at: middleOf(pair) });
      continue;
    }
    kept.add(pair);
    for (const face of [pair.lower, pair.upper]) addToGroup(byFace, face, pair);
  }
  return pairs.filter((pair) => kept.has(pair));
}

/** Whether a wall has one face in common with another pair, on the other side of it. */
export function blocks(rival: FacePair, pair: FacePair, maxThickness: DrawingUnits): boolean {
  return (
    Math.min(rival.to, pair.to) - Math.max(rival.from, pair.from) >
      PAIR.blockOverlap * (pair.to - pair.from) &&
    (rival.upper === pair.lower || rival.lower === pair.upper) &&
    thicknessOf(rival) + thicknessOf(pair) > maxThickness
  );
}

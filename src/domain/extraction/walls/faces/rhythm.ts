import { groupBy } from '../../../geometry';
import type { Discard } from '../../model/observation';
import { PAIR } from '../thresholds';
import { middleOf, thicknessOf, type FacePair } from './pair';

/** Drops runs of equally spaced lines: stair treads, hatches, tiles. */
export function withoutRhythm(pairs: readonly FacePair[], discard?: Discard): FacePair[] {
  const next = groupBy(pairs, ({ lower }): unknown => lower);
  const inRhythm = new Set<FacePair>();
  const steps = new Map<FacePair, FacePair | undefined>();
  const stepFrom = (pair: FacePair): FacePair | undefined => {
    if (steps.has(pair)) return steps.get(pair);
    const step = next
      .get(pair.upper)
      ?.find((other) => Math.abs(thicknessOf(other) / thicknessOf(pair) - 1) < PAIR.rhythmSlack);
    steps.set(pair, step);
    return step;
  };
  const lengths = new Map<FacePair, number>();
  for (const pair of pairs) {
    const run: FacePair[] = [];
    let at: FacePair | undefined = pair;
    for (; at && !lengths.has(at); at = stepFrom(at)) run.push(at);
    const rest = at ? lengths.get(at)! : 0;
    run.forEach((member, i) => lengths.set(member, run.length - i + rest));
    if (lengths.get(pair)! < PAIR.rhythmLines - 1) continue;
    for (at = pair; at && !inRhythm.has(at); at = stepFrom(at)) inRhythm.add(at);
  }
  if (discard) {
    const reason = `It is one of ${PAIR.rhythmLines} or more lines at one spacing: a stair, a hatch or tiles.`;
    for (const pair of inRhythm) discard({ what: 'pair of lines', reason, at: middleOf(pair) });
  }
  return pairs.filter((pair) => !inRhythm.has(pair));
}

import { groupBy } from '../../../geometry';
import type { Discard } from '../../model/observation';
import { PAIR } from '../thresholds';
import { middleOf, thicknessOf, type FacePair } from './pair';

/** Drops runs of equally spaced lines: stair treads, hatches, tiles. */
export function withoutRhythm(pairs: readonly FacePair[], discard?: Discard): FacePair[] {
  const next = groupBy(pairs, ({ lower }): unknown => lower);
  const inRhythm = new Set<FacePair>();
  for (const pair of pairs) {
    const run = [pair];
    for (let last: FacePair | undefined = pair; last;) {
      const step: FacePair = last;
      last = next
        .get(step.upper)
        ?.find((other) => Math.abs(thicknessOf(other) / thicknessOf(step) - 1) < PAIR.rhythmSlack);
      if (last) run.push(last);
    }
    if (run.length >= PAIR.rhythmLines - 1) run.forEach((member) => inRhythm.add(member));
  }
  if (discard) {
    const reason = `It is one of ${PAIR.rhythmLines} or more lines at one spacing: a stair, a hatch or tiles.`;
    for (const pair of inRhythm) discard({ what: 'pair of lines', reason, at: middleOf(pair) });
  }
  return pairs.filter((pair) => !inRhythm.has(pair));
}

import { groupBy, type DrawingUnits } from '../../../geometry';
import type { Discard } from '../../model/observation';
import { PAIR } from '../thresholds';
import type { FaceLine } from './face-line';
import { middleOf, thicknessOf, type FacePair } from './pair';

/**
 * Drops runs of equally spaced lines (stair treads, hatches, tiles), and what looks like a wall between such a run and
 * the face of a wall of a much commoner thickness.
 */
export function withoutRhythm(
  pairs: readonly FacePair[],
  weightOf: (pair: FacePair) => DrawingUnits,
  discard?: Discard,
): FacePair[] {
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
  const rest = pairs.filter((pair) => !inRhythm.has(pair));
  const isBeside = besideRhythm(rest, inRhythm, weightOf);
  return rest.filter((pair) => {
    const beside = isBeside(pair);
    if (beside) discard?.({ what: 'pair of lines', reason: BESIDE, at: middleOf(pair) });
    return !beside;
  });
}

const BESIDE =
  'It lies between the face of a wall and the first of the treads, hatch lines or tiles beside it.';

/**
 * Tells whether a pair lies between a run and a wall: one of its lines is the first of the run, and the other one is
 * the face of a wall on its far side. The layers of one wall are about
 * equally common, so those stay.
 */
function besideRhythm(
  pairs: readonly FacePair[],
  inRhythm: ReadonlySet<FacePair>,
  weightOf: (pair: FacePair) => DrawingUnits,
): (pair: FacePair) => boolean {
  const starts = new Set<FaceLine>([...inRhythm].map(({ lower }) => lower));
  const ends = new Set<FaceLine>([...inRhythm].map(({ upper }) => upper));
  const byLower = groupBy(pairs, ({ lower }): FaceLine => lower);
  const byUpper = groupBy(pairs, ({ upper }): FaceLine => upper);
  return (pair) => {
    const isMuchCommoner = (other: FacePair): boolean =>
      Math.min(other.to, pair.to) - Math.max(other.from, pair.from) >
        PAIR.rivalOverlap * (pair.to - pair.from) && weightOf(pair) < PAIR.besideShare * weightOf(other);
    return (
      (starts.has(pair.upper) && (byUpper.get(pair.lower) ?? []).some(isMuchCommoner)) ||
      (ends.has(pair.lower) && (byLower.get(pair.upper) ?? []).some(isMuchCommoner))
    );
  };
}

import type { Mm, Point, Segment } from '../../../geometry';
import type { Discard } from '../../model/observation';
import type { Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { capTest } from '../faces/caps';
import { classifyDirections } from '../faces/face-line';
import { joinStrips } from '../faces/join';
import { type FacePair, pairFaces } from '../faces/pair';
import { withoutRhythm } from '../faces/rhythm';
import { settleRivals, thicknessWeights } from '../faces/rivals';
import { CAP, PAIR } from '../thresholds';

/** What a caller of `doubleLineStrips` may set. */
export interface PairOptions {
  /** May veto a pair by the point half way between its faces. */
  readonly between?: (middle: Point) => boolean;
  /** The thickest wall. */
  readonly maxMm?: Mm;
  readonly discard?: Discard;
}

/** Strips between the faces drawn by these lines. */
export function doubleLineStrips(
  lines: readonly Segment[],
  layer: string | null,
  scale: WorkingScale,
  { between = () => true, maxMm = PAIR.maxWallMm, discard }: PairOptions = {},
): Strip[] {
  const classes = classifyDirections(lines, {
    across: units(PAIR.sameFaceMm.across, scale),
    gap: units(PAIR.sameFaceMm.gap, scale),
  });
  const limits = {
    minThickness: units(PAIR.minWallMm, scale),
    maxThickness: units(maxMm, scale),
    minOverlap: units(PAIR.minOverlapMm, scale),
  };
  const isCap = capTest(lines, units(CAP.reachMm, scale), units(CAP.minLegMm, scale));
  const runsOn = (pair: FacePair, middle: Point): boolean => between(middle) && !isCap(pair);
  const all = classes.map((direction) => ({
    direction,
    pairs: pairFaces(direction, limits, between, discard),
  }));
  const weightOf = thicknessWeights(
    all.flatMap(({ pairs }) => pairs),
    units(PAIR.classMm, scale),
  );
  return all.flatMap(({ direction, pairs }) => {
    const settled = settleRivals(withoutRhythm(pairs, discard), limits.maxThickness, weightOf, discard);
    return joinStrips(direction, settled, layer, limits.maxThickness, runsOn);
  });
}

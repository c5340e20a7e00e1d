import type { DrawingUnits, Mm, Point, Segment } from '../../../geometry';
import type { Discard } from '../../model/observation';
import type { Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { capTest } from '../faces/caps';
import { classifyDirections } from '../faces/face-line';
import { joinStrips } from '../faces/join';
import { type FacePair, pairFaces, thicknessOf } from '../faces/pair';
import { withoutRhythm } from '../faces/rhythm';
import { blocks, settleRivals, thicknessWeights } from '../faces/rivals';
import { CAP, PAIR } from '../thresholds';

/** What a caller of `doubleLineStrips` may set. */
export interface PairOptions {
  /** May veto a pair by the point half way between its faces. */
  readonly between?: (middle: Point) => boolean;
  /** The thickest wall. */
  readonly maxMm?: Mm;
  /** Lines so far apart are paired too, where they are no faces of walls up to `maxMm` thick. */
  readonly thickMm?: Mm;
  readonly discard?: Discard;
}

/** Strips between the faces drawn by these lines. */
export function doubleLineStrips(
  lines: readonly Segment[],
  layer: string | null,
  scale: WorkingScale,
  { between = () => true, maxMm = PAIR.maxWallMm, thickMm = maxMm, discard }: PairOptions = {},
): Strip[] {
  const classes = classifyDirections(lines, {
    across: units(PAIR.sameFaceMm.across, scale),
    gap: units(PAIR.sameFaceMm.gap, scale),
  });
  const max = units(maxMm, scale);
  const limits = {
    minThickness: units(PAIR.minWallMm, scale),
    maxThickness: units(thickMm, scale),
    minOverlap: units(PAIR.minOverlapMm, scale),
  };
  const isCap = capTest(lines, units(CAP.reachMm, scale), units(CAP.minLegMm, scale));
  const runsOn = (pair: FacePair, middle: Point): boolean => between(middle) && !isCap(pair);
  const pairs = classes.map((direction) => pairFaces(direction, limits, between, discard));
  const stripsOf = (settled: readonly FacePair[][], reach: DrawingUnits): Strip[] =>
    classes.flatMap((direction, i) => joinStrips(direction, settled[i], layer, reach, runsOn));
  const isThin = (pair: FacePair): boolean => thicknessOf(pair) <= max;
  const thin = settledPairs(
    pairs.map((all) => all.filter(isThin)),
    max,
    scale,
    discard,
  );
  const walls = stripsOf(thin, max);
  if (limits.maxThickness === max) return walls;
  const thick = settledPairs(
    pairs.map((all, i) =>
      all.filter((pair) => !isThin(pair) && !thin[i].some((wall) => blocks(wall, pair, max))),
    ),
    max,
    scale,
    discard,
  );
  return [...walls, ...stripsOf(thick, limits.maxThickness)];
}

/** The pairs of each direction that are faces of walls by their distances alone. */
function settledPairs(
  pairs: readonly FacePair[][],
  maxThickness: DrawingUnits,
  scale: WorkingScale,
  discard?: Discard,
): FacePair[][] {
  const weightOf = thicknessWeights(pairs.flat(), units(PAIR.classMm, scale));
  const exactWeightOf = thicknessWeights(pairs.flat(), units(PAIR.sameMm, scale));
  return pairs.map((all) =>
    settleRivals(withoutRhythm(all, exactWeightOf, discard), maxThickness, weightOf, discard),
  );
}

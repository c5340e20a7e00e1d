import { addToGroup, groupBy, type Point, type Segment } from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import { classifyDirections } from '../faces/face-line';
import { joinStrips } from '../faces/join';
import { pairFaces, thicknessOf, type FacePair } from '../faces/pair';
import type { Strip } from '../../model/wall-strip';

/** Walls are between a thin partition and a heavy masonry wall thick, millimetres. */
export const MIN_WALL_MM = 55;
export const MAX_WALL_MM = 460;
const MIN_OVERLAP_MM = 60;
/** Pieces of one face: drawn a hair apart, or interrupted by a mark. */
const FACE_TOLERANCE_MM = { across: 6, gap: 15 };
/** Thicknesses within this are one class. */
const CLASS_MM = 12;
/** This many lines at one spacing are a hatch, a stair or a grating, not walls side by side. */
const RHYTHM = 4;

/** Strips between the faces drawn by these lines. */
export function doubleLineStrips(
  lines: readonly Segment[],
  layer: string | null,
  scale: WorkingScale,
  between: (middle: Point) => boolean = () => true,
  maxMm = MAX_WALL_MM,
): Strip[] {
  const classes = classifyDirections(lines, {
    across: units(FACE_TOLERANCE_MM.across, scale),
    gap: units(FACE_TOLERANCE_MM.gap, scale),
  });
  const limits = {
    minThickness: units(MIN_WALL_MM, scale),
    maxThickness: units(maxMm, scale),
    minOverlap: units(MIN_OVERLAP_MM, scale),
  };
  const all = classes.map((direction) => ({ direction, pairs: pairFaces(direction, limits, between) }));
  const weightOf = thicknessWeights(
    all.flatMap(({ pairs }) => pairs),
    units(CLASS_MM, scale),
  );
  return all.flatMap(({ direction, pairs }) =>
    joinStrips(
      direction,
      settleRivals(withoutRhythm(pairs), limits.maxThickness, weightOf),
      layer,
      limits.maxThickness,
      between,
    ),
  );
}

/** How much length is drawn at each thickness; a plan has few wall thicknesses and much of each. */
function thicknessWeights(pairs: readonly FacePair[], classWidth: number): (pair: FacePair) => number {
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

/** Drops runs of equally spaced lines: stair treads, hatches, tiles. */
function withoutRhythm(pairs: readonly FacePair[]): FacePair[] {
  const next = groupBy(pairs, ({ lower }): unknown => lower);
  const inRhythm = new Set<FacePair>();
  for (const pair of pairs) {
    const run = [pair];
    for (let last: FacePair | undefined = pair; last;) {
      const step: FacePair = last;
      last = next
        .get(step.upper)
        ?.find((other) => Math.abs(thicknessOf(other) / thicknessOf(step) - 1) < 0.06);
      if (last) run.push(last);
    }
    if (run.length >= RHYTHM - 1) run.forEach((member) => inRhythm.add(member));
  }
  return pairs.filter((pair) => !inRhythm.has(pair));
}

/**
 * A face line has wall on one side only, unless the layers on both sides together are one wall. Of two
 * rivals the commoner thickness wins, then the thinner.
 */
function settleRivals(
  pairs: readonly FacePair[],
  maxThickness: number,
  weightOf: (pair: FacePair) => number,
): FacePair[] {
  const byFace = new Map<unknown, FacePair[]>();
  const ranked = [...pairs].sort(
    (p, q) => weightOf(q) - weightOf(p) || thicknessOf(p) - thicknessOf(q) || p.from - q.from,
  );
  const kept = new Set<FacePair>();
  for (const pair of ranked) {
    const rivals = [...(byFace.get(pair.lower) ?? []), ...(byFace.get(pair.upper) ?? [])];
    const blocked = rivals.some(
      (rival) =>
        Math.min(rival.to, pair.to) - Math.max(rival.from, pair.from) > 0.25 * (pair.to - pair.from) &&
        (rival.upper === pair.lower || rival.lower === pair.upper) &&
        thicknessOf(rival) + thicknessOf(pair) > maxThickness,
    );
    if (blocked) continue;
    kept.add(pair);
    for (const face of [pair.lower, pair.upper]) addToGroup(byFace, face, pair);
  }
  return pairs.filter((pair) => kept.has(pair));
}

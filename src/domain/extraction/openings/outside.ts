import {
  direction,
  distance,
  firstHit,
  indexSegments,
  offsetFrom,
  regionEdges,
  type DrawingUnits,
  type Point,
  type Region,
  type Segment,
} from '../../geometry';
import type { Interruption } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { OUTSIDE } from './thresholds';

/**
 * Whether an opening is in an outer wall: nothing stands opposite on one of its sides, however far. What is nearer
 * than `clear` is another layer of the same wall.
 */
export type OuterTest = (opening: Interruption, clear?: DrawingUnits) => boolean;

/** Prepares the test. `closings` are the gaps and openings through which a view would leave the building. */
export function outerTest(
  regions: readonly Region[],
  closings: readonly Segment[],
  scale: WorkingScale,
): OuterTest {
  const edges = indexSegments([...regions.flatMap(regionEdges), ...closings.map(({ a, b }) => ({ a, b }))]);
  const far = units(OUTSIDE.farMm, scale);
  return ({ a, b, thickness }, clear = units(OUTSIDE.layersMm, scale)) => {
    const unit = direction(a, b);
    const away = thickness / 2 + clear;
    return [1, -1].some((side) => {
      const out: Point = [-unit[1] * side, unit[0] * side];
      return OUTSIDE.rays.every((share) => {
        const start = offsetFrom(a, unit, share * distance(a, b), side * away);
        return firstHit(edges, start, out, far) === null;
      });
    });
  };
}

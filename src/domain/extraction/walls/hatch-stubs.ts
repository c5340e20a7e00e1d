import {
  angleBetween,
  boxOf,
  indexSegments,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Point,
  ringContains,
  SpatialIndex,
  type Segment,
} from '../../geometry';
import { stripRing, type Strip } from '../model/wall-strip';
import { units, type WorkingScale } from '../model/working-scale';
import { endsOf, isClosed } from './furniture/closed-end';
import { FURNITURE } from './thresholds';
import type { Hatch } from './sources/find-hatches';

/**
 * Short pieces of wall beside a door, which may have no line of the hatch: both faces run into a hatched wall, which has
 * no line between them there. The line of the wall runs through behind furniture.
 */
export function stubsOf(
  hatched: readonly Strip[],
  pairs: readonly Strip[],
  lines: readonly Segment[],
  hatches: readonly Hatch[],
  scale: WorkingScale,
): Strip[] {
  if (hatched.length === 0) return [];
  const slack = units(FURNITURE.slackMm, scale);
  const index = new SpatialIndex(hatched, (strip) => boxOf(stripRing(strip), slack));
  const lineIndex = indexSegments(lines);
  const spacing = Math.max(...hatches.map((hatch) => hatch.spacing));
  const coveredBy = (at: Point): Strip[] =>
    index.near(at, 0).filter((strip) => ringContains(stripRing(strip), at));
  return pairs
    .filter((strip) => lengthOf(strip) <= strip.thickness + 2 * Math.SQRT2 * spacing)
    .filter((strip) => coveredBy(midpoint(strip.a, strip.b)).length === 0)
    .filter((strip) =>
      endsOf(strip).some(
        ({ at, outwards }) =>
          coveredBy(offsetFrom(at, outwards, slack)).some((wall) => isSquare(strip, wall)) &&
          !isClosed(at, outwards, strip, lineIndex, slack),
      ),
    )
    .map((strip): Strip => ({ ...strip, drawnAs: 'hatch' }));
}

/** Whether two strips are parallel or at right angles. */
function isSquare(strip: Strip, wall: Strip): boolean {
  const turn = angleBetween(lineAngle(strip.a, strip.b), lineAngle(wall.a, wall.b));
  return Math.min(turn, 90 - turn) <= FURNITURE.parallel;
}

import {
  angleBetween,
  coveredLength,
  direction,
  distance,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  type Point,
  type Ring,
  ringEdges,
  sameToShare,
  type Segment,
  type SpatialIndex,
} from '../../../geometry';
import type { Linework } from '../../model/linework';
import type { Strip } from '../../model/wall-strip';
import { units, type WorkingScale } from '../../model/working-scale';
import { SHAFT } from '../thresholds';

/**
 * The walls of shafts: a shaft is a box with a cross from corner to corner, and each of its four sides is the face of a
 * wall. A cupboard is drawn with a cross, too, but no wall runs along its front.
 */
export function shaftWalls(
  strips: SpatialIndex<Strip>,
  linework: Pick<Linework, 'strokes'>,
  scale: WorkingScale,
): Set<Strip> {
  return new Set(
    crossedBoxes(linework, scale).flatMap((box) => {
      const middle = midpoint(box[0], box[2]);
      const sides = ringEdges(box).map((side) => wallsAlong(side, middle, strips, scale));
      return sides.every((walls) => walls.length > 0) ? sides.flat() : [];
    }),
  );
}

/** The corners of rectangles of which both diagonals are drawn. */
function crossedBoxes({ strokes }: Pick<Linework, 'strokes'>, scale: WorkingScale): Ring[] {
  const [min, max] = [SHAFT.minMm * Math.SQRT2, SHAFT.maxMm * Math.SQRT2].map((mm) => units(mm, scale));
  const slack = units(SHAFT.slackMm, scale);
  const diagonals = strokes
    .filter((line) => lengthOf(line) >= min && lengthOf(line) <= max)
    .map((line) => ({ ...line, at: midpoint(line.a, line.b) }))
    .sort((p, q) => p.at[0] - q.at[0]);
  return diagonals.flatMap((one, i) => {
    const boxes: Ring[] = [];
    for (let j = i + 1; j < diagonals.length && diagonals[j].at[0] - one.at[0] <= slack; j++) {
      const other = diagonals[j];
      if (distance(one.at, other.at) > slack || !sameToShare(lengthOf(one), lengthOf(other), SHAFT.equal))
        continue;
      const box = [one.a, other.a, one.b, other.b];
      if (ringEdges(box).every((side) => lengthOf(side) >= units(SHAFT.minMm, scale))) boxes.push(box);
    }
    return boxes;
  });
}

/** The walls that have a face along a side, on the other side of it than the middle of the box; none if a part lacks one. */
function wallsAlong(side: Segment, middle: Point, strips: SpatialIndex<Strip>, scale: WorkingScale): Strip[] {
  const slack = units(SHAFT.slackMm, scale);
  const [unit, length, degrees] = [direction(side.a, side.b), lengthOf(side), lineAngle(side.a, side.b)];
  const outwards = inFrame(middle, side.a, unit)[1] > 0 ? -1 : 1;
  const walls = strips.near(midpoint(side.a, side.b), length / 2).flatMap((strip) => {
    if (angleBetween(degrees, lineAngle(strip.a, strip.b)) > SHAFT.parallel) return [];
    const [[alongA, off], [alongB]] = [inFrame(strip.a, side.a, unit), inFrame(strip.b, side.a, unit)];
    if (Math.abs(off * outwards - strip.thickness / 2) > slack) return [];
    const [from, to] = [Math.min(alongA, alongB), Math.max(alongA, alongB)];
    return to > 0 && from < length
      ? [{ strip, part: [Math.max(0, from), Math.min(length, to)] as [number, number] }]
      : [];
  });
  const covered = coveredLength(walls.map(({ part }) => part));
  return covered >= SHAFT.covered * length ? walls.map(({ strip }) => strip) : [];
}

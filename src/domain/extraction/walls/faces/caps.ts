import {
  angleBetween,
  type DrawingUnits,
  indexSegments,
  inFrame,
  lineAngle,
  type Point,
  type Segment,
  type SpatialIndex,
} from '../../../geometry';
import { CAP } from '../thresholds';
import { onPage, type FaceLine } from './face-line';
import { thicknessOf, type FacePair } from './pair';

/**
 * Tells whether the shorter face of a pair is the end of a wall that crosses: a line that joins the two faces of that
 * wall at a door, say. The longer face is no face of the same wall then, and a wall does not run on along it.
 */
export function capTest(
  lines: readonly Segment[],
  reach: DrawingUnits,
  minLeg: DrawingUnits,
): (pair: FacePair) => boolean {
  let index: SpatialIndex<Segment> | null = null;
  const hasLeg = (tip: Point, unit: Point, towards: 1 | -1): boolean => {
    index ??= indexSegments(lines);
    return index.near(tip, reach).some(({ a, b }) => {
      if (angleBetween(lineAngle(a, b), lineAngle([0, 0], unit)) < CAP.minTurn) return false;
      const ends = [a, b].map((end) => inFrame(end, tip, unit));
      const near = ends.some(([along, across]) => Math.abs(along) <= reach && Math.abs(across) <= reach);
      return near && ends.some(([, across]) => across * towards >= minLeg);
    });
  };
  return (pair) => {
    const { lower, upper, unit } = pair;
    const lowerIsShort = lengthOf(lower) <= lengthOf(upper);
    const short = lowerIsShort ? lower : upper;
    if (lengthOf(short) > CAP.maxThicknesses * thicknessOf(pair)) return false;
    const towards = lowerIsShort ? 1 : -1;
    return [short.from, short.to].every((along) => hasLeg(onPage(unit, along, short.across), unit, towards));
  };
}

const lengthOf = ({ from, to }: FaceLine): DrawingUnits => to - from;

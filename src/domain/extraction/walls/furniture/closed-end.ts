import {
  angleBetween,
  direction,
  type DrawingUnits,
  inFrame,
  lineAngle,
  type Point,
  type Segment,
  type SpatialIndex,
} from '../../../geometry';
import type { Strip } from '../../model/wall-strip';
import { FURNITURE } from '../thresholds';

/** Whether a line runs across the end of a strip. A wall that joins another one has none. */
export function isClosed(
  at: Point,
  outwards: Point,
  { thickness }: Strip,
  lines: SpatialIndex<Segment>,
  slack: DrawingUnits,
): boolean {
  const across: Point = [-outwards[1], outwards[0]];
  const degrees = lineAngle([0, 0], across);
  return lines.near(at, slack).some(({ a, b }) => {
    if (angleBetween(degrees, lineAngle(a, b)) > FURNITURE.parallel) return false;
    const [alongA, offA] = inFrame(a, at, across);
    const [alongB, offB] = inFrame(b, at, across);
    if (Math.abs(offA) > slack || Math.abs(offB) > slack) return false;
    const common =
      Math.min(Math.max(alongA, alongB), thickness / 2) - Math.max(Math.min(alongA, alongB), -thickness / 2);
    return common >= FURNITURE.covered * thickness;
  });
}

/** Both ends of a strip with the direction in which it would run on. */
export function endsOf({ a, b }: Pick<Strip, 'a' | 'b'>): { at: Point; outwards: Point }[] {
  const [dx, dy] = direction(a, b);
  return [
    { at: a, outwards: [-dx, -dy] },
    { at: b, outwards: [dx, dy] },
  ];
}

import {
  angleBetween,
  boxOf,
  distance,
  lengthOf,
  lineAngle,
  type Point,
  SpatialIndex,
  withoutRepeats,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import { units, type WorkingScale } from '../model/working-scale';
import { ARROW } from './thresholds';

/** Whether a stroke ends in an arrowhead, as dimension lines and leaders do. */
export type ArrowTest = (stroke: Stroke) => boolean;

/** Prepares the search for arrowheads: small filled triangles, and pairs of barbs. */
export function arrowTest(
  { fills }: Linework,
  strokes: SpatialIndex<Stroke>,
  scale: WorkingScale,
): ArrowTest {
  const size = units(ARROW.maxMm, scale);
  const touch = units(ARROW.touchMm, scale);
  const corners = fills.flatMap(({ rings: [ring] }): Point[] => {
    const points = withoutRepeats(ring);
    return points.length === 3 && points.every((p) => distance(p, points[0]) <= size) ? points : [];
  });
  const heads = new SpatialIndex(corners, ([x, y]) => [x, y, x, y]);
  return (stroke) => {
    const degrees = lineAngle(stroke.a, stroke.b);
    return [stroke.a, stroke.b].some((tip) => {
      if (heads.near(tip, touch).length > 0) return true;
      const barbs = strokes.search(boxOf([tip], touch)).filter((other) => {
        const turn = angleBetween(degrees, lineAngle(other.a, other.b));
        return (
          other !== stroke && lengthOf(other) <= size && turn >= ARROW.barb.min && turn <= ARROW.barb.max
        );
      });
      return barbs.length === 2;
    });
  };
}

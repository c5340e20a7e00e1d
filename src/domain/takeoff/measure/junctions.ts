import { distance, type DrawingUnits, type Point } from '../../geometry';
import type { MeasurablePlan } from '../measurable-plan';
import type { SizedWall } from '../sized-elements';
import { wallsBeside } from './walls-beside';

/**
 * Counts the other walls that end on this one between its own ends. Only walls that share a room with it are checked.
 */
export function junctionsOn(plan: MeasurablePlan, wall: SizedWall): number {
  let junctions = 0;
  for (const { centreline, thickness } of wallsBeside(plan, wall)) {
    if (centreline.some((end) => touchesBetweenEnds(wall, end, thickness))) junctions += 1;
  }
  return junctions;
}

function touchesBetweenEnds(wall: SizedWall, point: Point, otherThickness: DrawingUnits): boolean {
  const [a, b] = wall.centreline;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = distance(a, b);
  if (length === 0) return false;
  const along = ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / length;
  const across = Math.abs((point[0] - a[0]) * dy - (point[1] - a[1]) * dx) / length;
  const margin = (wall.thickness + otherThickness) / 2;
  return across <= margin && along > margin && along < length - margin;
}

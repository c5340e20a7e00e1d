import { direction, distance, type DrawingUnits, type Mm, type Point } from '../../geometry';
import type { MeasurablePlan } from '../measurable-plan';
import { byNaturalOrder } from '../natural-order';
import type { SizedWall } from '../sized-elements';
import { wallsBeside } from './walls-beside';

/** Sine of the angle from which two walls make a corner (30°). */
const CORNER = 0.5;

/**
 * Length of a wall that lies in corners which a longer one covers too, mm: a corner counts once, and the longer wall runs
 * through it. Walls that are drawn to the middle of their corner cover half of it each, so nothing is counted twice. Of
 * equal walls the one with the earlier id runs through.
 */
export function lengthInCorners(plan: MeasurablePlan, wall: SizedWall): Mm {
  const [start, end] = wall.centreline;
  let [atStart, atEnd]: DrawingUnits[] = [0, 0];
  for (const other of wallsBeside(plan, wall)) {
    if (!runsThrough(other, wall)) continue;
    atStart = Math.max(atStart, twiceAt(wall, start, other));
    atEnd = Math.max(atEnd, twiceAt(wall, end, other));
  }
  return (atStart + atEnd) * plan.mmPerUnit;
}

function runsThrough(other: SizedWall, wall: SizedWall): boolean {
  if (other.length_mm !== wall.length_mm) return other.length_mm > wall.length_mm;
  return byNaturalOrder(other.id, wall.id) < 0;
}

/** Length of the wall at its `end` that the other one counts as well. */
function twiceAt(wall: SizedWall, end: Point, other: SizedWall): DrawingUnits {
  const [p, q] = other.centreline;
  const otherEnd = distance(p, end) < distance(q, end) ? p : q;
  // Ends that share a corner lie within it.
  if (distance(otherEnd, end) > Math.max(wall.thickness, other.thickness)) return 0;
  const own = shareOfCorner(wall, end, other);
  const others = shareOfCorner(other, otherEnd, wall);
  return Math.max(0, own + others - 1) * other.thickness;
}

/** How much of the corner with `other` a wall covers at its end: 0 at the near face of the other, 1 at the far one. */
function shareOfCorner(wall: SizedWall, end: Point, other: SizedWall): number {
  const [p, q] = wall.centreline;
  const start = end === p ? q : p;
  const along = direction(start, end);
  const [from, to] = other.centreline;
  const across = direction(from, to);
  const sine = along[0] * across[1] - along[1] * across[0];
  if (Math.abs(sine) < CORNER) return 0;
  const [dx, dy] = [from[0] - start[0], from[1] - start[1]];
  const crossing = (dx * across[1] - dy * across[0]) / sine;
  const width = other.thickness / Math.abs(sine);
  const covered = distance(start, end) - (crossing - width / 2);
  return Math.min(Math.max(covered / width, 0), 1);
}

import { boxOf, distanceToSegment, regionContains, regionEdges } from '../geometry';
import type { Point, Ring } from '../extraction/model/plan-geometry';

/** A place for a label inside the outline, as far from all sides as the search finds. */
export interface LabelPoint {
  readonly at: Point;
  /** The distance to the nearest side. */
  readonly room: number;
}

const STEPS = 20;

/**
 * Finds the point of a grid over the outline that is farthest from all sides, then a better one on a finer grid
 * around it. Among equally good points the first one wins, so that the labels of a plan stay in place.
 */
export function labelPoint(rings: readonly Ring[]): LabelPoint {
  const box = boxOf(rings[0]);
  const coarse = innermost(rings, box);
  const [w, h] = [(box[2] - box[0]) / STEPS, (box[3] - box[1]) / STEPS];
  const [x, y] = coarse.at;
  const fine = innermost(rings, [x - w, y - h, x + w, y + h]);
  return fine.room > coarse.room ? fine : coarse;
}

function innermost(
  rings: readonly Ring[],
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): LabelPoint {
  let best: LabelPoint = { at: [(x0 + x1) / 2, (y0 + y1) / 2], room: -Infinity };
  for (let j = 1; j < STEPS; j++) {
    for (let i = 1; i < STEPS; i++) {
      const at: Point = [x0 + ((x1 - x0) * i) / STEPS, y0 + ((y1 - y0) * j) / STEPS];
      const room = clearance(rings, at);
      if (room > best.room + 1e-9) best = { at, room };
    }
  }
  return best;
}

/** The distance to the nearest side; negative outside the outline. */
function clearance([outer, ...holes]: readonly Ring[], at: Point): number {
  const nearest = regionEdges({ outer, holes }).reduce(
    (least, side) => Math.min(least, distanceToSegment(at, side)),
    Infinity,
  );
  return regionContains({ outer, holes }, at) ? nearest : -nearest;
}

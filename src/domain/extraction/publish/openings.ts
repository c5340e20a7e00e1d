import {
  boxOf,
  direction,
  distanceToSegment,
  midpoint,
  SpatialIndex,
  type DrawingUnits,
} from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { Opening, Wall } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { inPageOrder, tidy } from './coordinates';
import { PUBLISH } from './thresholds';

/** Numbers openings in page order and finds the wall of each. */
export function publishOpenings(
  openings: readonly FoundOpening[],
  walls: readonly Wall[],
  scale: WorkingScale,
): Opening[] {
  const index = new SpatialIndex(walls, ({ polygon }) => boxOf(polygon));
  return inPageOrder(openings, ({ a, b }) => midpoint(a, b)).map((opening, i) => ({
    id: `o${i + 1}`,
    kind: opening.kind,
    wall_id: hostOf(opening, index, units(PUBLISH.touchMm, scale)),
    segment: [tidy(opening.a), tidy(opening.b)],
    swing: opening.swing && { hinge: tidy(opening.swing.hinge), leaf_end: tidy(opening.swing.leaf_end) },
    confidence: opening.confidence,
    evidence: opening.evidence,
  }));
}

/** The wall whose line the opening continues: parallel, its end at a jamb. */
function hostOf({ a, b }: FoundOpening, walls: SpatialIndex<Wall>, touch: DrawingUnits): string | null {
  const unit = direction(a, b);
  const near = [...walls.near(a, touch), ...walls.near(b, touch)];
  const ranked = near
    .map(({ id, centreline: [from, to] }) => {
      const [dx, dy] = direction(from, to);
      const turned = Math.abs(dx * unit[1] - dy * unit[0]);
      const line = { a: from, b: to };
      const off = Math.min(distanceToSegment(a, line), distanceToSegment(b, line));
      return { id, badness: turned + off / touch };
    })
    .sort((p, q) => p.badness - q.badness);
  return ranked[0]?.id ?? null;
}

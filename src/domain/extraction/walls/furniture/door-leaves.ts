import { distance, type Point, type Segment, SpatialIndex } from '../../../geometry';
import { findArcs } from '../../linework/arcs';
import type { Linework } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { units, type WorkingScale } from '../../model/working-scale';
import { LEAF } from '../thresholds';

/**
 * Tells whether a line is the leaf of an open door, which runs from the centre of a swing to one of its ends. Beside a
 * corner a leaf stands parallel to the face of a wall and as far from it as walls are thick: the two would pass for one.
 */
export function leafTest(
  linework: Linework,
  scale: WorkingScale,
  discard?: Discard,
): (line: Segment) => boolean {
  const near = units(LEAF.nearMm, scale);
  const arcs = new SpatialIndex(findArcs(linework, scale), ({ centre: [x, y] }) => [x, y, x, y]);
  const joins = (hinge: Point, tip: Point): boolean =>
    arcs
      .near(hinge, near)
      .some(({ start, end }) => distance(start, tip) <= near || distance(end, tip) <= near);
  return ({ a, b }) => {
    const leaf = joins(a, b) || joins(b, a);
    if (leaf) discard?.({ what: 'line', reason: 'It is the leaf of an open door.', at: a });
    return leaf;
  };
}

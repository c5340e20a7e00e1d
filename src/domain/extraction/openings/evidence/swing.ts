import { type DrawingUnits, inFrame, type Point, sameToShare } from '../../../geometry';
import type { Arc } from '../../linework/arcs';
import { CONFIDENCE } from '../../model/confidences';
import type { FoundOpening } from '../../model/found-opening';
import { units } from '../../model/working-scale';
import { LEAF } from '../thresholds';
import { found, type GapContext, type GapEvidence } from './gap-evidence';

const MISSING = {
  missing: 'No arc stands at a jamb with the radius of one leaf, or of half the gap at both.',
};

/** An arc about a jamb with the radius of the gap, or two with half of it. */
export const swing: GapEvidence = {
  name: 'swing',
  judge: (context) => {
    const { gap, width, arcs, scale } = context;
    const reach = gap.thickness / 2 + units(LEAF.hingeSlackMm, scale);
    const at = (jamb: Point, leaf: DrawingUnits): Arc | undefined =>
      arcs
        .near(jamb, reach)
        .filter(({ radius }) => sameToShare(radius, leaf, LEAF.tolerance))
        .sort((p, q) => Math.abs(p.radius - leaf) - Math.abs(q.radius - leaf))[0];
    const single = at(gap.a, width) ?? at(gap.b, width);
    if (single) return found(context, 'door', 'arc', CONFIDENCE.opening.swing, swingOf(single, context));
    const left = at(gap.a, width / 2);
    const right = at(gap.b, width / 2);
    return left && right
      ? found(context, 'door', 'arc', CONFIDENCE.opening.doubleSwing, swingOf(left, context))
      : MISSING;
  },
};

/** The leaf's end is the end of the arc that is not in the opening. */
function swingOf(arc: Arc, { gap, unit }: GapContext): FoundOpening['swing'] {
  const off = (point: Point): DrawingUnits => Math.abs(inFrame(point, gap.a, unit)[1]);
  return { hinge: arc.centre, leaf_end: off(arc.start) > off(arc.end) ? arc.start : arc.end };
}

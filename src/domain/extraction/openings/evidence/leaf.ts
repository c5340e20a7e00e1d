import { angleBetween, distance, lengthOf, lineAngle, midpoint } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { LEAF } from './thresholds';
import { found, isDoorWide, type GapEvidence } from './gap-evidence';

const NOT_A_DOOR = { missing: 'The gap is narrower or wider than a door.' };
const MISSING = { missing: 'No free line as long as the gap is wide stands at a jamb.' };

/** A line from a jamb, as long as the opening is wide and at an angle to it. */
export const leaf: GapEvidence = {
  name: 'leaf',
  judge: (context) => {
    if (!isDoorWide(context)) return NOT_A_DOOR;
    const { gap, width, degrees, strokes, styles, probe, isArrow, scale } = context;
    if (width > units(LEAF.maxMm, scale)) return NOT_A_DOOR;
    const reach = gap.thickness / 2 + units(LEAF.reachMm, scale);
    for (const jamb of [gap.a, gap.b]) {
      for (const stroke of strokes.near(jamb, reach)) {
        if (Math.abs(lengthOf(stroke) / width - 1) > LEAF.straightTolerance) continue;
        if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) < LEAF.minAngle) continue;
        const [near, far] =
          distance(stroke.a, jamb) <= distance(stroke.b, jamb) ? [stroke.a, stroke.b] : [stroke.b, stroke.a];
        const { dash, layer } = styles[stroke.style];
        if (distance(near, jamb) > reach || dash.length > 0) continue;
        const role = layerRole(layer);
        if (role !== null && role !== 'door') continue;
        // The faces of walls end at jambs too; a leaf stands free.
        const clear = units(LEAF.clearOfWallMm, scale);
        if ([midpoint(stroke.a, stroke.b), far].some((point) => probe.isNear(point, clear))) continue;
        if (isArrow(stroke)) continue;
        return found(context, 'door', ['leaf'], CONFIDENCE.opening.leaf, {
          swing: { hinge: near, leaf_end: far },
          door: { operation: 'swing', leaves: 1, leafWidth: lengthOf(stroke) },
        });
      }
    }
    return MISSING;
  },
};

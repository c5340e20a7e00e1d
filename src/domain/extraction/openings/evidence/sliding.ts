import { boxOf, lengthOf } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { LEAF, SLIDING } from '../thresholds';
import { found, isDoorWide, seenFrom, type GapEvidence } from './gap-evidence';
import { stepStyles } from './rulings';

const NOT_A_DOOR = { missing: 'The gap is narrower or wider than a door.' };
const MISSING = { missing: 'No panel as wide as the gap is drawn along the wall.' };

/** A panel as wide as the opening, beside the wall or in it, drawn shut or pushed partly aside. */
export const sliding: GapEvidence = {
  name: 'sliding door',
  judge: (context) => {
    if (!isDoorWide(context)) return NOT_A_DOOR;
    const { gap, width, strokes, styles, scale } = context;
    const steps = stepStyles(context);
    const reach = gap.thickness / 2 + units(SLIDING.reachMm, scale);
    for (const stroke of strokes.search(boxOf([gap.a, gap.b], reach))) {
      if (steps.includes(stroke.style)) continue;
      if (Math.abs(lengthOf(stroke) / width - 1) > LEAF.tolerance) continue;
      const { across, inside } = seenFrom(context, stroke);
      if (Math.max(...across.map(Math.abs)) > reach) continue;
      if (Math.abs(across[0] - across[1]) > SLIDING.slant * width) continue;
      const { layer, dash } = styles[stroke.style];
      const role = layerRole(layer);
      if (inside < SLIDING.overlap * width || dash.length > 0 || (role !== null && role !== 'door')) continue;
      return found(context, 'door', ['panel'], CONFIDENCE.opening.leaf, {
        door: { operation: 'sliding', leaves: 1, leafWidth: lengthOf(stroke) },
      });
    }
    return MISSING;
  },
};

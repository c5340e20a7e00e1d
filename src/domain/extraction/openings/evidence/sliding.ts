import { boxOf, lengthOf } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import type { Stroke } from '../../model/linework';
import { units } from '../../model/working-scale';
import { LEAF, SLIDING } from '../thresholds';
import { found, isDoorWide, seenFrom, type GapContext, type GapEvidence } from './gap-evidence';
import { stepStyles } from './rulings';

const NOT_A_DOOR = { missing: 'The gap is narrower or wider than a door.' };
const MISSING = { missing: 'No panel as wide as the gap is drawn along the wall.' };

/** A panel as wide as the opening, beside the wall or in it, drawn shut or pushed partly aside. */
export const sliding: GapEvidence = {
  name: 'sliding door',
  judge: (context) => {
    if (!isDoorWide(context)) return NOT_A_DOOR;
    const { gap, width, strokes, styles, isArrow, scale } = context;
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
      if (isArrow(stroke) || isOnFloor(stroke, context)) continue;
      return found(context, 'door', ['panel'], CONFIDENCE.opening.leaf, {
        door: { operation: 'sliding', leaves: 1, leafWidth: lengthOf(stroke) },
      });
    }
    return MISSING;
  },
};

/** Whether it is a line from jamb to jamb in the thickness of the wall, with no second side of a panel beside it. */
function isOnFloor(stroke: Stroke, context: GapContext): boolean {
  const { gap, width, strokes, scale } = context;
  const { from, to, across } = seenFrom(context, stroke);
  const slack = SLIDING.aside * width;
  const pushed = Math.abs((from + to - width) / 2) > slack;
  if (pushed || Math.abs(across[0]) > gap.thickness / 2) return false;
  const { min, max } = SLIDING.panelMm;
  return !strokes.search(boxOf([stroke.a, stroke.b], units(max, scale))).some((other) => {
    const seen = seenFrom(context, other);
    const apart = Math.abs(seen.across[0] - across[0]);
    const parallel = Math.abs(seen.across[0] - seen.across[1]) <= SLIDING.slant * width;
    const same = Math.abs(seen.from - from) <= slack && Math.abs(seen.to - to) <= slack;
    return parallel && same && apart >= units(min, scale) && apart <= units(max, scale);
  });
}

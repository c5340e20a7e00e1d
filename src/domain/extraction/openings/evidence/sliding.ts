import { boxOf, type DrawingUnits, lengthOf } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import type { Stroke } from '../../model/linework';
import { units } from '../../model/working-scale';
import { LEAF, RULING, SLIDING } from './thresholds';
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
      if (Math.abs(lengthOf(stroke) / width - 1) > LEAF.tolerance) continue;
      const { across, inside } = seenFrom(context, stroke);
      if (Math.max(...across.map(Math.abs)) > reach) continue;
      if (Math.abs(across[0] - across[1]) > SLIDING.slant * width) continue;
      const { layer, dash } = styles[stroke.style];
      const role = layerRole(layer);
      if (inside < SLIDING.overlap * width || dash.length > 0 || (role !== null && role !== 'door')) continue;
      if (isArrow(stroke) || isOnFloor(stroke, context)) continue;
      if (steps.includes(stroke.style) && isStep(stroke, context)) continue;
      return found(context, 'door', ['panel'], CONFIDENCE.opening.leaf, {
        door: { operation: 'sliding', leaves: 1, leafWidth: lengthOf(stroke) },
      });
    }
    return MISSING;
  },
};

/** Whether it is a line from jamb to jamb in the thickness of the wall, with no second side of a panel beside it. */
function isOnFloor(stroke: Stroke, context: GapContext): boolean {
  const { gap, width, scale } = context;
  const { from, to, across } = seenFrom(context, stroke);
  const slack = SLIDING.aside * width;
  const pushed = Math.abs((from + to - width) / 2) > slack;
  if (pushed || Math.abs(across[0]) > gap.thickness / 2) return false;
  const { min, max } = SLIDING.panelMm;
  return !repeats(stroke, context, units(max, scale)).some((apart) => apart >= units(min, scale));
}

/** Whether the next tread of a stair, or the next line of a floor, begins and ends beside it. */
function isStep(stroke: Stroke, context: GapContext): boolean {
  const { scale } = context;
  return repeats(stroke, context, units(RULING.reachMm, scale)).some(
    (apart) => apart > units(SLIDING.panelMm.max, scale),
  );
}

/** How far off other lines stand within `reach` that begin and end beside a line along the wall. */
function repeats(stroke: Stroke, context: GapContext, reach: DrawingUnits): DrawingUnits[] {
  const { width, strokes } = context;
  const { from, to, across } = seenFrom(context, stroke);
  const slack = SLIDING.aside * width;
  return strokes.search(boxOf([stroke.a, stroke.b], reach)).flatMap((other) => {
    const seen = seenFrom(context, other);
    const apart = Math.abs(seen.across[0] - across[0]);
    const parallel = Math.abs(seen.across[0] - seen.across[1]) <= SLIDING.slant * width;
    const same = Math.abs(seen.from - from) <= slack && Math.abs(seen.to - to) <= slack;
    return other !== stroke && parallel && same && apart <= reach ? [apart] : [];
  });
}

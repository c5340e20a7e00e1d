import { angleBetween, boxOf, lineAngle } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { ALONG, GLAZING } from '../thresholds';
import { found, seenFrom, type GapEvidence } from './gap-evidence';

const MISSING = { missing: 'Fewer than two lines of glass run from jamb to jamb.' };

/** Thin lines along the opening: glass and sills, or a sliding door if their layer says so. */
export const glazing: GapEvidence = {
  name: 'glazing',
  judge: (context) => {
    const { gap, width, degrees, strokes, styles, scale } = context;
    const half = gap.thickness / 2 + units(GLAZING.beyondFaceMm, scale);
    // Hatches and dimension lines run past the jambs; glass ends in their rebates.
    const beyond = Math.max(gap.thickness, units(GLAZING.beyondJambMm, scale));
    const rows = new Map<number, number>();
    const roles = { door: 0, window: 0 };
    for (const stroke of strokes.search(boxOf([gap.a, gap.b], half))) {
      const { from, to, across, inside } = seenFrom(context, stroke);
      if (Math.abs(across[0]) > half || Math.abs(across[1]) > half) continue;
      if (inside <= 0 || Math.max(-from, to - width) > beyond) continue;
      const role = layerRole(styles[stroke.style].layer);
      if (role === 'door' || role === 'window') roles[role] += inside;
      if (role === 'annotation' || role === 'furniture') continue;
      if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > ALONG.parallel) continue;
      const row = Math.round((across[0] + across[1]) / 2 / units(GLAZING.rowMm, scale));
      rows.set(row, (rows.get(row) ?? 0) + inside);
    }
    const spanned = GLAZING.span * width;
    const glass = [...rows.values()].filter((covered) => covered >= spanned).length;
    if (roles.window > roles.door && roles.window >= spanned) {
      return found(context, 'window', ['block'], CONFIDENCE.opening.windowLayer);
    }
    if (roles.door >= spanned) return found(context, 'door', ['block'], CONFIDENCE.opening.doorLayer);
    const { base, perLine, most } = CONFIDENCE.opening.glazing;
    return glass >= GLAZING.minRows
      ? found(context, 'window', ['parallels'], Math.min(most, base + perLine * glass))
      : MISSING;
  },
};

import { boxOf, distance } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { COLUMN, GLAZING } from './thresholds';
import { found, seenFrom, type GapContext, type GapEvidence } from './gap-evidence';
import { type GapRow, reachJambs, rowsIn, spans } from './rows';

const MISSING = { missing: 'Fewer than two lines of glass run from jamb to jamb.' };
const SHORT = { missing: 'The lines of glass end before one of the jambs.' };
const WALL = { missing: 'The two lines between the columns are the faces of a wall.' };

/** Thin lines along the opening: glass and sills, or a sliding door if their layer says so. */
export const glazing: GapEvidence = {
  name: 'glazing',
  judge: (context) => {
    const spanned = GLAZING.span * context.width;
    const roles = lengthsByRole(context);
    if (roles.window > roles.door && roles.window >= spanned) {
      return found(context, 'window', ['block'], CONFIDENCE.opening.windowLayer);
    }
    if (roles.door >= spanned) return found(context, 'door', ['block'], CONFIDENCE.opening.doorLayer);
    const glass = rowsIn(context).filter((row) => !row.dashed && spans(row, context.width));
    if (glass.length < GLAZING.minRows) return MISSING;
    if (!reachJambs(glass, context)) return SHORT;
    if (areFaces(glass, context)) return WALL;
    const { base, perLine, most } = CONFIDENCE.opening.glazing;
    return found(context, 'window', ['parallels'], Math.min(most, base + perLine * glass.length));
  },
};

/** Length of the lines in the gap on layers named for doors and for windows. */
function lengthsByRole(context: GapContext): { door: number; window: number } {
  const { gap, width, strokes, styles, scale } = context;
  const half = gap.thickness / 2 + units(GLAZING.beyondFaceMm, scale);
  const beyond = Math.max(gap.thickness, units(GLAZING.beyondJambMm, scale));
  const roles = { door: 0, window: 0 };
  for (const stroke of strokes.search(boxOf([gap.a, gap.b], half))) {
    const { from, to, across, inside } = seenFrom(context, stroke);
    if (across.some((off) => Math.abs(off) > half)) continue;
    if (inside <= 0 || Math.max(-from, to - width) > beyond) continue;
    const role = layerRole(styles[stroke.style].layer);
    if (role === 'door' || role === 'window') roles[role] += inside;
  }
  return roles;
}

/** Whether two lines are a thinner wall between thick columns. Evidence must not be the wall itself. */
function areFaces(rows: readonly GapRow[], { gap: { host, thickness }, scale }: GapContext): boolean {
  const isColumn = distance(host.a, host.b) < COLUMN.minSlenderness * thickness;
  const spread = Math.abs(rows[0].across - rows[rows.length - 1].across);
  return (
    rows.length === 2 &&
    isColumn &&
    spread >= units(COLUMN.minWallMm, scale) &&
    spread <= COLUMN.maxWall * thickness
  );
}

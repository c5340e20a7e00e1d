import { angleBetween, boxOf, coveredLength, type Interval, lineAngle } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { DOOR } from '../thresholds';
import { ALONG, GLASS_WALL, GLAZING } from './thresholds';
import { found, seenFrom, type GapEvidence } from './gap-evidence';

const NARROW = { missing: 'The gap is between jambs and no wider than a window.' };
const MISSING = { missing: 'No three lines of glass run all the way from wall to wall.' };

/** Glass from wall to wall: wider than windows are, or up to a corner. Every line of it runs all the way. */
export const glassWall: GapEvidence = {
  name: 'wall of glass',
  judge: (context) => {
    const { gap, width, degrees, strokes, styles, scale } = context;
    if (!gap.fromCorner && width <= units(DOOR.gateMm, scale)) return NARROW;
    const half = gap.thickness / 2 + units(GLAZING.beyondFaceMm, scale);
    const beyond = units(GLASS_WALL.endMm, scale);
    const rows = new Map<number, Interval[]>();
    for (const stroke of strokes.search(boxOf([gap.a, gap.b], half))) {
      const { layer, dash } = styles[stroke.style];
      const role = layerRole(layer);
      if (dash.length > 0 || (role !== null && role !== 'window')) continue;
      if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > ALONG.parallel) continue;
      const { from, to, across } = seenFrom(context, stroke);
      if (Math.abs(across[0]) > half || from < -beyond || to > width + beyond) continue;
      const row = Math.round(across[0] / units(GLAZING.rowMm, scale));
      rows.set(row, [...(rows.get(row) ?? []), [Math.max(0, from), Math.min(width, to)]]);
    }
    const glass = [...rows.values()].filter((row) => coveredLength(row) >= GLASS_WALL.span * width).length;
    const { base, perLine, most } = CONFIDENCE.opening.glazing;
    return glass >= GLASS_WALL.minRows && glass <= GLASS_WALL.maxRows
      ? found(context, 'window', ['parallels'], Math.min(most, base + perLine * glass))
      : MISSING;
  },
};

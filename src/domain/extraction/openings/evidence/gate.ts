import { boxOf, inFrame, type Point } from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import { units } from '../../model/working-scale';
import { DOOR } from '../thresholds';
import { found, type GapEvidence } from './gap-evidence';

const NARROW = { missing: 'The gap is not as wide as a garage door.' };
const REFUSED = { refused: 'The gap is wider than a door, and no garage door is outlined in it.' };

/** The two long lines of a garage door, from jamb to jamb. A gap this wide is nothing else. */
export const gate: GapEvidence = {
  name: 'garage door',
  judge: (context) => {
    const { gap, width, unit, strokes, styles, scale } = context;
    if (width <= units(DOOR.gateMm, scale)) return NARROW;
    const slack = units(DOOR.gateSlackMm, scale);
    const near = (p: Point, jamb: Point): boolean => Math.abs(inFrame(p, jamb, unit)[0]) <= slack;
    const outline = strokes
      .search(boxOf([gap.a, gap.b], gap.thickness / 2 + slack))
      .filter(({ a, b }) => (near(a, gap.a) && near(b, gap.b)) || (near(b, gap.a) && near(a, gap.b)))
      .filter(({ style }) => styles[style].dash.length === 0);
    return outline.length === DOOR.gateLines
      ? found(context, 'door', ['leaf'], CONFIDENCE.opening.leaf)
      : REFUSED;
  },
};

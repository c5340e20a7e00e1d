import {
  angleBetween,
  boxOf,
  coveredLength,
  type DrawingUnits,
  type Interval,
  lineAngle,
  offsetFrom,
  type Segment,
} from '../../../geometry';
import { units } from '../../model/working-scale';
import { ALONG, GLAZING, SIDELIGHT } from './thresholds';
import { seenFrom, type GapContext } from './gap-evidence';

/** The glass that fills the gap beside this stretch of it; null where something else, or nothing, is beside it. */
export function sidelightsOf(from: DrawingUnits, to: DrawingUnits, context: GapContext): Segment[] | null {
  const { gap, unit, width } = context;
  const rests = [
    [0, from],
    [to, width],
  ].filter(([start, end]) => end > start);
  if (rests.length === 0 || !rests.every(([start, end]) => isGlazed(start, end, context))) return null;
  return rests.map(([start, end]) => ({
    a: offsetFrom(gap.a, unit, start),
    b: offsetFrom(gap.a, unit, end),
  }));
}

/** Whether lines of glass fill this stretch of the gap and end with it, in the thickness of the wall. */
function isGlazed(from: DrawingUnits, to: DrawingUnits, context: GapContext): boolean {
  const { gap, degrees, strokes, styles, scale } = context;
  if (to - from < units(SIDELIGHT.minMm, scale) || to - from > units(SIDELIGHT.maxMm, scale)) return false;
  const half = gap.thickness / 2 + units(GLAZING.beyondFaceMm, scale);
  const beyond = units(SIDELIGHT.beyondMm, scale);
  const rows = new Map<number, Interval[]>();
  for (const stroke of strokes.search(boxOf([gap.a, gap.b], half))) {
    if (styles[stroke.style].dash.length > 0) continue;
    if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > ALONG.parallel) continue;
    const seen = seenFrom(context, stroke);
    if (Math.abs(seen.across[0]) > half || seen.to <= from || seen.from >= to) continue;
    if (seen.from < from - beyond || seen.to > to + beyond) continue;
    const row = Math.round(seen.across[0] / units(GLAZING.rowMm, scale));
    rows.set(row, [...(rows.get(row) ?? []), [Math.max(seen.from, from), Math.min(seen.to, to)]]);
  }
  return (
    [...rows.values()].filter((row) => coveredLength(row) >= SIDELIGHT.span * (to - from)).length >=
    SIDELIGHT.minRows
  );
}

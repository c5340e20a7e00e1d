import { angleBetween, boxOf, lineAngle } from '../../../geometry';
import { units } from '../../model/working-scale';
import { ALONG, RULING } from '../thresholds';
import { seenFrom, type GapContext, type GapEvidence, type Ruling } from './gap-evidence';

const MISSING = { missing: 'No hatch runs through the gap.' };
const REFUSED = { refused: 'The hatch of a floor runs through the gap.' };

/** A hatch of the floor that runs through the gap and on both sides of it: the floor goes on, and so do its lines. */
export const floorHatch: GapEvidence = {
  name: 'floor hatch',
  judge: (context) =>
    context
      .rulings()
      .some(({ within, rows }) => within > 0 && rows.every(({ size }) => size >= RULING.minLines))
      ? REFUSED
      : MISSING,
};

/** Styles of lines that are treads of a stair beside the gap. */
export function stepStyles(context: GapContext): number[] {
  return context
    .rulings()
    .filter(({ rows }) => rows.some(({ size }) => size >= RULING.minLines))
    .map(({ style }) => style);
}

/** Lines along the gap, pen by pen: how many in it, and how many rows beside it on either side. */
export function rulingsAt(context: GapContext): Ruling[] {
  const { gap, width, degrees, strokes, scale } = context;
  const inner = gap.thickness / 2;
  const outer = inner + units(RULING.reachMm, scale);
  const rulings = new Map<number, Ruling>();
  for (const stroke of strokes.search(boxOf([gap.a, gap.b], outer))) {
    if (angleBetween(degrees, lineAngle(stroke.a, stroke.b)) > ALONG.parallel) continue;
    const { across, inside } = seenFrom(context, stroke);
    if (Math.abs(across[0]) > outer || inside < width * RULING.cover) continue;
    const ruling = rulings.get(stroke.style) ?? {
      style: stroke.style,
      within: 0,
      rows: [new Set<number>(), new Set<number>()],
    };
    rulings.set(stroke.style, ruling);
    if (Math.abs(across[0]) <= inner) ruling.within++;
    else ruling.rows[across[0] > 0 ? 0 : 1].add(Math.round(across[0] / units(RULING.rowMm, scale)));
  }
  return [...rulings.values()];
}

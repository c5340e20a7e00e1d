import { addToGroup, angleBetween, boxOf, lineAngle } from '../../../geometry';
import { units } from '../../model/working-scale';
import { ALONG, RULING, TILES } from './thresholds';
import { seenFrom, type GapContext, type GapEvidence, type Ruling } from './gap-evidence';

const MISSING = { missing: 'No hatch runs through the gap.' };
const REFUSED = { refused: 'The hatch of a floor runs through the gap.' };

/** A hatch of the floor that runs through the gap and on both sides of it: the floor goes on, and so do its lines. */
export const floorHatch: GapEvidence = {
  name: 'floor hatch',
  judge: (context) =>
    context
      .rulings()
      .some(({ within, rows }) => within > 0 && rows.every(({ size }) => size >= RULING.minLines)) ||
    hasTiles(context)
      ? REFUSED
      : MISSING,
};

/** Whether joints of large tiles run through the gap: lines of one pen at equal distances, in it and on both sides. */
function hasTiles(context: GapContext): boolean {
  const { gap, width, strokes, scale } = context;
  const half = gap.thickness / 2;
  const slack = units(TILES.slackMm, scale);
  const reach = half + units(TILES.reachMm, scale);
  const pens = new Map<number, number[]>();
  for (const stroke of strokes.search(boxOf([gap.a, gap.b], reach))) {
    const { across, inside } = seenFrom(context, stroke);
    if (Math.max(...across.map(Math.abs)) > reach || inside < width * RULING.cover) continue;
    if (Math.abs(across[0] - across[1]) <= slack) addToGroup(pens, stroke.style, across[0]);
  }
  return [...pens.values()].some((offsets) => {
    const joints = [...offsets]
      .sort((p, q) => p - q)
      .filter((off, i, all) => i === 0 || off - all[i - 1] > slack);
    const gaps = joints.slice(1).map((off, i) => off - joints[i]);
    return (
      gaps.length > 0 &&
      Math.max(...gaps) - Math.min(...gaps) <= slack &&
      joints.some((off) => Math.abs(off) <= half + slack) &&
      [-1, 1].every((side) => joints.filter((off) => off * side > half + slack).length >= TILES.minBeside)
    );
  });
}

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

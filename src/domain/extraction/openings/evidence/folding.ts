import { boxOf, distance, inFrame, lengthOf, type Point, sameToShare } from '../../../geometry';
import { layerRole } from '../../linework/layer-lexicon';
import { CONFIDENCE } from '../../model/confidences';
import type { Stroke } from '../../model/linework';
import { units } from '../../model/working-scale';
import { FOLD, LEAF } from './thresholds';
import { found, isDoorWide, type GapContext, type GapEvidence } from './gap-evidence';

/** A leaf that stands out of the wall's line on one foot. Lengths are measured from the gap's first jamb. */
interface Folded {
  readonly stroke: Stroke;
  readonly foot: number;
  readonly apex: Point;
}

const NOT_A_DOOR = { missing: 'The gap is narrower or wider than a door.' };
const MISSING = { missing: 'No two leaves stand folded against each other at a jamb.' };

/** Leaves that fold: two of one length stand on the wall's line and meet before it, the outer one at a jamb. */
export const folding: GapEvidence = {
  name: 'folding door',
  judge: (context) => {
    if (!isDoorWide(context)) return NOT_A_DOOR;
    const { width, scale } = context;
    const leaves = foldedLeaves(context);
    const touch = units(FOLD.touchMm, scale);
    const atJamb = ({ foot }: Folded): boolean =>
      Math.min(Math.abs(foot), Math.abs(foot - width)) <= units(LEAF.hingeSlackMm, scale);
    const pairs = leaves.flatMap((leaf, i) =>
      leaves
        .slice(i + 1)
        .filter(
          (other) =>
            distance(leaf.apex, other.apex) <= touch &&
            Math.abs(leaf.foot - other.foot) > touch &&
            sameToShare(lengthOf(leaf.stroke), lengthOf(other.stroke), FOLD.sameLength) &&
            (atJamb(leaf) || atJamb(other)),
        )
        .map((other) => [leaf, other]),
    );
    // Both sides of a thick leaf are drawn: feet within the thickness of one are the same leaf.
    const apexes: Point[] = [];
    for (const [{ apex }] of pairs) {
      if (apexes.every((known) => distance(known, apex) > FOLD.apart * touch)) apexes.push(apex);
    }
    if (pairs.length === 0) return MISSING;
    return found(context, 'door', ['fold'], CONFIDENCE.opening.fold, {
      door: { operation: 'folding', leaves: 2 * apexes.length, leafWidth: lengthOf(pairs[0][0].stroke) },
    });
  },
};

function foldedLeaves({ gap, width, unit, strokes, styles, scale }: GapContext): Folded[] {
  const reach = gap.thickness / 2 + units(LEAF.reachMm, scale);
  const least = units(FOLD.minLeafMm, scale);
  return strokes.search(boxOf([gap.a, gap.b], width / 2 + reach)).flatMap((stroke): Folded[] => {
    const { dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    const length = lengthOf(stroke);
    if (dash.length > 0 || (role !== null && role !== 'door')) return [];
    if (length < least || length > FOLD.maxShare * width) return [];
    const [p, q] = [stroke.a, stroke.b].map((point) => ({ point, at: inFrame(point, gap.a, unit) }));
    const [foot, apex] = Math.abs(p.at[1]) <= Math.abs(q.at[1]) ? [p, q] : [q, p];
    const out = Math.abs(apex.at[1] - foot.at[1]) >= FOLD.minRise * length;
    const aslant = Math.abs(apex.at[0] - foot.at[0]) >= FOLD.minSlant * length;
    const inGap = foot.at[0] >= -reach && foot.at[0] <= width + reach && Math.abs(foot.at[1]) <= reach;
    return out && aslant && inGap ? [{ stroke, foot: foot.at[0], apex: apex.point }] : [];
  });
}

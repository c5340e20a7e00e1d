import { direction, distance, lineAngle } from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import { besideWall } from './evidence/beside-wall';
import type { GapContext, GapEvidence, GapSurroundings, Outcome, Ruling } from './evidence/gap-evidence';
import { glassWall } from './evidence/glass-wall';
import { folding } from './evidence/folding';
import { gate } from './evidence/gate';
import { glazing } from './evidence/glazing';
import { leaf } from './evidence/leaf';
import { panels } from './evidence/panels';
import { lintel, threshold } from './evidence/passage';
import { floorHatch, rulingsAt } from './evidence/rulings';
import { sliding } from './evidence/sliding';
import { swing } from './evidence/swing';
import type { Gap } from './gaps';
import { fittedToPatch, outdoneBy, paintedOpening, patchAt } from './painted';

/** A wall that ends in a corner has no jamb. */
const corner: GapEvidence = {
  name: 'jamb',
  judge: ({ gap }) =>
    gap.fromCorner
      ? { refused: 'The wall ends in a corner, where only a swing proves an opening.' }
      : { missing: 'The wall ends in a jamb.' },
};

/** Every kind of evidence, the surest first. The first one that finds or refuses an opening decides. */
const EVIDENCE: readonly GapEvidence[] = [
  swing,
  floorHatch,
  glassWall,
  corner,
  besideWall,
  gate,
  glazing,
  folding,
  leaf,
  sliding,
  panels,
  lintel,
  threshold,
];

/** What a gap was taken for, with each kind of evidence that was tried. */
export interface Judgement {
  readonly gap: Gap;
  /** None for a gap that nothing proves to be an opening; two for doors that share a post. */
  readonly openings: readonly FoundOpening[];
  readonly tried: readonly { readonly name: string; readonly outcome: Outcome }[];
}

/** The openings of one reading of the walls, with the gaps that were looked at. */
export interface OpeningsFound {
  readonly openings: FoundOpening[];
  readonly judgements: readonly Judgement[];
}

/** Tries the kinds of evidence in order until one decides. */
export function judgeGap(gap: Gap, surroundings: GapSurroundings): Judgement {
  const patch = patchAt(gap, surroundings.patches, surroundings.scale);
  const tried: { name: string; outcome: Outcome }[] = [];
  const context = contextOf(gap, surroundings);
  for (const { name, judge } of EVIDENCE) {
    const outcome = judge(context);
    tried.push({ name, outcome });
    if ('found' in outcome) {
      const { found } = outcome;
      if (patch && outdoneBy(patch, found, surroundings.isOuter)) continue;
      const whole = found.length > 1 || found[0].sidelights !== undefined;
      return { gap, openings: patch && !whole ? [fittedToPatch(found[0], patch)] : found, tried };
    }
    if ('refused' in outcome) break;
  }
  if (!patch) return { gap, openings: [], tried };
  const painted = paintedOpening(patch, gap, surroundings, surroundings.isOuter);
  return { gap, openings: [fittedToPatch(painted, patch)], tried };
}

function contextOf(gap: Gap, surroundings: GapSurroundings): GapContext {
  let rulings: readonly Ruling[] | undefined;
  const context: GapContext = {
    ...surroundings,
    gap,
    width: distance(gap.a, gap.b),
    unit: direction(gap.a, gap.b),
    degrees: lineAngle(gap.a, gap.b),
    rulings: () => (rulings ??= rulingsAt(context)),
  };
  return context;
}

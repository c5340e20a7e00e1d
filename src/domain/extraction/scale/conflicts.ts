import { distance, groupBy } from '../../geometry';
import type { PlanGeometry, PlanWarning, ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import { agree, decisiveAmong, friendsOf, isSure, ratioText } from './candidates';
import { implausibleSizes, type DrawnSizes } from './checks';
import { CHECK } from './thresholds';

/**
 * What the sheet says against a stated scale: the best evidence where that disagrees, with everything else that
 * disagrees, and doors and walls of impossible sizes. A right scale contradicts neither, whatever else is printed.
 */
export function contradiction(
  scale: ScaleRecord,
  plan?: Pick<PlanGeometry, 'walls' | 'openings'>,
): PlanWarning[] {
  const evidence = scale.candidates.filter(({ source }) => source !== 'calibration');
  const best = decisiveAmong(evidence);
  const settled =
    best === null ||
    agree(best, scale) ||
    (isOneOfSeveralNotes(best, evidence) && evidence.some((other) => agree(other, scale)));
  const rivals = settled ? [] : evidence.filter((other) => isSure(other) && !agree(other, scale));
  return [
    ...(rivals.length > 0 ? [conflict(scale, rivals)] : []),
    ...(plan ? sizesAgainst(scale, evidence, drawnSizes(plan)) : []),
  ];
}

/** Sure evidence that disagrees with a scale. Notes of details count only where no note agrees. */
export function rivalsOf(best: ScaleCandidate, all: readonly ScaleCandidate[]): ScaleCandidate[] {
  const noted = all.some((other) => other.source === 'text' && agree(other, best));
  return all.filter((other) => isSure(other) && !agree(other, best) && !(noted && other.source === 'text'));
}

/** Doors and walls that are impossible at a scale, unless several kinds of measurements agree on it. */
export function sizesAgainst(
  scale: { mm_per_unit: number },
  evidence: readonly ScaleCandidate[],
  drawn: DrawnSizes,
): PlanWarning[] {
  const kinds = new Set(
    evidence
      .filter((candidate) => agree(candidate, scale) && isSure(candidate) && candidate.source !== 'text')
      .map(({ source }) => source),
  );
  if (kinds.size >= CHECK.kinds) return [];
  return implausibleSizes(drawn, scale.mm_per_unit).map((why) => ({
    code: 'scale_conflict',
    message: `${why} The sheet may be printed at another size. Check one known length before relying on sizes.`,
  }));
}

/** Whether the printed scales leave open which is that of the plan: details have scales of their own. */
export function isOneOfSeveralNotes(best: ScaleCandidate, all: readonly ScaleCandidate[]): boolean {
  if (best.source !== 'text' || friendsOf(best, all).length > 0) return false;
  return all.some(
    (other) => other.source === 'text' && !agree(other, best) && other.confidence >= best.confidence,
  );
}

/** How a sentence begins that says what each kind of evidence says. */
const SAYS: Readonly<Record<ScaleRecord['source'], string>> = {
  dimensions: 'The dimensions say',
  text: 'The text says',
  viewport: 'The viewport says',
  areas: 'The areas say',
  sizes: 'The sizes printed in rooms say',
  bar: 'The scale bar says',
  units: 'The units say',
  calibration: 'The calibration says',
};

export function conflict(
  chosen: Pick<ScaleRecord, 'mm_per_unit' | 'source'>,
  rivals: readonly ScaleCandidate[],
): PlanWarning {
  const others = groupBy(rivals, ({ mm_per_unit }) => ratioText(mm_per_unit));
  const said = [...others].map(([ratio, group]) => {
    const names = group.map(({ evidence }) => `"${evidence}"`).join(' and ');
    return `${names} ${group.length > 1 ? 'say' : 'says'} 1:${ratio}`;
  });
  return {
    code: 'scale_conflict',
    message:
      `${SAYS[chosen.source]} 1:${ratioText(chosen.mm_per_unit)}, but ${said.join(', and ')}. ` +
      'Check one known length before relying on sizes.',
  };
}

function drawnSizes({ walls, openings }: Pick<PlanGeometry, 'walls' | 'openings'>): DrawnSizes {
  return {
    swings: openings.flatMap(({ swing }) => (swing ? [distance(swing.hinge, swing.leaf_end)] : [])),
    walls: walls.map(({ thickness, centreline: [a, b] }) => ({ thickness, length: distance(a, b) })),
  };
}

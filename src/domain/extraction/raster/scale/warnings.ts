import { lengthOf, midpoint, sameToShare } from '../../../geometry';
import type { PlanWarning, ScaleCandidate } from '../../model/plan-geometry';
import type { ScaleHint } from '../../scale/calibrate';
import type { MeasuredBuilding } from '../../scale/decide';
import { APART, CHECK } from '../../scale/thresholds';
import { type ScaleVote, standApart } from '../../scale/vote';
import { isTelling, rounded } from './candidates';
import type { RasterScaleEvidence } from './evidence';
import { DECIDE } from './thresholds';

export function unknownScale(candidates: readonly ScaleCandidate[], hint?: ScaleHint): PlanWarning {
  const why =
    hint?.ratio !== undefined
      ? `The stated scale of 1:${hint.ratio} is of paper, and the picture does not show the size of its paper.`
      : candidates.length > 0
        ? 'Too little in the picture agrees on a scale.'
        : 'Nothing that could be read in the picture shows its scale.';
  return {
    code: 'scale_unknown',
    message: `${why} Calibrate it: give two points and their real distance.`,
  };
}

export function conflict(best: ScaleCandidate, rival: ScaleCandidate): PlanWarning {
  return {
    code: 'scale_conflict',
    message:
      `The plan is measured at ${rounded(best.mm_per_unit)} mm a pixel by "${best.evidence}", but ` +
      `"${rival.evidence}" says ${rounded(rival.mm_per_unit)} mm a pixel. ` +
      'Check one known length before relying on sizes.',
  };
}

/** Walls of impossible thickness, unless two kinds of evidence agree on the scale. */
export function wallsAgainst(
  best: ScaleCandidate,
  friends: readonly ScaleCandidate[],
  strips: MeasuredBuilding['strips'],
): PlanWarning[] {
  if (friends.length > 0 || strips.length === 0) return [];
  const byThickness = [...strips].sort((p, q) => p.thickness - q.thickness);
  const half = byThickness.reduce((sum, strip) => sum + lengthOf(strip), 0) / 2;
  let passed = 0;
  const middle = byThickness.find((strip) => (passed += lengthOf(strip)) >= half)!;
  const mm = middle.thickness * best.mm_per_unit;
  if (mm >= CHECK.wall.minMm && mm <= CHECK.wall.maxMm) return [];
  return [
    {
      code: 'scale_conflict',
      message:
        `At ${rounded(best.mm_per_unit)} mm a pixel most walls would be about ${Math.round(mm)} mm thick, and walls ` +
        `are ${CHECK.wall.minMm} to ${CHECK.wall.maxMm} mm thick. Check one known length before relying on sizes.`,
    },
  ];
}

/** Another drawing in the picture, whose dimensions agree on a scale of their own. */
export function severalScales({ votes }: RasterScaleEvidence, best: ScaleCandidate): PlanWarning[] {
  const own = voteAt(votes, best);
  const other = votes.find(
    (vote) =>
      own !== undefined &&
      standApart(vote, own) &&
      isTelling(vote) &&
      Math.min(vote.texts, vote.values) > APART.texts,
  );
  if (other === undefined) return [];
  return [
    {
      code: 'several_scales',
      message:
        `The dimensions in another part of the sheet are at ${rounded(other.mmPerUnit)} mm a pixel, and the whole ` +
        `sheet is measured at ${rounded(best.mm_per_unit)} mm a pixel. Give each drawing a sheet of its own before ` +
        'relying on sizes there.',
      at: other.dimensions.map(({ segment: { a, b } }) => midpoint(a, b)),
    },
  ];
}

/** The vote for this scale. */
export function voteAt(votes: readonly ScaleVote[], { mm_per_unit }: ScaleCandidate): ScaleVote | undefined {
  return votes.find((vote) => sameToShare(vote.mmPerUnit, mm_per_unit, DECIDE.agree));
}

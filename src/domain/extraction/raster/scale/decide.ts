import { lengthOf, midpoint, sameToShare } from '../../../geometry';
import { CONFIDENCE, roundedConfidence } from '../../model/confidences';
import type { Discard } from '../../model/observation';
import type { PlanDimension, PlanWarning, ScaleCandidate, ScaleRecord } from '../../model/plan-geometry';
import type { WorkingScale } from '../../model/working-scale';
import type { ScaleHint } from '../../scale/calibrate';
import type { MeasuredBuilding, ScaleDecision } from '../../scale/decide';
import { APART, CANDIDATE, CHECK } from '../../scale/thresholds';
import { type ScaleVote, standApart } from '../../scale/vote';
import { isShortNumber } from '../../texts/lengths';
import type { RasterScaleEvidence } from './evidence';
import { areaCandidate, sizeCandidate } from './rooms';
import { DECIDE } from './thresholds';

/** What is sure enough to look for walls and rooms by: enough dimensions, a stated scale, or else a printed one. */
export function workingRasterScale(evidence: RasterScaleEvidence, hint?: ScaleHint): WorkingScale | null {
  const stated = statedScale(evidence, hint);
  if (stated !== null) return { mmPerUnit: stated };
  const { best } = decision(dimensionCandidates(evidence), evidence.notes);
  const likely = best ?? (evidence.notes.length === 1 ? evidence.notes[0] : null);
  return likely && { mmPerUnit: likely.mm_per_unit };
}

/**
 * Decides by at least three dimensions that agree, or by two kinds of evidence that agree. The resolution of the
 * picture alone never decides, and no scale is moved to one that plans are plotted at: a scanner is not exact.
 */
export function decideRasterScale(
  evidence: RasterScaleEvidence,
  { rooms, strips }: MeasuredBuilding,
  hint?: ScaleHint,
  discard?: Discard,
): ScaleDecision {
  const dimensions = dimensionCandidates(evidence, discard);
  const others = [
    ...evidence.notes,
    ...[sizeCandidate(evidence.sizes, rooms), areaCandidate(rooms)].flatMap((found) => found ?? []),
  ];
  const candidates = [...dimensions, ...others]
    .map((candidate) => withRatio(candidate, evidence))
    .sort((p, q) => q.confidence - p.confidence);
  const stated = statedScale(evidence, hint);
  const { best, friends } = stated === null ? decision(dimensions, others) : statedDecision(stated, hint!);
  if (best === null)
    return { scale: null, candidates, dimensions: [], warnings: [unknownScale(candidates, hint)] };
  const rivals = candidates.filter(
    (other) => isSure(other, dimensions) && !agree(other, best) && other.source !== 'text',
  );
  const warnings = [
    ...rivals.slice(0, 1).map((rival) => conflict(best, rival)),
    ...wallsAgainst(best, friends, strips),
    ...severalScales(evidence, best),
  ];
  const doubt = friends.reduce((left) => left / 2, 1 - best.confidence);
  const confidence = Math.min(CONFIDENCE.scale.most, warnings.length > 0 ? (1 - doubt) / 2 : 1 - doubt);
  const { mm_per_unit, source } = best;
  const scale: ScaleRecord = {
    mm_per_unit,
    ratio: withRatio(best, evidence).ratio,
    source,
    confidence: stated === null ? roundedConfidence(confidence) : CONFIDENCE.scale.stated,
    candidates,
  };
  return { scale, candidates, dimensions: dimensionsAt(evidence, best), warnings };
}

interface Chosen {
  readonly best: ScaleCandidate | null;
  /** Other kinds that agree with it. */
  readonly friends: readonly ScaleCandidate[];
}

/** Lines are measured more exactly than rooms, and both before a printed scale, because sheets are printed at other sizes. */
const ORDER: readonly ScaleCandidate['source'][] = ['dimensions', 'sizes', 'text', 'areas'];

function decision(dimensions: readonly RankedCandidate[], others: readonly ScaleCandidate[]): Chosen {
  const all = [...dimensions, ...others].sort((p, q) => ORDER.indexOf(p.source) - ORDER.indexOf(q.source));
  const friendsOf = (candidate: ScaleCandidate): ScaleCandidate[] =>
    all.filter((other) => other.source !== candidate.source && agree(other, candidate));
  const best =
    all.find((candidate) => isSure(candidate, dimensions)) ??
    all.find((candidate) => friendsOf(candidate).length > 0) ??
    null;
  return { best, friends: best === null ? [] : friendsOf(best) };
}

function statedDecision(mmPerUnit: number, hint: ScaleHint): Chosen {
  const best: ScaleCandidate = {
    mm_per_unit: mmPerUnit,
    ratio: hint.ratio ?? null,
    source: 'calibration',
    votes: 1,
    confidence: CONFIDENCE.scale.stated,
    evidence: hint.evidence ?? (hint.ratio === undefined ? 'stated' : `1:${hint.ratio}`),
  };
  return { best, friends: [] };
}

/** A stated ratio is of paper, so it needs the size of the paper. */
function statedScale({ paperMmPerPixel }: RasterScaleEvidence, hint?: ScaleHint): number | null {
  if (hint?.mmPerUnit !== undefined) return hint.mmPerUnit;
  return hint === undefined || paperMmPerPixel === null ? null : hint.ratio * paperMmPerPixel;
}

interface RankedCandidate extends ScaleCandidate {
  /** Whether its dimensions decide by themselves. */
  readonly sure: boolean;
}

function isSure(candidate: ScaleCandidate, dimensions: readonly RankedCandidate[]): boolean {
  return dimensions.some(
    ({ sure, mm_per_unit }) =>
      sure && candidate.source === 'dimensions' && mm_per_unit === candidate.mm_per_unit,
  );
}

function agree(p: ScaleCandidate, q: ScaleCandidate): boolean {
  const byRooms = [p, q].some(({ source }) => source === 'areas' || source === 'sizes');
  return sameToShare(p.mm_per_unit, q.mm_per_unit, byRooms ? DECIDE.rooms : DECIDE.agree);
}

function dimensionCandidates({ votes }: RasterScaleEvidence, discard?: Discard): RankedCandidate[] {
  const { two, more, halfAfter, perRank } = CONFIDENCE.scale.dimensions;
  return votes
    .filter((vote) => {
      const enough =
        vote.texts >= CANDIDATE.minTexts && vote.values >= CANDIDATE.minValues && isTelling(vote);
      if (!enough)
        discard?.({
          what: `scale of ${rounded(vote.mmPerUnit)} mm a pixel`,
          reason:
            'Fewer than two different dimensions agree on it, or they are numbers of one or two digits.',
          at: vote.dimensions[0].segment.a,
        });
      return enough;
    })
    .slice(0, CANDIDATE.ranks)
    .map((vote, rank) => ({
      mm_per_unit: vote.mmPerUnit,
      ratio: null,
      source: 'dimensions',
      votes: vote.texts,
      confidence: roundedConfidence(
        (two + more * (1 - 2 ** (-(vote.values - CANDIDATE.minValues) / halfAfter))) * perRank ** rank,
      ),
      evidence: vote.dimensions
        .slice(0, CANDIDATE.named)
        .map(({ text }) => text)
        .join(', '),
      sure: rank === 0 && isEnough(vote),
    }));
}

function isEnough({ texts, values, spread, share, rivals }: ScaleVote): boolean {
  return (
    texts >= DECIDE.dimensions &&
    values >= DECIDE.values &&
    spread <= DECIDE.spread &&
    share >= DECIDE.share &&
    texts >= DECIDE.margin * rivals
  );
}

function isTelling({ dimensions }: ScaleVote): boolean {
  const telling = dimensions.filter(({ text }) => !isShortNumber(text)).length;
  return telling >= DECIDE.telling && telling >= dimensions.length * CANDIDATE.tellingShare;
}

function withRatio(candidate: ScaleCandidate, { paperMmPerPixel }: RasterScaleEvidence): ScaleCandidate {
  const { mm_per_unit, ratio, source, votes, confidence, evidence } = candidate;
  const plotted = paperMmPerPixel === null ? null : Math.round((mm_per_unit / paperMmPerPixel) * 100) / 100;
  return { mm_per_unit, ratio: ratio ?? plotted, source, votes, confidence, evidence };
}

function unknownScale(candidates: readonly ScaleCandidate[], hint?: ScaleHint): PlanWarning {
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

function conflict(best: ScaleCandidate, rival: ScaleCandidate): PlanWarning {
  return {
    code: 'scale_conflict',
    message:
      `The plan is measured at ${rounded(best.mm_per_unit)} mm a pixel by "${best.evidence}", but ` +
      `"${rival.evidence}" says ${rounded(rival.mm_per_unit)} mm a pixel. ` +
      'Check one known length before relying on sizes.',
  };
}

/** Walls of impossible thickness, unless two kinds of evidence agree on the scale. */
function wallsAgainst(
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
function severalScales({ votes }: RasterScaleEvidence, best: ScaleCandidate): PlanWarning[] {
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

function voteAt(votes: readonly ScaleVote[], { mm_per_unit }: ScaleCandidate): ScaleVote | undefined {
  return votes.find((vote) => sameToShare(vote.mmPerUnit, mm_per_unit, DECIDE.agree));
}

function dimensionsAt({ votes }: RasterScaleEvidence, best: ScaleCandidate): PlanDimension[] {
  return (voteAt(votes, best)?.dimensions ?? []).map(({ text, mm, segment }) => ({
    text,
    value_mm: Math.round(mm * 10) / 10,
    segment: [segment.a, segment.b],
  }));
}

const rounded = (mm: number): number => Math.round(mm * 100) / 100;

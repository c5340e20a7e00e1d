import { sameToShare } from '../../../geometry';
import { CONFIDENCE, roundedConfidence } from '../../model/confidences';
import type { Discard } from '../../model/observation';
import type { PlanDimension, ScaleCandidate, ScaleRecord } from '../../model/plan-geometry';
import type { WorkingScale } from '../../model/working-scale';
import type { ScaleHint } from '../../scale/calibrate';
import type { MeasuredBuilding, ScaleDecision } from '../../scale/decide';
import { dimensionCandidates, type RankedCandidate } from './candidates';
import type { RasterScaleEvidence } from './evidence';
import { areaCandidate, sizeCandidate } from './rooms';
import { DECIDE } from './thresholds';
import { conflict, severalScales, unknownScale, voteAt, wallsAgainst } from './warnings';

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

function withRatio(candidate: ScaleCandidate, { paperMmPerPixel }: RasterScaleEvidence): ScaleCandidate {
  const { mm_per_unit, ratio, source, votes, confidence, evidence } = candidate;
  const plotted = paperMmPerPixel === null ? null : Math.round((mm_per_unit / paperMmPerPixel) * 100) / 100;
  return { mm_per_unit, ratio: ratio ?? plotted, source, votes, confidence, evidence };
}

function dimensionsAt({ votes }: RasterScaleEvidence, best: ScaleCandidate): PlanDimension[] {
  return (voteAt(votes, best)?.dimensions ?? []).map(({ text, mm, segment }) => ({
    text,
    value_mm: Math.round(mm * 10) / 10,
    segment: [segment.a, segment.b],
  }));
}

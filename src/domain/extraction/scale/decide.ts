import { type MmPerUnit, regionArea, sameToShare } from '../../geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { Discard } from '../model/observation';
import type { PlanDimension, PlanWarning, ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { WorkingScale } from '../model/working-scale';
import { areaVote } from './areas';
import { calibrate, type ScaleHint } from './calibrate';
import { agree, bestSupported, candidatesOf, ratioText } from './candidates';
import type { ScaleEvidence } from './evidence';
import { RIVAL, SAME_SCALE } from './thresholds';

export interface ScaleDecision {
  readonly scale: ScaleRecord | null;
  readonly dimensions: PlanDimension[];
  readonly warnings: PlanWarning[];
}

/** The likeliest scale before walls and rooms are found; null where the drawing does not give one. */
export function workingScale(evidence: ScaleEvidence, hint?: ScaleHint): WorkingScale | null {
  if (hint) return { mmPerUnit: calibrate(hint, null).mm_per_unit };
  const best = bestSupported(candidatesOf(evidence));
  return best && { mmPerUnit: best.mm_per_unit };
}

/**
 * Weighs dimensions, notes, viewports and printed areas. Every other kind of evidence that agrees with the
 * winner halves the remaining doubt; a contradiction halves the confidence. With a hint the caller's scale
 * decides, and a warning names the evidence against it.
 */
export function decideScale(
  evidence: ScaleEvidence,
  rooms: readonly RoomDraft[],
  hint?: ScaleHint,
  discard?: Discard,
): ScaleDecision {
  const measured = areaVote(
    rooms.map(({ region, label }) => ({ units2: regionArea(region), area: label?.area ?? null })),
  );
  const candidates = [...candidatesOf(evidence, discard), ...(measured ? [measured] : [])];
  if (hint) return statedScale(hint, evidence, candidates);
  const best = bestSupported(candidates);
  if (best === null || isOneOfSeveralNotes(best, candidates)) {
    return { scale: null, dimensions: [], warnings: [unknownScale(best, candidates)] };
  }
  const against = candidates.find(
    (candidate) => candidate.source !== best.source && !agree(candidate, best) && isSerious(candidate),
  );
  const doubt = candidates
    .filter((candidate) => candidate.source !== best.source && agree(candidate, best))
    .reduce((left) => left / 2, 1 - best.confidence);
  const confidence = Math.min(CONFIDENCE.scale.most, against ? (1 - doubt) / 2 : 1 - doubt);
  const { mm_per_unit, ratio, source } = best;
  return {
    scale: { mm_per_unit, ratio, source, confidence: roundedConfidence(confidence), candidates },
    dimensions: dimensionsAt(evidence, mm_per_unit),
    warnings: against ? [conflict(best, against)] : [],
  };
}

function statedScale(hint: ScaleHint, evidence: ScaleEvidence, candidates: ScaleCandidate[]): ScaleDecision {
  const scale = { ...calibrate(hint, null), candidates };
  return {
    scale,
    dimensions: dimensionsAt(evidence, scale.mm_per_unit),
    warnings: contradiction(scale),
  };
}

/**
 * What the sheet says against a stated scale. Only the best evidence counts: a weaker candidate that contradicts it is
 * a chance agreement or a detail as often.
 */
export function contradiction(scale: ScaleRecord): PlanWarning[] {
  const best = bestSupported(scale.candidates.filter(({ source }) => source !== 'calibration'));
  return best !== null && !agree(best, scale) && isSerious(best) ? [conflict(scale, best)] : [];
}

/** Several scales are printed and no measurement agrees with any of them: details have scales of their own. */
function isOneOfSeveralNotes(best: ScaleCandidate, all: readonly ScaleCandidate[]): boolean {
  if (best.source !== 'text') return false;
  const rivals = all.filter(
    (other) => other.source === 'text' && !agree(other, best) && other.confidence >= best.confidence,
  );
  return rivals.length > 0 && !all.some((other) => other.source !== 'text' && agree(other, best));
}

/** A stray note or a chance agreement of two is not worth a warning. */
function isSerious({ source, votes, confidence }: ScaleCandidate): boolean {
  return source === 'text' ? confidence >= RIVAL.noteConfidence : votes >= RIVAL.votes;
}

function unknownScale(best: ScaleCandidate | null, candidates: readonly ScaleCandidate[]): PlanWarning {
  const printed = candidates.map(({ evidence }) => `"${evidence}"`).join(' and ');
  const why =
    best === null
      ? 'Nothing on the sheet shows its scale.'
      : `The sheet prints ${printed}, and nothing shows which of them is the scale of the plan.`;
  return {
    code: 'scale_unknown',
    message: `${why} Calibrate it: give the ratio, or two points and their real distance.`,
  };
}

/** Sources that read as a plural in a sentence. */
const PLURAL: ReadonlySet<string> = new Set(['dimensions', 'areas', 'units']);

function conflict(chosen: { mm_per_unit: number; source: string }, rival: ScaleCandidate): PlanWarning {
  return {
    code: 'scale_conflict',
    message:
      `The ${chosen.source} say${PLURAL.has(chosen.source) ? '' : 's'} 1:${ratioText(chosen.mm_per_unit)}, but ` +
      `"${rival.evidence}" says 1:${ratioText(rival.mm_per_unit)}. Check one known length before relying on sizes.`,
  };
}

/** The dimensions that are right at this scale. */
function dimensionsAt({ votes }: ScaleEvidence, mmPerUnit: MmPerUnit): PlanDimension[] {
  const vote = votes.find((candidate) => sameToShare(candidate.mmPerUnit, mmPerUnit, SAME_SCALE.standard));
  return (vote?.dimensions ?? []).map(({ text, mm, segment }) => ({
    text,
    value_mm: Math.round(mm * 10) / 10,
    segment: [segment.a, segment.b],
  }));
}

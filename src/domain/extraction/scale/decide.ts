import { regionArea, sameToShare } from '../../geometry';
import type { PlanDimension, PlanWarning, ScaleCandidate, ScaleRecord } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import type { WorkingScale } from '../model/working-scale';
import { areaVote } from './areas';
import { calibrate, type ScaleHint } from './calibrate';
import type { ScaleEvidence } from './evidence';
import { MM_PER_POINT, SNAP_TOLERANCE, standardRatioNear } from './standard-scales';
import type { ScaleVote } from './vote';

export type { ScaleHint } from './calibrate';

/** Readings tighter than this measure a scale better than a standard one further off describes it. */
const TIGHT = 0.002;
const OFF_STANDARD = 0.004;

export interface ScaleDecision {
  readonly scale: ScaleRecord | null;
  readonly dimensions: PlanDimension[];
  readonly warnings: PlanWarning[];
}

/** The likeliest scale before anything was recognised; null where nothing tells it. */
export function workingScale(evidence: ScaleEvidence, hint?: ScaleHint): WorkingScale | null {
  if (hint) return { mmPerUnit: calibrate(hint, null).mm_per_unit };
  const best = bestSupported(candidatesOf(evidence));
  return best && { mmPerUnit: best.mm_per_unit };
}

/**
 * Weighs dimensions, notes, viewports and printed areas. Confidence: dimensions start at 0.6 for two that
 * agree and rise to 0.95 with many; a note alone is worth 0.65 when named, 0.45 when bare; every other kind
 * of evidence that agrees halves the remaining doubt; a contradiction halves the confidence.
 */
export function decideScale(
  evidence: ScaleEvidence,
  rooms: readonly RoomDraft[],
  hint?: ScaleHint,
): ScaleDecision {
  const measured = areaVote(
    rooms.map(({ region, label }) => ({ units2: regionArea(region), area: label?.area ?? null })),
  );
  const candidates = [...candidatesOf(evidence), ...(measured ? [measured] : [])];
  const warnings: PlanWarning[] = [];
  if (hint) {
    const scale = { ...calibrate(hint, null), candidates };
    const rival = candidates.find((candidate) => candidate.votes >= 2 && !agree(candidate, scale));
    if (rival) warnings.push(conflict(scale, rival));
    return { scale, dimensions: dimensionsAt(evidence, scale.mm_per_unit), warnings };
  }
  const best = bestSupported(candidates);
  if (best === null || isOneOfSeveralNotes(best, candidates)) {
    const printed = candidates.map(({ evidence }) => `"${evidence}"`).join(' and ');
    const why =
      best === null
        ? 'Nothing on the sheet tells its scale.'
        : `The sheet prints ${printed}, and nothing shows which one holds for the plan.`;
    warnings.push({
      code: 'scale_unknown',
      message: `${why} Calibrate it: give the ratio, or two points and their real distance.`,
    });
    return { scale: null, dimensions: [], warnings };
  }
  const against = candidates.find(
    (candidate) => candidate.source !== best.source && !agree(candidate, best) && isSerious(candidate),
  );
  if (against) warnings.push(conflict(best, against));
  const doubt = candidates
    .filter((candidate) => candidate.source !== best.source && agree(candidate, best))
    .reduce((left) => left / 2, 1 - best.confidence);
  const confidence = Math.min(0.99, against ? (1 - doubt) / 2 : 1 - doubt);
  const scale: ScaleRecord = {
    mm_per_unit: best.mm_per_unit,
    ratio: best.ratio,
    source: best.source,
    confidence: Math.round(confidence * 1000) / 1000,
    candidates,
  };
  return { scale, dimensions: dimensionsAt(evidence, best.mm_per_unit), warnings };
}

/** The candidate that the most evidence of other kinds stands behind. */
function bestSupported(candidates: readonly ScaleCandidate[]): ScaleCandidate | null {
  return candidates.reduce<ScaleCandidate | null>(
    (lead, candidate) =>
      lead === null || supportOf(candidate, candidates) > supportOf(lead, candidates) ? candidate : lead,
    null,
  );
}

function supportOf(candidate: ScaleCandidate, all: readonly ScaleCandidate[]): number {
  const friends = all.filter((other) => other.source !== candidate.source && agree(other, candidate));
  return candidate.confidence + friends.reduce((sum, friend) => sum + friend.confidence, 0);
}

/** Different scales are printed and no measurement sides with any: details have scales of their own. */
function isOneOfSeveralNotes(best: ScaleCandidate, all: readonly ScaleCandidate[]): boolean {
  if (best.source !== 'text') return false;
  const rivals = all.filter(
    (other) => other.source === 'text' && !agree(other, best) && other.confidence >= best.confidence,
  );
  return rivals.length > 0 && !all.some((other) => other.source !== 'text' && agree(other, best));
}

/** A stray note or a chance agreement of two is no contradiction worth telling. */
function isSerious({ source, votes, confidence }: ScaleCandidate): boolean {
  return source === 'text' ? confidence >= 0.6 : votes >= 3;
}

function agree(p: { mm_per_unit: number }, q: { mm_per_unit: number }): boolean {
  return sameToShare(p.mm_per_unit, q.mm_per_unit, SNAP_TOLERANCE);
}

function conflict(chosen: { mm_per_unit: number; source: string }, rival: ScaleCandidate): PlanWarning {
  return {
    code: 'scale_conflict',
    message:
      `The ${chosen.source} say${chosen.source === 'text' ? 's' : ''} 1:${ratioText(chosen.mm_per_unit)}, but ` +
      `"${rival.evidence}" says 1:${ratioText(rival.mm_per_unit)}. Check one known length before relying on sizes.`,
  };
}

function ratioText(mmPerUnit: number): string {
  return String(Math.round((mmPerUnit / MM_PER_POINT) * 10) / 10);
}

function candidatesOf({ votes, notes, viewports }: ScaleEvidence): ScaleCandidate[] {
  const measured = votes
    .filter((vote) => vote.texts >= 2 && vote.values >= 2 && isTelling(vote))
    .slice(0, 3)
    .map((vote, rank) => dimensionCandidate(vote, rank));
  return [...measured, ...viewports, ...notes].sort((p, q) => q.confidence - p.confidence);
}

/**
 * Bare numbers of one or two digits are tags of doors, windows and rooms as often as dimensions; a vote that
 * rests mostly on them proves nothing.
 */
function isTelling({ dimensions }: ScaleVote): boolean {
  const telling = dimensions.filter(({ text }) => !/^\D?\d{1,2}\D?$/.test(text.trim())).length;
  return telling >= 2 && telling >= dimensions.length / 2;
}

function dimensionCandidate(vote: ScaleVote, rank: number): ScaleCandidate {
  const standard = standardRatioNear(vote.mmPerUnit / MM_PER_POINT);
  const off = standard === null ? Infinity : Math.abs(vote.mmPerUnit / (standard * MM_PER_POINT) - 1);
  // A sheet printed a little too small is at no standard scale, and its dimensions prove it.
  const replotted = off > OFF_STANDARD && vote.spread < TIGHT && vote.values >= 3;
  const snapped = standard !== null && !replotted;
  const confidence = 0.6 + 0.35 * (1 - 2 ** (-(vote.values - 2) / 2));
  return {
    mm_per_unit: snapped ? standard * MM_PER_POINT : vote.mmPerUnit,
    ratio: snapped ? standard : Math.round((vote.mmPerUnit / MM_PER_POINT) * 100) / 100,
    source: 'dimensions',
    votes: vote.texts,
    confidence:
      Math.round((snapped || replotted ? confidence : confidence - 0.2) * 1000 * 0.7 ** rank) / 1000,
    evidence: vote.dimensions
      .slice(0, 3)
      .map(({ text }) => text)
      .join(', '),
  };
}

/** The dimensions that are right at this scale. */
function dimensionsAt({ votes }: ScaleEvidence, mmPerUnit: number): PlanDimension[] {
  const vote = votes.find((candidate) => sameToShare(candidate.mmPerUnit, mmPerUnit, SNAP_TOLERANCE));
  return (vote?.dimensions ?? []).map(({ text, mm, segment }) => ({
    text,
    value_mm: Math.round(mm * 10) / 10,
    segment: [segment.a, segment.b],
  }));
}

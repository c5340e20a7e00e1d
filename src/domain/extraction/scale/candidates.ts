import { sameToShare } from '../../geometry';
import { CONFIDENCE } from '../model/confidences';
import type { Discard } from '../model/observation';
import type { ScaleCandidate } from '../model/plan-geometry';
import { normaliseMarks } from '../texts/lengths';
import type { ScaleEvidence } from './evidence';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { CANDIDATE, SAME_SCALE } from './thresholds';
import type { ScaleVote } from './vote';

/** One or two digits with at most one sign on either side that is no unit and no raised half centimetre. */
const SHORT_NUMBER = /^[^\d]?\d{1,2}[^\d'"m⁰¹²³⁴-⁹]?$/;

/** Every scale that the evidence supports, the surest first. */
export function candidatesOf(
  { votes, notes, viewports }: ScaleEvidence,
  discard?: Discard,
): ScaleCandidate[] {
  const measured = votes
    .filter((vote) => {
      const reason = whyNoCandidate(vote);
      if (reason !== null) discardVote(vote, reason, discard);
      return reason === null;
    })
    .filter((vote, rank) => {
      if (rank >= CANDIDATE.ranks) discardVote(vote, 'Other scales have more votes.', discard);
      return rank < CANDIDATE.ranks;
    })
    .map((vote, rank) => dimensionCandidate(vote, rank));
  return [...measured, ...viewports, ...notes].sort((p, q) => q.confidence - p.confidence);
}

/** The candidate that the most evidence of other kinds stands behind. */
export function bestSupported(candidates: readonly ScaleCandidate[]): ScaleCandidate | null {
  return candidates.reduce<ScaleCandidate | null>(
    (lead, candidate) =>
      lead === null || supportOf(candidate, candidates) > supportOf(lead, candidates) ? candidate : lead,
    null,
  );
}

/** The candidate's own confidence with that of every other kind of evidence that agrees. */
export function supportOf(candidate: ScaleCandidate, all: readonly ScaleCandidate[]): number {
  const friends = all.filter((other) => other.source !== candidate.source && agree(other, candidate));
  return candidate.confidence + friends.reduce((sum, friend) => sum + friend.confidence, 0);
}

export function agree(p: { mm_per_unit: number }, q: { mm_per_unit: number }): boolean {
  return sameToShare(p.mm_per_unit, q.mm_per_unit, SAME_SCALE.standard);
}

/** The N of 1:N for people, with one decimal place. */
export function ratioText(mmPerUnit: number): string {
  return String(Math.round((mmPerUnit / MM_PER_POINT) * 10) / 10);
}

function whyNoCandidate(vote: ScaleVote): string | null {
  if (vote.texts < CANDIDATE.minTexts || vote.values < CANDIDATE.minValues) {
    return 'Fewer than two different dimensions agree on it, which may be chance.';
  }
  return isTelling(vote) ? null : 'It rests on numbers of one or two digits, which are tags as often.';
}

/**
 * Bare numbers of one or two digits are tags of doors, windows and rooms as often as dimensions; a vote that
 * rests mostly on them proves nothing. A number with its unit (20', 3 m) is never a tag.
 */
function isTelling({ dimensions }: ScaleVote): boolean {
  const telling = dimensions.filter(({ text }) => !SHORT_NUMBER.test(normaliseMarks(text))).length;
  return telling >= CANDIDATE.minTelling && telling >= dimensions.length * CANDIDATE.tellingShare;
}

function discardVote({ mmPerUnit, dimensions }: ScaleVote, reason: string, discard?: Discard): void {
  discard?.({ what: `scale 1:${ratioText(mmPerUnit)}`, reason, at: dimensions[0].segment.a });
}

function dimensionCandidate(vote: ScaleVote, rank: number): ScaleCandidate {
  const { replotted: limits, named } = CANDIDATE;
  const { two, more, halfAfter, oddLoss, perRank } = CONFIDENCE.scale.dimensions;
  const standard = standardRatioNear(vote.mmPerUnit / MM_PER_POINT);
  const off = standard === null ? Infinity : Math.abs(vote.mmPerUnit / (standard * MM_PER_POINT) - 1);
  // A sheet printed a little too small is at no standard scale, and its dimensions prove it.
  const replotted = off > limits.offStandard && vote.spread < limits.tight && vote.values >= limits.values;
  const snapped = standard !== null && !replotted;
  const confidence = two + more * (1 - 2 ** (-(vote.values - CANDIDATE.minValues) / halfAfter));
  return {
    mm_per_unit: snapped ? standard * MM_PER_POINT : vote.mmPerUnit,
    ratio: snapped ? standard : Math.round((vote.mmPerUnit / MM_PER_POINT) * 100) / 100,
    source: 'dimensions',
    votes: vote.texts,
    confidence:
      Math.round((snapped || replotted ? confidence : confidence - oddLoss) * 1000 * perRank ** rank) / 1000,
    evidence: vote.dimensions
      .slice(0, named)
      .map(({ text }) => text)
      .join(', '),
  };
}

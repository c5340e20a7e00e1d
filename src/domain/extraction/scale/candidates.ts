import { sameToShare } from '../../geometry';
import { CONFIDENCE, roundedConfidence } from '../model/confidences';
import type { Discard } from '../model/observation';
import type { ScaleCandidate } from '../model/plan-geometry';
import { isShortNumber } from '../texts/lengths';
import type { ScaleEvidence } from './evidence';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { CANDIDATE, SAME_SCALE } from './thresholds';
import type { ScaleVote } from './vote';

/** Every scale that the evidence supports, the surest first. */
export function candidatesOf(
  { votes, notes, viewports, bars }: ScaleEvidence,
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
  return [...measured, ...bars, ...viewports, ...notes].sort((p, q) => q.confidence - p.confidence);
}

/**
 * The candidate that decides: the one that the most evidence stands behind, dimensions and scale bars before printed
 * areas and sizes of rooms, and these before notes and viewports, because sheets are printed at other sizes. What may
 * be chance decides only where evidence of another kind agrees. Null where nothing decides.
 */
export function decisiveAmong(all: readonly ScaleCandidate[]): ScaleCandidate | null {
  const byRooms = bestSupported(
    all.filter(({ source }) => source === 'areas' || source === 'sizes'),
    all,
  );
  const declared = bestSupported(
    all.filter(({ source }) => source === 'viewport' || source === 'text'),
    all,
  );
  const lines = bestSupported(
    all.filter(({ source }) => source === 'dimensions' || source === 'bar' || source === 'units'),
    all,
  );
  if (lines) return lines;
  // Areas are measured by many rules, so a printed scale near to theirs is the better one.
  const near =
    byRooms && declared && sameToShare(byRooms.mm_per_unit, declared.mm_per_unit, CANDIDATE.areaBias);
  return near ? declared : (byRooms ?? declared);
}

/** Whether a candidate measures something by itself, rather than confirming other evidence. */
export function isSure({ source, confidence }: ScaleCandidate): boolean {
  if (source === 'text') return confidence > CONFIDENCE.scale.otherNote;
  return source === 'viewport' || confidence >= CONFIDENCE.scale.decides;
}

function bestSupported(
  some: readonly ScaleCandidate[],
  all: readonly ScaleCandidate[],
): ScaleCandidate | null {
  return some
    .filter((candidate) => isSure(candidate) || friendsOf(candidate, all).length > 0)
    .reduce<ScaleCandidate | null>(
      (lead, candidate) =>
        lead === null || supportOf(candidate, all) > supportOf(lead, all) ? candidate : lead,
      null,
    );
}

/** The candidate's own confidence with that of every other kind of evidence that agrees. */
export function supportOf(candidate: ScaleCandidate, all: readonly ScaleCandidate[]): number {
  return candidate.confidence + friendsOf(candidate, all).reduce((sum, friend) => sum + friend.confidence, 0);
}

/** Evidence of other kinds that agrees with a candidate. */
export function friendsOf(candidate: ScaleCandidate, all: readonly ScaleCandidate[]): ScaleCandidate[] {
  return all.filter((other) => other.source !== candidate.source && agree(other, candidate));
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
  const telling = dimensions.filter(({ text }) => !isShortNumber(text)).length;
  return telling >= CANDIDATE.minTelling && telling >= dimensions.length * CANDIDATE.tellingShare;
}

function discardVote({ mmPerUnit, dimensions }: ScaleVote, reason: string, discard?: Discard): void {
  discard?.({ what: `scale 1:${ratioText(mmPerUnit)}`, reason, at: dimensions[0].segment.a });
}

function dimensionCandidate(vote: ScaleVote, rank: number): ScaleCandidate {
  const { replotted: limits, named } = CANDIDATE;
  const { two, more, halfAfter, oddLoss, perRank, fewFactor } = CONFIDENCE.scale.dimensions;
  const standard = standardRatioNear(vote.mmPerUnit / MM_PER_POINT);
  const off = standard === null ? Infinity : Math.abs(vote.mmPerUnit / (standard * MM_PER_POINT) - 1);
  // A sheet printed a little too small is at no standard scale, and its dimensions prove it.
  const replotted = off > limits.offStandard && vote.spread < limits.tight && vote.values >= limits.values;
  const snapped = standard !== null && !replotted;
  const certain = two + more * (1 - 2 ** (-(vote.values - CANDIDATE.minValues) / halfAfter));
  const few = vote.share < CANDIDATE.share || vote.texts < CANDIDATE.margin * vote.rivals;
  const odd = snapped || replotted ? 0 : oddLoss;
  return {
    mm_per_unit: snapped ? standard * MM_PER_POINT : vote.mmPerUnit,
    ratio: snapped ? standard : Math.round((vote.mmPerUnit / MM_PER_POINT) * 100) / 100,
    source: 'dimensions',
    votes: vote.texts,
    confidence: roundedConfidence((certain - odd) * (few ? fewFactor : 1) * perRank ** rank),
    evidence: vote.dimensions
      .slice(0, named)
      .map(({ text }) => text)
      .join(', '),
  };
}

import { CONFIDENCE, roundedConfidence } from '../../model/confidences';
import type { Discard } from '../../model/observation';
import type { ScaleCandidate } from '../../model/plan-geometry';
import { CANDIDATE } from '../../scale/thresholds';
import type { ScaleVote } from '../../scale/vote';
import { isShortNumber } from '../../texts/lengths';
import type { RasterScaleEvidence } from './evidence';
import { DECIDE } from './thresholds';

export interface RankedCandidate extends ScaleCandidate {
  /** Whether its dimensions decide by themselves. */
  readonly sure: boolean;
}

/** The scales that dimensions support, the most first. */
export function dimensionCandidates({ votes }: RasterScaleEvidence, discard?: Discard): RankedCandidate[] {
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

/** Bare numbers of one or two digits are tags as often as dimensions. */
export function isTelling({ dimensions }: ScaleVote): boolean {
  const telling = dimensions.filter(({ text }) => !isShortNumber(text)).length;
  return telling >= DECIDE.telling && telling >= dimensions.length * CANDIDATE.tellingShare;
}

export const rounded = (mm: number): number => Math.round(mm * 100) / 100;

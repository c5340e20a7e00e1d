import { lengthOf, sameToShare, type Segment } from '../../geometry';
import type { DimensionReading } from './dimensions';
import type { LengthReading } from '../texts/lengths';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';

/** Readings of one scale agree when they lie within this share of each other. */
const AGREEMENT = 0.006;
/** Plans of buildings are plotted between 1:10 and 1:1500; other readings are accidents. */
const MIN_RATIO = 10;
const MAX_RATIO = 1500;

/** A dimension read under the winning scale. */
export interface AgreedDimension {
  readonly text: string;
  readonly mm: number;
  readonly segment: Segment;
}

export interface ScaleVote {
  /** Median of the agreeing readings, millimetres a drawing unit. */
  readonly mmPerUnit: number;
  /** Relative half-width of the agreeing readings about their median. */
  readonly spread: number;
  /** Texts that agree; and how many different values they print. */
  readonly texts: number;
  readonly values: number;
  readonly dimensions: AgreedDimension[];
}

interface Ballot {
  readonly mmPerUnit: number;
  readonly weight: number;
  readonly voter: number;
  readonly text: string;
  readonly mm: number;
  readonly segment: Segment;
}

/**
 * Lets every dimension text vote for the scales at which it would be right; returns the scales by falling
 * support. A text has one vote a scale, however many stretches fit, so that a busy neighbourhood does not
 * outvote clear dimensions.
 */
export function voteOnScale(dimensions: readonly DimensionReading[]): ScaleVote[] {
  const ballots = dimensions.flatMap(ballotsOf).sort((p, q) => p.mmPerUnit - q.mmPerUnit);
  const rounds: { vote: ScaleVote; score: number }[] = [];
  let end = 0;
  let counted = 0;
  for (let start = 0; start < ballots.length; start++) {
    // A quarter of the agreement is fine enough a step; without it a crowded scale costs quadratic time.
    if (ballots[start].mmPerUnit < counted * (1 + AGREEMENT / 4)) continue;
    counted = ballots[start].mmPerUnit;
    while (end < ballots.length && ballots[end].mmPerUnit <= ballots[start].mmPerUnit * (1 + AGREEMENT))
      end++;
    rounds.push(countRound(ballots.slice(start, end)));
  }
  rounds.sort((p, q) => q.score - p.score || p.vote.mmPerUnit - q.vote.mmPerUnit);
  const distinct: ScaleVote[] = [];
  for (const { vote } of rounds) {
    const known = distinct.some((other) => sameToShare(other.mmPerUnit, vote.mmPerUnit, 2 * AGREEMENT));
    if (!known) distinct.push(vote);
    if (distinct.length === 5) break;
  }
  return distinct;
}

function ballotsOf({ text, readings, stretches }: DimensionReading, voter: number): Ballot[] {
  return readings
    .flatMap((reading) =>
      stretches.map((segment) => ({
        mmPerUnit: reading.mm / lengthOf(segment),
        weight: weightOf(reading),
        voter,
        text,
        mm: reading.mm,
        segment,
      })),
    )
    .filter(({ mmPerUnit }) => {
      const ratio = mmPerUnit / MM_PER_POINT;
      return ratio >= MIN_RATIO && ratio <= MAX_RATIO;
    });
}

/** A bare whole number under 1000 may be centimetres as well as millimetres; neither reading counts full. */
function weightOf({ unit, explicit, mm }: LengthReading): number {
  if (explicit || unit === 'm') return 1;
  if (unit === 'mm') return mm >= 1000 ? 1 : 0.8;
  return 0.75;
}

function countRound(ballots: Ballot[]): { vote: ScaleVote; score: number } {
  const best = new Map<number, Ballot>();
  const median = ballots[Math.floor((ballots.length - 1) / 2)].mmPerUnit;
  for (const ballot of ballots) {
    const rival = best.get(ballot.voter);
    const nearer = rival && Math.abs(ballot.mmPerUnit - median) < Math.abs(rival.mmPerUnit - median);
    if (rival === undefined || nearer) best.set(ballot.voter, ballot);
  }
  const chosen = [...best.values()];
  const values = new Set(chosen.map(({ mm }) => Math.round(mm)));
  const standard = standardRatioNear(median / MM_PER_POINT) !== null;
  const weight = chosen.reduce((sum, ballot) => sum + ballot.weight, 0);
  const spread = Math.max(...chosen.map(({ mmPerUnit }) => Math.abs(mmPerUnit / median - 1)));
  return {
    // Ten alike texts say less than ten different ones; a standard scale is likelier than an odd one.
    score: (weight + 2 * values.size) * (standard ? 1.25 : 1) * (isLikeABuilding(chosen) ? 1 : 0.5),
    vote: {
      mmPerUnit: median,
      spread,
      texts: chosen.length,
      values: values.size,
      dimensions: chosen.map(({ text, mm, segment }) => ({ text, mm, segment })),
    },
  };
}

/** Dimensions of a building are mostly between a door and a hall long; millimetres read as centimetres are not. */
function isLikeABuilding(ballots: readonly Ballot[]): boolean {
  const lengths = ballots.map(({ mm }) => mm).sort((p, q) => p - q);
  const median = lengths[Math.floor((lengths.length - 1) / 2)];
  return median >= 600 && median <= 15_000;
}

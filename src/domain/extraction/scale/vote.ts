import { boxOf, groupBy, lengthOf, sameToShare, type Mm, type MmPerUnit } from '../../geometry';
import { isShortNumber, type LengthReading } from '../texts/lengths';
import type { DimensionReading, Stretch } from './dimensions';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import { SAME_SCALE, VOTE } from './thresholds';

/** A dimension read under the winning scale. */
export interface AgreedDimension {
  readonly text: string;
  readonly mm: Mm;
  readonly segment: Stretch;
}

/** A scale with the dimension texts that are right at it. */
export interface ScaleVote {
  /** Median of the agreeing readings. */
  readonly mmPerUnit: MmPerUnit;
  /** Relative half-width of the agreeing readings about their median. */
  readonly spread: number;
  /** Number of texts that agree. */
  readonly texts: number;
  /** Number of different values that they print. */
  readonly values: number;
  readonly dimensions: AgreedDimension[];
  /** Share, 0..1, of the dimension texts in the same notation that agree. */
  readonly share: number;
  /** Number of texts that stand among these and agree on another scale only, at most. */
  readonly rivals: number;
}

/** The reading of one text by one of its stretches. */
interface Ballot {
  readonly mmPerUnit: MmPerUnit;
  readonly weight: number;
  readonly voter: number;
  readonly mm: Mm;
  readonly segment: Stretch;
}

/** Ballots from `start` to before `end` that agree, in the order of their scales. */
interface Window {
  readonly start: number;
  readonly end: number;
  /** No count of these ballots gives more. */
  readonly most: number;
}

interface Round {
  /** Median of the agreeing readings. */
  readonly mmPerUnit: MmPerUnit;
  readonly score: number;
  /** One ballot of each text that agrees. */
  readonly chosen: readonly Ballot[];
  readonly values: number;
}

/** A round that is kept. */
interface CountedRound {
  readonly vote: Omit<ScaleVote, 'share' | 'rivals'>;
  readonly voters: readonly number[];
}

/**
 * Lets every dimension text vote for the scales at which it would be right; returns the scales by falling
 * support. A text has one vote a scale, however many stretches fit, so that a busy neighbourhood does not
 * outvote clear dimensions.
 */
export function voteOnScale(dimensions: readonly DimensionReading[]): ScaleVote[] {
  const ballots = ballotsOf(dimensions);
  const distinct = bestRounds(ballots, dimensions.length).map((round) => counted(round, dimensions));
  return distinct.map(({ vote, voters }) => ({
    ...vote,
    share: shareOf(voters, dimensions),
    rivals: Math.max(
      0,
      ...distinct
        .filter((other) => !standApart(other.vote, vote))
        .map((other) => other.voters.filter((voter) => !voters.includes(voter)).length),
    ),
  }));
}

/**
 * The rounds with the most support, which are apart from each other. Rounds that cannot have as much as these are not
 * counted.
 */
function bestRounds(ballots: readonly Ballot[], voters: number): Round[] {
  const windows = windowsOf(ballots).sort((p, q) => q.most - p.most);
  const places = new Int32Array(voters).fill(NO_PLACE);
  const rounds: Round[] = [];
  let best: Round[] = [];
  for (let i = 0; i < windows.length; i++) {
    const enough = best.length === VOTE.kept && best[VOTE.kept - 1].score > windows[i].most;
    if (enough) break;
    rounds.push(countRound(ballots, windows[i], places));
    if (rounds.length % VOTE.look === 0) best = distinctRounds(rounds);
  }
  return distinctRounds(rounds);
}

function windowsOf(ballots: readonly Ballot[]): Window[] {
  const windows: Window[] = [];
  let [end, last, weight] = [0, 0, 0];
  for (let start = 0; start < ballots.length; start++) {
    const { mmPerUnit } = ballots[start];
    if (mmPerUnit >= last * (1 + SAME_SCALE.dimensions * VOTE.step)) {
      last = mmPerUnit;
      const to = mmPerUnit * (1 + SAME_SCALE.dimensions);
      for (; end < ballots.length && ballots[end].mmPerUnit <= to; end++) weight += ballots[end].weight;
      const most = (weight + VOTE.perValue * (end - start)) * VOTE.standardFactor * ROUNDING;
      windows.push({ start, end, most });
    }
    weight -= ballots[start].weight;
  }
  return windows;
}

/** More than sums of weights are off by their rounding. */
const ROUNDING = 1 + 1e-6;

/** The rounds by falling support, without those beside a better one; at most `VOTE.kept`. */
function distinctRounds(rounds: readonly Round[]): Round[] {
  const distinct: Round[] = [];
  for (const round of [...rounds].sort((p, q) => q.score - p.score || p.mmPerUnit - q.mmPerUnit)) {
    const known = distinct.some((other) =>
      sameToShare(other.mmPerUnit, round.mmPerUnit, VOTE.distinct * SAME_SCALE.dimensions),
    );
    if (!known) distinct.push(round);
    if (distinct.length === VOTE.kept) break;
  }
  return distinct;
}

/** Whether two scales are those of different drawings on a sheet: their dimensions stand in different places. */
export function standApart(p: Pick<ScaleVote, 'dimensions'>, q: Pick<ScaleVote, 'dimensions'>): boolean {
  const [one, other] = [p, q].map(({ dimensions }) =>
    boxOf(dimensions.flatMap(({ segment: { a, b } }) => [a, b])),
  );
  return one[0] > other[2] || other[0] > one[2] || one[1] > other[3] || other[1] > one[3];
}

/** How many of the texts in the notation of most voters are among them. Tags of one or two digits do not count. */
function shareOf(voters: readonly number[], dimensions: readonly DimensionReading[]): number {
  const byNotation = groupBy(voters, (voter) => notationOf(dimensions[voter]));
  const [[notation, most]] = [...byNotation].sort(([, p], [, q]) => q.length - p.length);
  const all = dimensions.filter(
    (dimension) => notationOf(dimension) === notation && !isShortNumber(dimension.text),
  );
  return most.length / Math.max(all.length, most.length);
}

function notationOf({ text, readings }: DimensionReading): 'unit' | 'decimal' | 'whole' {
  if (readings.some(({ explicit }) => explicit)) return 'unit';
  return /[.,]\d/.test(text) ? 'decimal' : 'whole';
}

/** The ballots of all texts by rising scale. */
function ballotsOf(dimensions: readonly DimensionReading[]): Ballot[] {
  const ballots: Ballot[] = [];
  dimensions.forEach(({ readings, stretches }, voter) => {
    const lengths = stretches.map(lengthOf);
    for (const reading of readings) {
      const weight = weightOf(reading);
      for (let i = 0; i < stretches.length; i++) {
        const mmPerUnit = reading.mm / lengths[i];
        const ratio = mmPerUnit / MM_PER_POINT;
        if (!(ratio >= VOTE.minRatio && ratio <= VOTE.maxRatio)) continue;
        const segment = stretches[i];
        ballots.push({
          mmPerUnit,
          weight: weight * VOTE.marked[segment.marked],
          voter,
          mm: reading.mm,
          segment,
        });
      }
    }
  });
  return ballots.sort((p, q) => p.mmPerUnit - q.mmPerUnit);
}

/** A bare whole number under 1000 may be centimetres as well as millimetres, so neither reading counts full. */
function weightOf({ unit, explicit, mm }: LengthReading): number {
  const { weight } = VOTE;
  if (explicit || unit === 'm') return weight.explicit;
  if (unit === 'mm') return mm >= weight.longFromMm ? weight.longMm : weight.shortMm;
  return weight.other;
}

const NO_PLACE = -1;

/**
 * Chooses the ballot of each text that is nearest to the median.
 *
 * @param places one number for each voter, all `NO_PLACE`, and left like that
 */
function countRound(ballots: readonly Ballot[], { start, end }: Window, places: Int32Array): Round {
  const median = ballots[Math.floor((start + end - 1) / 2)].mmPerUnit;
  const chosen: Ballot[] = [];
  for (let i = start; i < end; i++) {
    const ballot = ballots[i];
    const place = places[ballot.voter];
    if (place === NO_PLACE) places[ballot.voter] = chosen.push(ballot) - 1;
    else if (Math.abs(ballot.mmPerUnit - median) < Math.abs(chosen[place].mmPerUnit - median))
      chosen[place] = ballot;
  }
  for (const { voter } of chosen) places[voter] = NO_PLACE;
  const values = new Set(chosen.map(({ mm }) => Math.round(mm))).size;
  const standard = standardRatioNear(median / MM_PER_POINT) !== null;
  const weight = chosen.reduce((sum, ballot) => sum + ballot.weight, 0);
  const score =
    (weight + VOTE.perValue * values) *
    (standard ? VOTE.standardFactor : 1) *
    (isLikeABuilding(chosen) ? 1 : VOTE.unlikeFactor);
  return { mmPerUnit: median, score, chosen, values };
}

function counted(
  { mmPerUnit, chosen, values }: Round,
  dimensions: readonly DimensionReading[],
): CountedRound {
  return {
    voters: chosen.map(({ voter }) => voter),
    vote: {
      mmPerUnit,
      spread: Math.max(...chosen.map((ballot) => Math.abs(ballot.mmPerUnit / mmPerUnit - 1))),
      texts: chosen.length,
      values,
      dimensions: chosen.map(({ voter, mm, segment }) => ({ text: dimensions[voter].text, mm, segment })),
    },
  };
}

/** Whether the median length is one of a building. It is not where millimetres are read as centimetres. */
function isLikeABuilding(ballots: readonly Ballot[]): boolean {
  const lengths = Float64Array.from(ballots, ({ mm }) => mm).sort();
  const median = lengths[Math.floor((lengths.length - 1) / 2)];
  return median >= VOTE.building.minMm && median <= VOTE.building.maxMm;
}

import { boxOf, groupBy, sameToShare, type Mm, type MmPerUnit } from '../../geometry';
import { isShortNumber } from '../texts/lengths';
import { type Ballots, ballotsOf } from './ballots';
import type { DimensionReading } from './dimensions';
import { MM_PER_POINT, standardRatioNear } from './standard-scales';
import type { Stretch } from './stretches';
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
  readonly window: Window;
  /** Number of different lengths that they print. */
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
  const counter = new RoundCounter(ballots, dimensions.length);
  const distinct = bestRounds(ballots, counter).map((round) =>
    counted(round, ballots, counter.chosenIn(round.window), dimensions),
  );
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
function bestRounds(ballots: Ballots, counter: RoundCounter): Round[] {
  const windows = windowsOf(ballots).sort((p, q) => q.most - p.most);
  const rounds: Round[] = [];
  let best: Round[] = [];
  for (let i = 0; i < windows.length; i++) {
    const enough = best.length === VOTE.kept && best[VOTE.kept - 1].score > windows[i].most;
    if (enough) break;
    rounds.push(counter.count(windows[i]));
    if (rounds.length % VOTE.look === 0) best = distinctRounds(rounds);
  }
  return distinctRounds(rounds);
}

function windowsOf({ count, mmPerUnit, weight }: Ballots): Window[] {
  const windows: Window[] = [];
  let [end, last, sum] = [0, 0, 0];
  for (let start = 0; start < count; start++) {
    if (mmPerUnit[start] >= last * (1 + SAME_SCALE.dimensions * VOTE.step)) {
      last = mmPerUnit[start];
      const to = last * (1 + SAME_SCALE.dimensions);
      for (; end < count && mmPerUnit[end] <= to; end++) sum += weight[end];
      const most = (sum + VOTE.perValue * (end - start)) * VOTE.standardFactor * ROUNDING;
      windows.push({ start, end, most });
    }
    sum -= weight[start];
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

const NO_PLACE = -1;

/** Counts rounds, with lists that it uses again for each of them. */
class RoundCounter {
  /** Where the ballot of each text stands among the chosen ones. */
  private readonly places: Int32Array;
  private readonly chosen: Int32Array;
  /** The last round in which each value was counted. */
  private readonly seen: Int32Array;
  private rounds = 0;

  constructor(
    private readonly ballots: Ballots,
    voters: number,
  ) {
    this.places = new Int32Array(voters).fill(NO_PLACE);
    this.chosen = new Int32Array(voters);
    this.seen = new Int32Array(ballots.count);
  }

  count(window: Window): Round {
    const { seen, chosen } = this;
    const { weight, mm, value } = this.ballots;
    const count = this.choose(window);
    this.rounds++;
    let [values, sum, short, notLong] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const ballot = chosen[i];
      sum += weight[ballot];
      if (mm[ballot] < VOTE.building.minMm) short++;
      if (mm[ballot] <= VOTE.building.maxMm) notLong++;
      if (seen[value[ballot]] === this.rounds) continue;
      seen[value[ballot]] = this.rounds;
      values++;
    }
    // The median length is not one of a building where millimetres are read as centimetres.
    const median = Math.floor((count - 1) / 2);
    const isLikeABuilding = short <= median && notLong > median;
    const mmPerUnit = this.medianOf(window);
    const standard = standardRatioNear(mmPerUnit / MM_PER_POINT) !== null;
    const score =
      (sum + VOTE.perValue * values) *
      (standard ? VOTE.standardFactor : 1) *
      (isLikeABuilding ? 1 : VOTE.unlikeFactor);
    return { window, mmPerUnit, score, values };
  }

  /** One ballot of each text that agrees. */
  chosenIn(window: Window): number[] {
    return Array.from(this.chosen.subarray(0, this.choose(window)));
  }

  /** Chooses the ballot of each text that is nearest to the median; returns how many are chosen. */
  private choose(window: Window): number {
    const { places, chosen } = this;
    const { voter, mmPerUnit } = this.ballots;
    const median = this.medianOf(window);
    let count = 0;
    for (let ballot = window.start; ballot < window.end; ballot++) {
      const place = places[voter[ballot]];
      if (place === NO_PLACE) {
        places[voter[ballot]] = count;
        chosen[count++] = ballot;
      } else if (Math.abs(mmPerUnit[ballot] - median) < Math.abs(mmPerUnit[chosen[place]] - median)) {
        chosen[place] = ballot;
      }
    }
    for (let i = 0; i < count; i++) places[voter[chosen[i]]] = NO_PLACE;
    return count;
  }

  private medianOf({ start, end }: Window): MmPerUnit {
    return this.ballots.mmPerUnit[Math.floor((start + end - 1) / 2)];
  }
}

function counted(
  { mmPerUnit, values }: Round,
  ballots: Ballots,
  chosen: readonly number[],
  dimensions: readonly DimensionReading[],
): CountedRound {
  const voters = chosen.map((ballot) => ballots.voter[ballot]);
  return {
    voters,
    vote: {
      mmPerUnit,
      spread: Math.max(...chosen.map((ballot) => Math.abs(ballots.mmPerUnit[ballot] / mmPerUnit - 1))),
      texts: chosen.length,
      values,
      dimensions: chosen.map((ballot, i) => {
        const { text, stretches } = dimensions[voters[i]];
        return { text, mm: ballots.mm[ballot], segment: stretches.at(ballots.stretch[ballot]) };
      }),
    },
  };
}

import { ascendingOrder, type Mm } from '../../geometry';
import type { LengthReading } from '../texts/lengths';
import type { DimensionReading } from './dimensions';
import { MM_PER_POINT } from './standard-scales';
import { VOTE } from './thresholds';

/**
 * The scales at which the dimension texts would be right, ascending, as plain numbers: a busy sheet has two hundred
 * thousand of them.
 */
export interface Ballots {
  readonly count: number;
  readonly mmPerUnit: Float64Array;
  readonly weight: Float64Array;
  /** The printed length. */
  readonly mm: Float64Array;
  /** A number for each printed length in whole millimetres, below the count of all ballots. */
  readonly value: Int32Array;
  /** Which dimension text it is of. */
  readonly voter: Int32Array;
  /** Which stretch of that text. */
  readonly stretch: Int32Array;
}

/** Every reading of a text with every stretch that it may measure. */
export function ballotsOf(dimensions: readonly DimensionReading[]): Ballots {
  const most = dimensions.reduce(
    (sum, { readings, stretches }) => sum + readings.length * stretches.count,
    0,
  );
  const drawn = emptyBallots(most);
  const values = new Map<Mm, number>();
  let count = 0;
  dimensions.forEach(({ readings, stretches }, voter) => {
    for (const reading of readings) {
      const weight = weightOf(reading);
      const rounded = Math.round(reading.mm);
      const value = values.get(rounded) ?? values.size;
      values.set(rounded, value);
      for (let stretch = 0; stretch < stretches.count; stretch++) {
        const mmPerUnit = reading.mm / stretches.lengthAt(stretch);
        const ratio = mmPerUnit / MM_PER_POINT;
        if (!(ratio >= VOTE.minRatio && ratio <= VOTE.maxRatio)) continue;
        drawn.mmPerUnit[count] = mmPerUnit;
        drawn.weight[count] = weight * VOTE.marked[stretches.markedAt(stretch)];
        drawn.mm[count] = reading.mm;
        drawn.value[count] = value;
        drawn.voter[count] = voter;
        drawn.stretch[count] = stretch;
        count++;
      }
    }
  });
  const order = ascendingOrder(drawn.mmPerUnit.subarray(0, count));
  const ballots = emptyBallots(count);
  for (let i = 0; i < count; i++) {
    const from = order[i];
    ballots.mmPerUnit[i] = drawn.mmPerUnit[from];
    ballots.weight[i] = drawn.weight[from];
    ballots.mm[i] = drawn.mm[from];
    ballots.value[i] = drawn.value[from];
    ballots.voter[i] = drawn.voter[from];
    ballots.stretch[i] = drawn.stretch[from];
  }
  return ballots;
}

function emptyBallots(count: number): Ballots {
  return {
    count,
    mmPerUnit: new Float64Array(count),
    weight: new Float64Array(count),
    mm: new Float64Array(count),
    value: new Int32Array(count),
    voter: new Int32Array(count),
    stretch: new Int32Array(count),
  };
}

/** A bare whole number under 1000 may be centimetres as well as millimetres, so neither reading counts full. */
function weightOf({ unit, explicit, mm }: LengthReading): number {
  const { weight } = VOTE;
  if (explicit || unit === 'm') return weight.explicit;
  if (unit === 'mm') return mm >= weight.longFromMm ? weight.longMm : weight.shortMm;
  return weight.other;
}

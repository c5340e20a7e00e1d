import type { Formula } from './formula';

/** Units of quantities and rates. `nr` and `piece` count; the rest measure. */
export const UNITS = ['m2', 'm', 'm3', 'nr', 'sqft', 'running_foot', 'piece'] as const;
export type Unit = (typeof UNITS)[number];

export type Dimension = 'area' | 'length' | 'volume' | 'count';

/** Exact by definition: the international foot is 0.3048 m. */
const SQUARE_METRES_PER_SQFT = '0.09290304';
const METRES_PER_FOOT = '0.3048';

const UNIT_DIMENSION: Record<Unit, Dimension> = {
  m2: 'area',
  sqft: 'area',
  m: 'length',
  running_foot: 'length',
  m3: 'volume',
  nr: 'count',
  piece: 'count',
};

/** Size of a unit in the metric unit of its dimension. */
const METRIC_SIZE: Record<Unit, string> = {
  m2: '1',
  sqft: SQUARE_METRES_PER_SQFT,
  m: '1',
  running_foot: METRES_PER_FOOT,
  m3: '1',
  nr: '1',
  piece: '1',
};

/** Whether two units measure the same kind of thing, so that a rate for one can become a rate for the other. */
export function isSameDimension(one: Unit, other: Unit): boolean {
  return UNIT_DIMENSION[one] === UNIT_DIMENSION[other];
}

/** Converts a rate per `from` to a rate per `to`, without rounding. Null when the units measure different things. */
export function convertRate(rate: Formula, from: Unit, to: Unit): Formula | null {
  if (!isSameDimension(from, to)) return null;
  const [old, wanted] = [METRIC_SIZE[from], METRIC_SIZE[to]];
  if (old === wanted) return rate;
  const perMetric = old === '1' ? rate : rate.over(old);
  return wanted === '1' ? perMetric : perMetric.times(wanted);
}

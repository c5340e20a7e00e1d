import type { Point } from '../../geometry';
import { PUBLISH } from './thresholds';

/** A point as it is published. */
export function tidy([x, y]: Point): Point {
  return [tidyNumber(x), tidyNumber(y)];
}

export function tidyNumber(value: number): number {
  return Math.round(value * PUBLISH.perUnit) / PUBLISH.perUnit;
}

/** The order in which elements are numbered: from top to bottom, then from left to right. */
export function inPageOrder<T>(items: readonly T[], at: (item: T) => Point): T[] {
  return items
    .map((item) => ({ item, at: tidy(at(item)) }))
    .sort((p, q) => p.at[1] - q.at[1] || p.at[0] - q.at[0])
    .map(({ item }) => item);
}

import { SpatialIndex, type Point } from '../../../geometry';
import { onPage, type DirectionClass, type FaceLine } from './face-line';

/** Two parallel faces and the stretch where they look at each other. */
export interface FacePair {
  readonly lower: FaceLine;
  readonly upper: FaceLine;
  readonly from: number;
  readonly to: number;
  readonly unit: Point;
}

export interface PairLimits {
  readonly minThickness: number;
  readonly maxThickness: number;
  readonly minOverlap: number;
}

export function thicknessOf({ lower, upper }: FacePair): number {
  return upper.across - lower.across;
}

/**
 * Pairs each face with the nearest parallel one beyond it, stretch by stretch. `between` may veto a pair by
 * what lies half way between its faces.
 */
export function pairFaces(
  { unit, lines }: DirectionClass,
  { minThickness, maxThickness, minOverlap }: PairLimits,
  between: (middle: Point) => boolean = () => true,
): FacePair[] {
  const index = new SpatialIndex(lines, ({ from, to, across }) => [from, across, to, across]);
  const pairs: FacePair[] = [];
  for (const lower of lines) {
    const above = index
      .search([lower.from, lower.across + minThickness, lower.to, lower.across + maxThickness])
      .sort((p, q) => p.across - q.across || p.from - q.from);
    let open: [number, number][] = [[lower.from, lower.to]];
    for (const upper of above) {
      const left: [number, number][] = [];
      for (const [start, end] of open) {
        const [from, to] = [Math.max(start, upper.from), Math.min(end, upper.to)];
        if (to - from < minOverlap) {
          left.push([start, end]);
          continue;
        }
        const middle = onPage(unit, (from + to) / 2, (lower.across + upper.across) / 2);
        if (between(middle)) pairs.push({ lower, upper, from, to, unit });
        if (from - start > minOverlap) left.push([start, from]);
        if (end - to > minOverlap) left.push([to, end]);
      }
      open = left;
      if (open.length === 0) break;
    }
  }
  return pairs;
}

import { SpatialIndex, type DrawingUnits, type Point } from '../../../geometry';
import type { Discard } from '../../model/observation';
import { onPage, type DirectionClass, type FaceLine } from './face-line';

/** Two parallel faces and the stretch where they look at each other. */
export interface FacePair {
  readonly lower: FaceLine;
  readonly upper: FaceLine;
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
  readonly unit: Point;
}

export interface PairLimits {
  readonly minThickness: DrawingUnits;
  readonly maxThickness: DrawingUnits;
  readonly minOverlap: DrawingUnits;
}

/** The point half way between the faces and half way along them, on the page. */
export function middleOf({ lower, upper, from, to, unit }: FacePair): Point {
  return onPage(unit, (from + to) / 2, (lower.across + upper.across) / 2);
}

export function thicknessOf({ lower, upper }: FacePair): DrawingUnits {
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
  discard?: Discard,
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
          discardShort({ lower, upper, from, to, unit }, discard);
          left.push([start, end]);
          continue;
        }
        const pair = { lower, upper, from, to, unit };
        if (between(middleOf(pair))) pairs.push(pair);
        if (from - start > minOverlap) left.push([start, from]);
        if (end - to > minOverlap) left.push([to, end]);
      }
      open = left;
      if (open.length === 0) break;
    }
  }
  if (discard) discardThin(lines, index, { unit, minThickness, minOverlap }, discard);
  return pairs;
}

const SHORT = 'The lines face each other for too short a stretch to be a wall.';
const THIN = 'The lines stand nearer to each other than any wall is thick.';

function discardShort(pair: FacePair, discard?: Discard): void {
  if (discard && pair.to > pair.from) discardPair(pair, SHORT, discard);
}

function discardPair(pair: FacePair, reason: string, discard: Discard): void {
  discard({ what: 'pair of lines', reason, at: middleOf(pair) });
}

/** Names the lines that have a neighbour nearer than any wall is thick. */
function discardThin(
  lines: readonly FaceLine[],
  index: SpatialIndex<FaceLine>,
  { unit, minThickness, minOverlap }: Pick<PairLimits, 'minThickness' | 'minOverlap'> & { unit: Point },
  discard: Discard,
): void {
  for (const lower of lines) {
    const upper = index
      .search([lower.from, lower.across, lower.to, lower.across + minThickness])
      .find(
        (line) =>
          line.across > lower.across &&
          line.across < lower.across + minThickness &&
          Math.min(line.to, lower.to) - Math.max(line.from, lower.from) >= minOverlap,
      );
    if (!upper) continue;
    const [from, to] = [Math.max(upper.from, lower.from), Math.min(upper.to, lower.to)];
    discardPair({ lower, upper, from, to, unit }, THIN, discard);
  }
}

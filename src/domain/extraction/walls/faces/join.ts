import type { DrawingUnits, Point } from '../../../geometry';
import { onPage, type DirectionClass } from './face-line';
import type { FacePair } from './pair';
import type { Strip } from '../../model/wall-strip';
import { COURSE } from '../thresholds';

/** A stretch between two faces, run on to where the longer face ends. */
interface Span {
  readonly pair: FacePair;
  from: number;
  to: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Where one face runs on past the other, the wall does too: an outer face goes round the corner, a face
 * opposite a joining wall is whole. Stretches on one course that then touch are one strip. `runsOn` may veto
 * that by the pair and the middle of what it would run on over; `reach` is how far a wall may run on.
 */
export function joinStrips(
  { unit }: DirectionClass,
  pairs: readonly FacePair[],
  layer: string | null,
  reach: DrawingUnits,
  runsOn: (pair: FacePair, middle: Point) => boolean,
): Strip[] {
  const spans = pairs.map((pair) => spanOf(pair, unit, reach, runsOn));
  return coursesOf(spans, reach)
    .flatMap((course) => joinAlong(course, reach))
    .map(({ from, to, low, high }) => ({
      a: onPage(unit, from, (low + high) / 2),
      b: onPage(unit, to, (low + high) / 2),
      thickness: high - low,
      layer,
      drawnAs: 'pair' as const,
    }));
}

function spanOf(
  pair: FacePair,
  unit: Point,
  reach: DrawingUnits,
  runsOn: (pair: FacePair, middle: Point) => boolean,
): Span {
  const { lower, upper } = pair;
  const across = (lower.across + upper.across) / 2;
  const fills = (start: number, end: number): boolean =>
    runsOn(pair, onPage(unit, (start + end) / 2, across));
  const first = Math.min(lower.from, upper.from);
  const last = Math.max(lower.to, upper.to);
  return {
    pair,
    from: pair.from - first <= reach && fills(first, pair.from) ? first : pair.from,
    to: last - pair.to <= reach && fills(pair.to, last) ? last : pair.to,
    low: lower.across,
    high: upper.across,
  };
}

/** Spans whose faces lie on the same two lines, give or take drawing slack. */
function coursesOf(spans: readonly Span[], reach: DrawingUnits): Span[][] {
  const courses: Span[][] = [];
  for (const span of [...spans].sort((p, q) => p.low - q.low || p.high - q.high || p.from - q.from)) {
    let course: Span[] | undefined;
    for (let i = courses.length - 1; i >= 0 && !course; i--) {
      if (courses[i][0].low < span.low - COURSE.slack * reach) break;
      if (sameCourse(courses[i][0], span)) course = courses[i];
    }
    if (course) course.push(span);
    else courses.push([span]);
  }
  return courses;
}

function sameCourse(p: Span, q: Span): boolean {
  const slack = COURSE.slack * (p.high - p.low);
  return Math.abs(p.low - q.low) <= slack && Math.abs(p.high - q.high) <= slack;
}

/** A joining wall interrupts one face only; where the other runs through, the stretches are one wall. */
function joinAlong(course: Span[], reach: DrawingUnits): Span[] {
  const joined: Span[] = [];
  let last: FacePair | null = null;
  for (const span of course.sort((p, q) => p.from - q.from || p.to - q.to)) {
    const host = joined[joined.length - 1];
    const shared = last !== null && (last.lower === span.pair.lower || last.upper === span.pair.upper);
    if (host && span.from <= host.to + (shared ? reach : 0)) host.to = Math.max(host.to, span.to);
    else joined.push({ ...span });
    last = span.pair;
  }
  return joined;
}

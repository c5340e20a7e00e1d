import { type DrawingUnits, inFrame, type Point, SpatialIndex } from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import { FRAME_ORIGIN, onPage, type DirectionClass, type FaceLine } from '../faces/face-line';
import { PAIR } from '../thresholds';
import type { Hatch } from './find-hatches';
import { HATCH, OUTLINED } from './thresholds';

/** Two parallel lines on which both ends of hatch lines lie: the faces of walls. */
export interface Course {
  readonly unit: Point;
  readonly low: DrawingUnits;
  readonly high: DrawingUnits;
  /** The drawn pieces of both faces. */
  readonly lowers: readonly FaceLine[];
  readonly uppers: readonly FaceLine[];
  /** A hatch that fills it, and the number of lines from face to face. */
  readonly hatch: Hatch;
  readonly votes: number;
}

/** A hatch line from one face to another. */
interface Vote {
  readonly hatch: Hatch;
  /** Where it crosses the middle between them, along the faces. */
  readonly at: DrawingUnits;
  readonly low: DrawingUnits;
  readonly high: DrawingUnits;
}

/** The faces of one direction that hatches show. */
export function coursesOf(
  { unit, lines }: DirectionClass,
  hatches: readonly Hatch[],
  scale: WorkingScale,
): Course[] {
  const slack = units(PAIR.sameFaceMm.across, scale);
  const index = new SpatialIndex(lines, ({ from, to, across }) => [from, across, to, across]);
  const courses: Vote[][] = [];
  for (const vote of hatches.flatMap((hatch) => votesOf(hatch, unit, index, scale))) {
    const known = courses.find(
      ([{ low, high }]) => Math.abs(low - vote.low) <= slack && Math.abs(high - vote.high) <= slack,
    );
    if (known) known.push(vote);
    else courses.push([vote]);
  }
  const on = (across: DrawingUnits): FaceLine[] =>
    lines.filter((line) => Math.abs(line.across - across) <= slack);
  return courses
    .filter((votes) => isRhythm(votes, unit))
    .map((votes) => {
      const [{ low, high }] = votes;
      const hatch = votes[votes.length >> 1].hatch;
      return { unit, low, high, lowers: on(low), uppers: on(high), hatch, votes: votes.length };
    });
}

function votesOf(hatch: Hatch, unit: Point, index: SpatialIndex<FaceLine>, scale: WorkingScale): Vote[] {
  const sine = sineBetween(hatch.unit, unit);
  if (sine < OUTLINED.minSine) return [];
  const slack = units(PAIR.sameFaceMm.across, scale);
  const [min, max] = [units(PAIR.minWallMm, scale), units(PAIR.maxSolidMm, scale)];
  const lineAt = ([along, across]: Point): FaceLine | undefined =>
    nearest(index.search([along - slack, across - slack, along + slack, across + slack]), across);
  const votes: Vote[] = [];
  for (const { from, to, across } of hatch.lines) {
    const rise = (to - from) * sine;
    if (rise < min || rise > max) continue;
    const start = inFrame(onPage(hatch.unit, from, across), FRAME_ORIGIN, unit);
    const end = inFrame(onPage(hatch.unit, to, across), FRAME_ORIGIN, unit);
    const [p, q] = start[1] <= end[1] ? [start, end] : [end, start];
    const lower = lineAt(p);
    const upper = lower && lineAt(q);
    if (upper) votes.push({ hatch, at: (p[0] + q[0]) / 2, low: lower.across, high: upper.across });
  }
  return votes;
}

/** Whether some hatch lines follow each other at the distance of the hatch. Two sides of a chair do not. */
function isRhythm(votes: readonly Vote[], unit: Point): boolean {
  const sorted = [...votes].sort((p, q) => p.at - q.at);
  const steps = sorted.slice(1).filter(({ hatch, at }, i) => {
    const step = hatch.spacing / sineBetween(hatch.unit, unit);
    return sorted[i].hatch === hatch && Math.abs((at - sorted[i].at) / step - 1) <= HATCH.rhythm;
  });
  return steps.length >= OUTLINED.minSteps;
}

/** The sine of the angle between two directions, without its sign. */
export function sineBetween(p: Point, q: Point): number {
  return Math.abs(p[0] * q[1] - p[1] * q[0]);
}

function nearest(lines: readonly FaceLine[], across: DrawingUnits): FaceLine | undefined {
  let best: FaceLine | undefined;
  for (const line of lines)
    if (best === undefined || Math.abs(line.across - across) < Math.abs(best.across - across)) best = line;
  return best;
}

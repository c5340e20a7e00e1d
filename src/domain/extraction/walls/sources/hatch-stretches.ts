import {
  type Box,
  boxOf,
  type DrawingUnits,
  inFrame,
  indexSegments,
  type Point,
  type Segment,
  type SpatialIndex,
} from '../../../geometry';
import { units, type WorkingScale } from '../../model/working-scale';
import { onPage } from '../faces/face-line';
import { PAIR } from '../thresholds';
import type { Hatch } from './find-hatches';
import { type Course, sineBetween } from './hatch-courses';
import { OUTLINED } from './thresholds';

/** A piece of wall, along the direction of its course. */
export interface Stretch {
  from: DrawingUnits;
  to: DrawingUnits;
  /** Whether it ends there because a face does, and not at a jamb. */
  openFrom: boolean;
  openTo: boolean;
  /** Hatch lines from one face to the other. */
  votes: number;
}

/** A hatch line with the distance to the next one. */
interface HatchLine extends Segment {
  readonly spacing: DrawingUnits;
  readonly unit: Point;
}

/** Where a hatch line crosses a course. */
interface Mark {
  readonly at: DrawingUnits;
  /** From here to the next one, and how far a line from face to face runs along the course. */
  readonly step: DrawingUnits;
  readonly run: DrawingUnits;
  /** Whether it ends on both faces, has one end between them, or runs on beyond both. */
  readonly kind: 'whole' | 'cut' | 'through';
}

/** What lies in the way of a course. */
export interface Surroundings {
  readonly hatch: SpatialIndex<HatchLine>;
  readonly lines: SpatialIndex<Segment>;
  readonly scale: WorkingScale;
}

export function surroundingsOf(
  hatches: readonly Hatch[],
  lines: readonly Segment[],
  scale: WorkingScale,
): Surroundings {
  return { hatch: indexSegments(hatches.flatMap(hatchLines)), lines: indexSegments(lines), scale };
}

function hatchLines({ unit, spacing, lines }: Hatch): HatchLine[] {
  return lines.map(({ from, to, across }) => ({
    a: onPage(unit, from, across),
    b: onPage(unit, to, across),
    spacing,
    unit,
  }));
}

/** The pieces of wall on a course: they reach as far as the hatch does. */
export function stretchesOf(course: Course, around: Surroundings): Stretch[] {
  const least = units(PAIR.minOverlapMm, around.scale);
  const reach = units(PAIR.maxSolidMm, around.scale);
  const found: Stretch[] = [];
  for (const lower of course.lowers) {
    for (const upper of course.uppers) {
      const [from, to] = [Math.max(lower.from, upper.from), Math.min(lower.to, upper.to)];
      if (to - from < least) continue;
      for (const stretch of hatchedParts(course, from, to, around)) {
        const [first, last] = [Math.min(lower.from, upper.from), Math.max(lower.to, upper.to)];
        if (stretch.openFrom && from - first <= reach) stretch.from = first;
        if (stretch.openTo && last - to <= reach) stretch.to = last;
        found.push(stretch);
      }
    }
  }
  found.sort((p, q) => p.from - q.from || p.to - q.to);
  return joined(found, course, reach);
}

/** A joining wall interrupts one face only: where the other one runs through, the stretches are one wall. */
function joined(stretches: readonly Stretch[], { lowers, uppers }: Course, reach: DrawingUnits): Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result[result.length - 1];
    const through =
      last !== undefined &&
      last.openTo &&
      stretch.openFrom &&
      stretch.from - last.to <= reach &&
      [...lowers, ...uppers].some(({ from, to }) => from <= last.to && to >= stretch.from);
    if (last && (stretch.from <= last.to || through)) {
      last.votes += stretch.votes;
      if (stretch.to > last.to) [last.to, last.openTo] = [stretch.to, stretch.openTo];
    } else result.push({ ...stretch });
  }
  return result;
}

/** The parts of a course that are hatched, from one line across it to another. */
function hatchedParts(course: Course, from: DrawingUnits, to: DrawingUnits, around: Surroundings): Stretch[] {
  const { unit, low, high } = course;
  const same = units(OUTLINED.sameStopMm, around.scale);
  const box = boxOf([from, to].flatMap((along) => [onPage(unit, along, low), onPage(unit, along, high)]));
  const inner = jambsIn(course, box, around).filter((at) => at > from + same && at < to - same);
  const stops = [from, ...inner, to];
  const marks = marksIn(course, box, around);
  const short = units(OUTLINED.unhatchedMm, around.scale);
  const spans = stops.slice(1).map((end, i) => {
    const own = marks.filter(({ at }) => at >= stops[i] && at <= end);
    return {
      from: stops[i],
      to: end,
      votes: own.filter(({ kind }) => kind === 'whole').length,
      full: isHatched(end - stops[i], own),
    };
  });
  const parts: Stretch[] = [];
  spans.forEach((span, i) => {
    const beside = spans[i - 1]?.full || spans[i + 1]?.full;
    if (!span.full && !(beside && span.to - span.from <= short)) return;
    const last = parts[parts.length - 1];
    if (last?.to === span.from) {
      [last.to, last.openTo] = [span.to, span.to === to];
      last.votes += span.votes;
    } else {
      const open = { openFrom: span.from === from, openTo: span.to === to };
      parts.push({ from: span.from, to: span.to, ...open, votes: span.votes });
    }
  });
  return parts;
}

/** Whether the hatch fills a piece of a course. In a short one the jambs may cut all of its lines. */
function isHatched(length: DrawingUnits, marks: readonly Mark[]): boolean {
  const inside = marks.filter(({ kind }) => kind !== 'through').length;
  if (inside === 0) return false;
  const step = Math.max(...marks.map((mark) => mark.step));
  if (marks.length * step < OUTLINED.hatched * length - step) return false;
  const run = Math.max(...marks.map((mark) => mark.run));
  const whole = marks.filter(({ kind }) => kind === 'whole').length;
  return whole >= OUTLINED.whole * Math.floor((length - run) / step);
}

/** Where lines cross a course from face to face. */
function jambsIn({ unit, low, high }: Course, box: Box, around: Surroundings): DrawingUnits[] {
  const slack = OUTLINED.jambSlack * (high - low);
  return around.lines
    .search(box)
    .flatMap(({ a, b }) => {
      const [p, q] = [inFrame(a, [0, 0], unit), inFrame(b, [0, 0], unit)];
      const rise = Math.abs(q[1] - p[1]);
      if (rise < OUTLINED.minJambSine * Math.hypot(q[0] - p[0], q[1] - p[1])) return [];
      if (Math.min(p[1], q[1]) > low + slack || Math.max(p[1], q[1]) < high - slack) return [];
      const share = ((low + high) / 2 - p[1]) / (q[1] - p[1]);
      return [p[0] + share * (q[0] - p[0])];
    })
    .sort((p, q) => p - q);
}

/** Where hatch lines cross a course, or a part of it. */
function marksIn({ unit, low, high }: Course, box: Box, around: Surroundings): Mark[] {
  const slack = units(PAIR.sameFaceMm.across, around.scale);
  return around.hatch.search(box).flatMap((line): Mark[] => {
    const sine = sineBetween(line.unit, unit);
    if (sine < OUTLINED.minSine) return [];
    const [p, q] = [line.a, line.b]
      .map((end) => inFrame(end, [0, 0], unit))
      .sort((one, other) => one[1] - other[1]);
    const [bottom, top] = [Math.max(low, p[1]), Math.min(high, q[1])];
    if (top - bottom < OUTLINED.minMark * (high - low)) return [];
    const share = ((bottom + top) / 2 - p[1]) / (q[1] - p[1]);
    const at = p[0] + share * (q[0] - p[0]);
    const touches = [Math.abs(p[1] - low) <= slack, Math.abs(q[1] - high) <= slack];
    const endsHere = [p, q].some((end) => end[1] >= low - slack && end[1] <= high + slack);
    const kind = touches.every(Boolean) ? 'whole' : endsHere ? 'cut' : 'through';
    return [{ at, step: line.spacing / sine, run: (high - low) * Math.sqrt(1 / sine ** 2 - 1), kind }];
  });
}

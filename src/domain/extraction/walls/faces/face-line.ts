import {
  angleBetween,
  clustersWithin,
  type Degrees,
  type DrawingUnits,
  groupBy,
  inFrame,
  lengthOf,
  lineAngle,
  offsetFrom,
  type Point,
  type Segment,
  unitAt,
} from '../../../geometry';
import { DIRECTION } from '../thresholds';

/** A straight line that may be one face of a wall, in the frame of its direction. */
export interface FaceLine {
  /** Extent along the direction. */
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
  /** Distance from the origin, across the direction. */
  readonly across: DrawingUnits;
}

/** All lines of one direction. */
export interface DirectionClass {
  readonly degrees: Degrees;
  readonly unit: Point;
  readonly lines: FaceLine[];
}

/** Where the frames of all directions begin. */
export const FRAME_ORIGIN: Point = [0, 0];

/** Pieces this near to each other are one face. */
export interface FaceTolerance {
  readonly across: DrawingUnits;
  readonly gap: DrawingUnits;
}

/** Sorts segments into directions, snapping strays to the dominant ones, and merges collinear pieces. */
export function classifyDirections(segments: readonly Segment[], tolerance: FaceTolerance): DirectionClass[] {
  const bins = groupBy(
    segments,
    ({ a, b }) => Math.round(lineAngle(a, b) / DIRECTION.bin) % Math.round(180 / DIRECTION.bin),
  );
  const weighed = [...bins].map(([bin, members]) => ({
    bin,
    members,
    weight: members.reduce((sum, segment) => sum + lengthOf(segment), 0),
  }));
  weighed.sort((p, q) => q.weight - p.weight || p.bin - q.bin);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const classes: { degrees: number; members: Segment[] }[] = [];
  for (const { bin, members, weight } of weighed) {
    const degrees = bin * DIRECTION.bin;
    const host = classes.find((known) => angleBetween(known.degrees, degrees) <= DIRECTION.snap);
    if (host) host.members.push(...members);
    else if (weight >= DIRECTION.dominant * total || members.length > 1) {
      classes.push({ degrees: meanAngle(members, degrees), members: [...members] });
    }
  }
  return classes.map(({ degrees, members }) => {
    const unit = unitAt(degrees);
    return { degrees, unit, lines: mergeCollinear(members, unit, tolerance) };
  });
}

/** Length-weighted mean of directions near `about`; multiples of 45° stay exact. */
function meanAngle(segments: readonly Segment[], about: Degrees): Degrees {
  let [sum, weight] = [0, 0];
  for (const { a, b } of segments) {
    const length = lengthOf({ a, b });
    const off = ((lineAngle(a, b) - about + 270) % 180) - 90;
    sum += off * length;
    weight += length;
  }
  const mean = about + (weight > 0 ? sum / weight : 0);
  const round = Math.round(mean / DIRECTION.round) * DIRECTION.round;
  return Math.abs(mean - round) < DIRECTION.roundSlack ? round % 180 : mean;
}

/** Merges the pieces of one face: those at the same distance across, and no further apart than the gap. */
export function mergeCollinear(
  segments: readonly Segment[],
  unit: Point,
  tolerance: FaceTolerance,
): FaceLine[] {
  const placed = segments
    .map(({ a, b }) => {
      const [alongA, acrossA] = inFrame(a, FRAME_ORIGIN, unit);
      const [alongB, acrossB] = inFrame(b, FRAME_ORIGIN, unit);
      return {
        from: Math.min(alongA, alongB),
        to: Math.max(alongA, alongB),
        across: (acrossA + acrossB) / 2,
      };
    })
    .sort((p, q) => p.across - q.across || p.from - q.from);
  return clustersWithin(placed, tolerance.across, ({ across }) => across).flatMap((row) =>
    mergeRow(row, tolerance.gap),
  );
}

function mergeRow(row: FaceLine[], gap: DrawingUnits): FaceLine[] {
  const merged: FaceLine[] = [];
  let [weighted, length] = [0, 0];
  for (const line of row.sort((p, q) => p.from - q.from)) {
    const last = merged[merged.length - 1];
    const own = line.to - line.from;
    if (last && line.from <= last.to + gap) {
      weighted += line.across * own;
      length += own;
      merged[merged.length - 1] = {
        from: last.from,
        to: Math.max(last.to, line.to),
        across: length > 0 ? weighted / length : last.across,
      };
    } else {
      [weighted, length] = [line.across * own, own];
      merged.push(line);
    }
  }
  return merged;
}

/** A point of the direction's frame on the page. */
export function onPage(unit: Point, along: number, across: number): Point {
  return offsetFrom(FRAME_ORIGIN, unit, along, across);
}

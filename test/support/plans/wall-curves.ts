import type { OpeningDescription, WallCurve, WindowDescription } from './description';
import { type Polygon, type Vec, along, direction, distance } from './vector';

/** A window of curved glass. */
type CurvedWindow = WindowDescription & Required<Pick<WindowDescription, 'onCurve'>>;

export const isCurved = (what: OpeningDescription): what is CurvedWindow =>
  what.kind === 'window' && what.onCurve !== undefined;

/** The curve that the stretch of axis is a chord of. */
export const curveAt = (curves: readonly WallCurve[], from: Vec, to: Vec): WallCurve | undefined =>
  curves.find(({ points }) => {
    const at = [from, to].map((end) => points.findIndex((point) => distance(point, end) < 0.1));
    return at.every((i) => i >= 0) && Math.abs(at[0] - at[1]) === 1;
  });

/** The outline of a wall about these points of its axis. */
export const curvedBand = (points: readonly Vec[], centre: Vec, thickness: number): Polygon => {
  const face = (side: number): Vec[] =>
    points.map((p) => along(p, direction(centre, p), (side * thickness) / 2));
  return [...face(1), ...face(-1).reverse()];
};

/** Degrees from one place to another as seen from the centre, the shorter way round. */
export function sweepOf(from: Vec, to: Vec, centre: Vec): number {
  const [a, b] = [from, to].map(([x, y]) => (Math.atan2(y - centre[1], x - centre[0]) * 180) / Math.PI);
  return ((((b - a + 180) % 360) + 360) % 360) - 180;
}

/** Circles about one centre whose chords are drawn as curves. */
export interface Rounding {
  readonly centre: Vec;
  readonly radius: number;
  /** How far the circles lie on either side of the radius. */
  readonly reach: number;
}

/** A stretch of a line, straight or round a centre. */
export interface Stretch {
  readonly points: readonly Vec[];
  readonly centre: Vec | null;
}

/** Cuts a line where a curve begins or ends; straight stretches are one edge each. */
export function stretchesOf(
  line: readonly Vec[],
  closed: boolean,
  roundings: readonly Rounding[],
): Stretch[] {
  const count = closed ? line.length : line.length - 1;
  const ends = (i: number): [Vec, Vec] => [line[i], line[(i + 1) % line.length]];
  const centres = Array.from({ length: count }, (_, i) => centreOf(...ends(i), roundings));
  const first = closed
    ? Math.max(
        0,
        centres.findIndex((centre, i) => centre !== centres.at(i - 1)),
      )
    : 0;
  const out: { points: Vec[]; centre: Vec | null }[] = [];
  for (let k = 0; k < count; k++) {
    const i = (first + k) % count;
    const [from, to] = ends(i);
    const last = out.at(-1);
    if (last && last.centre !== null && last.centre === centres[i]) last.points.push(to);
    else out.push({ points: [from, to], centre: centres[i] });
  }
  return out;
}

/** Shares of the radius: how far two points may lie off one circle, and the longest chord of a curve. */
const SAME_RADIUS = 5e-4;
const LONGEST_CHORD = 0.12;

function centreOf(a: Vec, b: Vec, roundings: readonly Rounding[]): Vec | null {
  const found = roundings.find(({ centre, radius, reach }) => {
    const [near, far] = [distance(a, centre), distance(b, centre)];
    return (
      Math.abs(near - radius) <= reach &&
      Math.abs(near - far) < SAME_RADIUS * radius &&
      distance(a, b) < radius * LONGEST_CHORD
    );
  });
  return found?.centre ?? null;
}

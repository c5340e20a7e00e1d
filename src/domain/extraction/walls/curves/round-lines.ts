import {
  circleThrough,
  type Degrees,
  distance,
  type DrawingUnits,
  fitCircle,
  type Point,
  type Radians,
  type Region,
  type Ring,
  type Segment,
} from '../../../geometry';
import type { Linework, Stroke } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';
import { ROUND } from './thresholds';

/** A line that follows a circle. */
export interface RoundLine {
  readonly centre: Point;
  readonly radius: DrawingUnits;
  readonly points: readonly Point[];
  /** Its chords, where it is drawn as straight strokes. */
  readonly chords: readonly Segment[];
  /** Index into the styles; the edges of filled shapes have none. */
  readonly style: number | null;
}

/** Curves, and chains of short strokes that follow each other in the drawing, as far as they follow circles. */
export function roundLines({ strokes, curves, styles }: Linework, scale: WorkingScale): RoundLine[] {
  const solid = (style: number): boolean => styles[style].dash.length === 0;
  const fromCurves = curves
    .filter(({ style }) => solid(style))
    .flatMap(({ points, style }) => circlesAlong(points, [], style, scale));
  return [
    ...fromCurves,
    ...chainsOf(strokes)
      .filter(([{ style }]) => solid(style))
      .flatMap((chain) => fromChain(chain, scale)),
  ];
}

/** The round parts of the outlines of regions, and the other edges. */
export function roundEdges(
  regions: readonly Region[],
  scale: WorkingScale,
): { round: RoundLine[]; straight: Segment[] } {
  const [round, straight]: [RoundLine[], Segment[]] = [[], []];
  for (const ring of regions.flatMap(({ outer, holes }) => [outer, ...holes])) {
    const edges = fromCorner(ring);
    const found = runsOf(edges).flatMap((run) => circlesAlong(pointsOf(run), run, null, scale));
    const taken = new Set(found.flatMap(({ chords }) => chords));
    round.push(...found);
    straight.push(...edges.filter((edge) => !taken.has(edge)));
  }
  return { round, straight };
}

/** The edges of a ring, beginning where it turns most, so that no curve goes over its end. */
function fromCorner(ring: Ring): Segment[] {
  const edges = ring.map((a, i): Segment => ({ a, b: ring[(i + 1) % ring.length] }));
  const turns = edges.map((edge, i) =>
    Math.abs(turnBetween(edges[(i + edges.length - 1) % edges.length], edge)),
  );
  const sharpest = turns.indexOf(Math.max(...turns));
  return [...edges.slice(sharpest), ...edges.slice(0, sharpest)];
}

/** Strokes of one style that follow each other end to end; a stroke that goes back over the last one is left out. */
function chainsOf(strokes: readonly Stroke[]): Stroke[][] {
  const chains: Stroke[][] = [];
  let chain: Stroke[] = [];
  for (const stroke of strokes) {
    const last = chain[chain.length - 1] as Stroke | undefined;
    if (last && stroke.style === last.style) {
      if (isAt(stroke.a, last.b)) {
        chain.push(stroke);
        continue;
      }
      if (isAt(stroke.b, last.b) && isAt(stroke.a, last.a)) continue;
    }
    if (chain.length >= ROUND.minChords) chains.push(chain);
    chain = [stroke];
  }
  if (chain.length >= ROUND.minChords) chains.push(chain);
  return chains;
}

const isAt = (p: Point, q: Point): boolean => p[0] === q[0] && p[1] === q[1];

function fromChain(chain: readonly Stroke[], scale: WorkingScale): RoundLine[] {
  return runsOf(chain).flatMap((run) => circlesAlong(pointsOf(run), run, chain[0].style, scale));
}

function pointsOf(run: readonly Segment[]): Point[] {
  return [run[0].a, ...run.map(({ b }) => b)];
}

/** Stretches that turn a little at each joint, always the same way, in chords of about one length. */
function runsOf<T extends Segment>(edges: readonly T[]): T[][] {
  const runs: T[][] = [];
  let run: T[] = [];
  let sign = 0;
  for (const edge of edges) {
    const last = run[run.length - 1] as T | undefined;
    if (last) {
      const turn = turnBetween(last, edge);
      const ratio = distance(edge.a, edge.b) / distance(last.a, last.b);
      const goesOn =
        turn !== 0 &&
        Math.abs(turn) <= ROUND.maxTurn &&
        sign * turn >= 0 &&
        ratio <= ROUND.maxRatio &&
        ratio >= 1 / ROUND.maxRatio;
      if (goesOn) {
        sign = Math.sign(turn);
        run.push(edge);
        continue;
      }
      if (run.length >= ROUND.minChords) runs.push(run);
    }
    run = [edge];
    sign = 0;
  }
  if (run.length >= ROUND.minChords) runs.push(run);
  return runs;
}

function turnBetween(p: Segment, q: Segment): Degrees {
  const [ux, uy, vx, vy] = [p.b[0] - p.a[0], p.b[1] - p.a[1], q.b[0] - q.a[0], q.b[1] - q.a[1]];
  return (Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy) * 180) / Math.PI;
}

/** The points as one circle, or their halves as two, and so on: an ellipse is made of circles. */
function circlesAlong(
  points: readonly Point[],
  chords: readonly Segment[],
  style: number | null,
  scale: WorkingScale,
): RoundLine[] {
  if (points.length <= ROUND.minChords) return [];
  const length = lengthAlong(points);
  if (length < units(ROUND.minLengthMm, scale)) return [];
  const [first, middle, last] = [points[0], points[points.length >> 1], points[points.length - 1]];
  const whole = circleThrough(first, middle, last);
  if (whole === null && !isAt(first, last)) return [];
  if (whole !== null && fitCircle(points, units(ROUND.offMm, scale) / whole.radius) !== null) {
    const sweep: Radians = length / whole.radius;
    const isRound =
      whole.radius >= units(ROUND.minRadiusMm, scale) &&
      whole.radius <= units(ROUND.maxRadiusMm, scale) &&
      sweep * 180 >= ROUND.minSweep * Math.PI;
    return isRound ? [{ ...whole, points, chords, style }] : [];
  }
  const half = points.length >> 1;
  return [
    ...circlesAlong(points.slice(0, half + 1), chords.slice(0, half), style, scale),
    ...circlesAlong(points.slice(half), chords.slice(half), style, scale),
  ];
}

function lengthAlong(points: readonly Point[]): DrawingUnits {
  return points.slice(1).reduce((sum, point, i) => sum + distance(points[i], point), 0);
}

import {
  type Circle,
  type Degrees,
  distance,
  type DrawingUnits,
  fitCircle,
  lengthOf,
  type Point,
} from '../../geometry';
import type { Linework, Stroke } from '../model/linework';
import { units, type WorkingScale } from '../model/working-scale';
import { jointsOf } from './joints';
import { ARC } from './thresholds';

/** A drawn arc, as a door's swing may be. */
export interface Arc extends Circle {
  readonly start: Point;
  readonly end: Point;
  readonly layer: string | null;
}

const found = new WeakMap<Linework, Map<number, readonly Arc[]>>();

/**
 * Arcs of door size, from curves as well as from chains of short strokes. They are looked for once at each scale,
 * since the openings and the checks of the scale both need them.
 */
export function findArcs(linework: Linework, scale: WorkingScale): readonly Arc[] {
  const atScales = found.get(linework) ?? new Map<number, readonly Arc[]>();
  found.set(linework, atScales);
  const arcs = atScales.get(scale.mmPerUnit) ?? arcsAt(linework, scale);
  atScales.set(scale.mmPerUnit, arcs);
  return arcs;
}

function arcsAt(linework: Linework, scale: WorkingScale): Arc[] {
  const arcs: Arc[] = [];
  const collect = (drawn: Point[], style: number): void => {
    // Some printers end an arc with a curve of no length.
    const points = drawn.filter(
      (point, i) => i === 0 || distance(point, drawn[i - 1]) > 1 / ARC.jointsPerUnit,
    );
    const circle = fitCircle(points, ARC.roundness);
    if (circle === null) return;
    if (circle.radius < units(ARC.minRadiusMm, scale) || circle.radius > units(ARC.maxRadiusMm, scale))
      return;
    const sweep = sweepOf(points, circle.radius);
    if (sweep < ARC.minSweep || sweep > ARC.maxSweep) return;
    const [start, end] = [points[0], points[points.length - 1]];
    arcs.push({ ...circle, start, end, layer: linework.styles[style].layer });
  };
  for (const { points, style } of linework.curves) collect(points, style);
  for (const { points, style } of chainsOf(linework.strokes, units(ARC.maxChordMm, scale)))
    collect(roundPart(points), style);
  return arcs;
}

/** The chain without the line at either end of it that runs on from the arc, such as the end of a wall where a leaf strikes. */
function roundPart(points: Point[]): Point[] {
  const parts = [points, points.slice(1), points.slice(0, -1), points.slice(1, -1)];
  return (
    parts.find((part) => part.length > ARC.minChords && fitCircle(part, ARC.roundness) !== null) ?? points
  );
}

function sweepOf(points: readonly Point[], radius: DrawingUnits): Degrees {
  let length = 0;
  for (let i = 0; i + 1 < points.length; i++) length += distance(points[i], points[i + 1]);
  return ((length / radius) * 180) / Math.PI;
}

/** Strings short strokes together where exactly two of one style meet and turn a little, always the same way. */
function chainsOf(strokes: readonly Stroke[], maxChord: DrawingUnits): { points: Point[]; style: number }[] {
  const chords = strokes.filter((stroke) => lengthOf(stroke) <= maxChord);
  const { jointOf, meeting } = jointsOf(chords, ARC.jointsPerUnit);
  const used = new Uint8Array(chords.length);
  const extend = (points: Point[], from: number, sign: number): number => {
    for (let joint = from; ;) {
      const tip = points[points.length - 1];
      const before = points[points.length - 2];
      const met = meeting(joint);
      const next = met.find((i) => !used[i]);
      if (met.length !== 2 || next === undefined) return sign;
      const { a, b } = chords[next];
      const onwards = jointOf[2 * next] === joint;
      const far = onwards ? b : a;
      const turn = turnOf(before, tip, far);
      if (Math.abs(turn) > ARC.maxTurn || Math.abs(turn) < ARC.minTurn || sign * turn < 0) return sign;
      sign = Math.sign(turn);
      used[next] = 1;
      points.push(far);
      joint = jointOf[2 * next + (onwards ? 1 : 0)];
    }
  };
  const chains: { points: Point[]; style: number }[] = [];
  chords.forEach(({ a, b, style }, i) => {
    if (used[i]) return;
    used[i] = 1;
    const points = [a, b];
    const sign = extend(points, jointOf[2 * i + 1], 0);
    points.reverse();
    extend(points, jointOf[2 * i], -sign);
    if (points.length > ARC.minChords) chains.push({ points, style });
  });
  return chains;
}

function turnOf(p: Point, q: Point, r: Point): Degrees {
  const [ux, uy, vx, vy] = [q[0] - p[0], q[1] - p[1], r[0] - q[0], r[1] - q[1]];
  return (Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy) * 180) / Math.PI;
}

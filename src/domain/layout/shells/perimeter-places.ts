import {
  commonPart,
  exactDirection,
  exactDistance,
  greatestBy,
  inFrame,
  type Ring,
  ringEdges,
  squaredDistance,
} from '../../geometry';
import type { GridPoint, GridSegment } from '../shell';
import type { MeasuredSegment } from './survey-of-space';

/** Sine of the largest angle between an opening and its side: six degrees. */
const ALONG = 0.1;

export interface PerimeterPlace {
  /** On the outline, in whole mm, in the outline's direction. */
  readonly segment: GridSegment;
  /** Distance from there to where it was drawn, mm. */
  readonly away: number;
}

/**
 * The place of an opening on the outline: the part of it that lies before the nearest side along it. Null when there is no
 * such side.
 */
export function placeOnPerimeter(
  outline: Ring,
  [p, q]: MeasuredSegment,
  least: number,
): PerimeterPlace | null {
  let best: PerimeterPlace | null = null;
  const run = exactDistance(p, q);
  ringEdges(outline).forEach(({ a, b }) => {
    const unit = exactDirection(a, b);
    const [ux, uy] = unit;
    if (Math.abs(ux * (q[1] - p[1]) - uy * (q[0] - p[0])) > ALONG * run) return;
    const [start, end] = [p, q].map((jamb) => inFrame(jamb, a, unit)[0]).sort((s, t) => s - t);
    const [from, to] = commonPart([0, exactDistance(a, b)], [start, end]);
    const away = Math.abs(ux * ((p[1] + q[1]) / 2 - a[1]) - uy * ((p[0] + q[0]) / 2 - a[0]));
    if (to - from < least || (best !== null && away >= best.away)) return;
    const at = (along: number): GridPoint => [Math.round(a[0] + ux * along), Math.round(a[1] + uy * along)];
    best = { segment: [at(from), at(to)], away };
  });
  return best;
}

/** The middle of the longest side, for an assumed entrance. */
export function middleOfLongestSide(outline: Ring, width: number): GridSegment {
  const { a, b } = greatestBy(ringEdges(outline), (side) => squaredDistance(side.a, side.b));
  const length = exactDistance(a, b);
  const half = Math.min(width, length) / 2 / length;
  const at = (share: number): GridPoint => [
    Math.round(a[0] + (b[0] - a[0]) * share),
    Math.round(a[1] + (b[1] - a[1]) * share),
  ];
  return [at(0.5 - half), at(0.5 + half)];
}

import { distance, inFrame, offsetFrom, type DrawingUnits, type Point } from '../../../geometry';
import type { Grid } from '../grid/grid';
import { SNAP } from '../thresholds';
import type { OutlineEdge } from './edges';
import type { Fitting } from './fitting';

/**
 * Moves an edge across its line to the face of the wall that the ink shows. The face is the middle of a thin line, and
 * the beginning of a filled wall.
 *
 * @param side 1 where the wall lies to the right of the direction of the edge, y down, and -1 to the left
 */
export function snapped(
  edge: OutlineEdge,
  side: 1 | -1,
  { ink, masks }: Fitting,
  minLength: DrawingUnits,
): OutlineEdge {
  if (distance(edge.a, edge.b) < minLength) return edge;
  const reach = SNAP.reachMm * ink.pxPerMm;
  const toSheet = (step: number): DrawingUnits => side * (step / SNAP.perPixel - reach);
  const profile = profileAcross(edge, side, reach, ink.grey);
  const solid = { ...masks, data: masks.solid };
  // Behind a line on the face the network still sees the wall; behind a thin filled wall it does not.
  const isWallBehind = (step: number): boolean => {
    const across = toSheet(step) + side * SNAP.behindMm * ink.pxPerMm;
    return meanAlong(edge, across, (at) => 1 - darknessAt(solid, masks.fromSheet(at))) >= SNAP.behind;
  };
  const at = faceIn(profile, isWallBehind);
  return at === null ? edge : { ...edge, on: offsetFrom(edge.on, edge.unit, 0, toSheet(at)) };
}

/** Mean darkness, 0 to 1, on lines beside the edge, from the free side to the side of the wall. */
function profileAcross(edge: OutlineEdge, side: number, reach: DrawingUnits, grey: Grid): number[] {
  const steps = Math.round(2 * reach * SNAP.perPixel);
  return Array.from({ length: steps + 1 }, (_, k) =>
    meanAlong(edge, side * (k / SNAP.perPixel - reach), (at) => darknessAt(grey, at)),
  );
}

/** The mean of a value along an edge, on a line beside it. */
function meanAlong(
  { a, b, on, unit }: OutlineEdge,
  across: DrawingUnits,
  valueAt: (point: Point) => number,
): number {
  const [from, to] = [a, b].map((end) => inFrame(end, on, unit)[0]);
  const samples = Math.max(8, Math.min(SNAP.mostSamples, Math.round(distance(a, b))));
  let sum = 0;
  for (let n = 0; n < samples; n++) {
    const share = SNAP.ends + ((1 - 2 * SNAP.ends) * (n + 0.5)) / samples;
    sum += valueAt(offsetFrom(on, unit, from + share * (to - from), across));
  }
  return sum / samples;
}

/** Where the face is in a profile, in its steps; null where nothing begins within it. */
function faceIn(profile: readonly number[], isWallBehind: (step: number) => boolean): number | null {
  const top = Math.max(...profile);
  if (top < SNAP.minTop) return null;
  let peak = profile.findIndex((dark) => dark >= SNAP.half * top);
  while (peak + 1 < profile.length && profile[peak + 1] >= profile[peak]) peak++;
  const level = SNAP.half * profile[peak];
  let first = peak;
  while (first > 0 && profile[first - 1] >= level) first--;
  if (first === 0) return null;
  const begins = crossing(profile, first, level);
  const end = profile.findIndex((dark, k) => k > peak && dark < level);
  if (end < 0) return begins;
  const ends = crossing(profile, end, level);
  return isWallBehind(ends) ? (begins + ends) / 2 : begins;
}

/** Where the profile passes a level between the places `k - 1` and `k`. */
function crossing(profile: readonly number[], k: number, level: number): number {
  return k - 1 + (level - profile[k - 1]) / (profile[k] - profile[k - 1]);
}

/** Darkness at a point, 0 to 1, between the middles of four pixels. White beyond the edges. */
export function darknessAt({ width, height, data }: Grid, [px, py]: Point): number {
  const [x, y] = [px - 0.5, py - 0.5];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) return 0;
  const [fx, fy] = [x - left, y - top];
  const i = top * width + left;
  const above = data[i] * (1 - fx) + data[i + 1] * fx;
  const below = data[i + width] * (1 - fx) + data[i + width + 1] * fx;
  return 1 - (above * (1 - fy) + below * fy) / 255;
}

import {
  angleBetween,
  boxOf,
  direction,
  inFrame,
  lineAngle,
  offsetFrom,
  type Point,
  sameToShare,
  SpatialIndex,
} from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';

const WINDOW_MM = { min: 400, max: 4500 };
/** Ends that meet do so to within this, millimetres. */
const TOUCH_MM = 60;
const PARALLEL_DEGREES = 1;
/** Layers of a window fill this share of the wall's thickness at least, each alone at most the second. */
const FILLED = 0.7;
const MAX_LAYER = 0.85;
/** Stretches are of one wall when their thicknesses differ by no more than this share. */
const SAME_WALL = 0.1;

export interface WindowedWalls {
  readonly strips: Strip[];
  readonly windows: FoundOpening[];
}

/** A strip seen from the tip of another: along its direction, and across it. */
interface Seen {
  readonly strip: Strip;
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/**
 * Windows drawn between wall faces that run on: there the glass parts the wall into thinner strips side by
 * side, from the end of one stretch of the whole wall to the beginning of the next.
 */
export function windowsInWalls(strips: readonly Strip[], scale: WorkingScale): WindowedWalls {
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const touch = units(TOUCH_MM, scale);
  const layersGone = new Set<Strip>();
  const windows: FoundOpening[] = [];
  for (const strip of strips) {
    const unit = direction(strip.a, strip.b);
    const seen = stripsBeyond(strip, unit, index, units(WINDOW_MM.max, scale) + touch);
    const layers = seen.filter(
      ({ strip: layer, from, to }) =>
        layer.thickness <= MAX_LAYER * strip.thickness &&
        Math.abs(from) <= touch &&
        to >= units(WINDOW_MM.min, scale) &&
        to <= units(WINDOW_MM.max, scale),
    );
    const next = seen.find(
      ({ strip: other, from, across }) =>
        sameToShare(other.thickness, strip.thickness, SAME_WALL) &&
        Math.abs(across) <= 0.1 * strip.thickness &&
        layers.some(({ to }) => Math.abs(from - to) <= touch),
    );
    if (!next) continue;
    const between = layers.filter(({ to }) => Math.abs(next.from - to) <= touch);
    if (filledAcross(between) < FILLED * strip.thickness || between.length < 2) continue;
    between.forEach(({ strip: layer }) => layersGone.add(layer));
    windows.push({
      kind: 'window',
      a: strip.b,
      b: offsetFrom(strip.b, unit, next.from),
      thickness: strip.thickness,
      swing: null,
      confidence: 0.75,
      evidence: 'parallels',
    });
  }
  return { strips: strips.filter((strip) => !layersGone.has(strip)), windows };
}

/** Parallel strips within the wall's breadth that begin near its end `b` or beyond. */
function stripsBeyond(strip: Strip, unit: Point, index: SpatialIndex<Strip>, reach: number): Seen[] {
  const degrees = lineAngle(strip.a, strip.b);
  return index
    .search(boxOf([strip.b, offsetFrom(strip.b, unit, reach)]))
    .concat(index.near(strip.b, strip.thickness / 2))
    .filter((other, i, all) => other !== strip && all.indexOf(other) === i)
    .filter(({ a, b }) => angleBetween(degrees, lineAngle(a, b)) <= PARALLEL_DEGREES)
    .map((other) => {
      const [alongA, across] = inFrame(other.a, strip.b, unit);
      const alongB = inFrame(other.b, strip.b, unit)[0];
      return { strip: other, from: Math.min(alongA, alongB), to: Math.max(alongA, alongB), across };
    })
    .filter(
      ({ strip: other, across, to }) =>
        to > 0 && Math.abs(across) + other.thickness / 2 <= strip.thickness * (0.5 + SAME_WALL),
    )
    .sort((p, q) => p.from - q.from || p.across - q.across);
}

/** How much of the wall's thickness the layers fill together. */
function filledAcross(layers: readonly Seen[]): number {
  let [filled, last] = [0, -Infinity];
  for (const { across, strip } of [...layers].sort((p, q) => p.across - q.across)) {
    const [low, high] = [across - strip.thickness / 2, across + strip.thickness / 2];
    filled += Math.max(0, high - Math.max(low, last));
    last = Math.max(last, high);
  }
  return filled;
}

import {
  angleBetween,
  boxOf,
  direction,
  type DrawingUnits,
  inFrame,
  lineAngle,
  offsetFrom,
  type Point,
  sameToShare,
  SpatialIndex,
} from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import type { FoundOpening } from '../../model/found-opening';
import { units, type WorkingScale } from '../../model/working-scale';
import { stripRing, type Strip } from '../../model/wall-strip';
import { WINDOW } from '../thresholds';

export interface WindowedWalls {
  readonly strips: Strip[];
  readonly windows: FoundOpening[];
}

/** A strip seen from the tip of another: along its direction, and across it. */
interface Seen {
  readonly strip: Strip;
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
  readonly across: DrawingUnits;
}

/**
 * Windows drawn between wall faces that run on: there the glass parts the wall into thinner strips side by
 * side, from the end of one stretch of the whole wall to the beginning of the next.
 */
export function windowsInWalls(strips: readonly Strip[], scale: WorkingScale): WindowedWalls {
  const index = new SpatialIndex(strips, (strip) => boxOf(stripRing(strip)));
  const touch = units(WINDOW.touchMm, scale);
  const layersGone = new Set<Strip>();
  const windows: FoundOpening[] = [];
  for (const strip of strips) {
    const unit = direction(strip.a, strip.b);
    // Beside a corner of the building, a face of the wall and the glass may be read as a layer that runs on to the corner.
    const runOn = Math.max(touch, strip.thickness);
    const seen = stripsBeyond(strip, unit, index, units(WINDOW.maxMm, scale) + touch);
    const layers = seen.filter(
      ({ strip: layer, from, to }) =>
        layer.thickness <= WINDOW.maxLayer * strip.thickness &&
        from <= touch &&
        from >= -runOn &&
        to >= units(WINDOW.minMm, scale) &&
        to <= units(WINDOW.maxMm, scale),
    );
    const next = seen.find(
      ({ strip: other, from, across }) =>
        sameToShare(other.thickness, strip.thickness, WINDOW.sameWall) &&
        Math.abs(across) <= WINDOW.sameAxis * strip.thickness &&
        layers.some(({ to }) => to >= from - touch && to <= from + runOn),
    );
    if (!next) continue;
    const between = layers.filter(({ to }) => to >= next.from - touch && to <= next.from + runOn);
    if (filledAcross(between) < WINDOW.filled * strip.thickness || between.length < WINDOW.minLayers)
      continue;
    between.forEach(({ strip: layer }) => layersGone.add(layer));
    windows.push({
      kind: 'window',
      a: strip.b,
      b: offsetFrom(strip.b, unit, next.from),
      thickness: strip.thickness,
      swing: null,
      confidence: CONFIDENCE.opening.windowInWall,
      marks: ['parallels'],
    });
  }
  return { strips: strips.filter((strip) => !layersGone.has(strip)), windows };
}

/** Parallel strips within the wall's breadth that begin near its end `b` or beyond. */
function stripsBeyond(strip: Strip, unit: Point, index: SpatialIndex<Strip>, reach: DrawingUnits): Seen[] {
  const degrees = lineAngle(strip.a, strip.b);
  return index
    .search(boxOf([strip.b, offsetFrom(strip.b, unit, reach)]))
    .concat(index.near(strip.b, strip.thickness / 2))
    .filter((other, i, all) => other !== strip && all.indexOf(other) === i)
    .filter(({ a, b }) => angleBetween(degrees, lineAngle(a, b)) <= WINDOW.parallel)
    .map((other) => {
      const [alongA, across] = inFrame(other.a, strip.b, unit);
      const alongB = inFrame(other.b, strip.b, unit)[0];
      return { strip: other, from: Math.min(alongA, alongB), to: Math.max(alongA, alongB), across };
    })
    .filter(
      ({ strip: other, across, to }) =>
        to > 0 && Math.abs(across) + other.thickness / 2 <= strip.thickness * (0.5 + WINDOW.sameWall),
    )
    .sort((p, q) => p.from - q.from || p.across - q.across);
}

/** How much of the wall's thickness the layers fill together. */
function filledAcross(layers: readonly Seen[]): DrawingUnits {
  let [filled, last] = [0, -Infinity];
  for (const { across, strip } of [...layers].sort((p, q) => p.across - q.across)) {
    const [low, high] = [across - strip.thickness / 2, across + strip.thickness / 2];
    filled += Math.max(0, high - Math.max(low, last));
    last = Math.max(last, high);
  }
  return filled;
}

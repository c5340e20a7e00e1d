import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  indexSegments,
  lineAngle,
  offsetFrom,
  type DrawingUnits,
  type SpatialIndex,
} from '../../../geometry';
import { CONFIDENCE } from '../../model/confidences';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, Stroke } from '../../model/linework';
import type { FoundOpening } from '../../model/found-opening';
import { units, type WorkingScale } from '../../model/working-scale';
import { stripRing, type Strip } from '../../model/wall-strip';
import { WINDOW } from '../thresholds';
import type { WindowedWalls } from './in-walls';

interface Extent {
  readonly from: DrawingUnits;
  readonly to: DrawingUnits;
}

/** Windows drawn with a pen of their own over walls that run through: lines of one extent between the faces. */
export function windowsOnWalls(
  { strips, windows }: WindowedWalls,
  { strokes, styles }: Linework,
  scale: WorkingScale,
): WindowedWalls {
  const lines = indexSegments(
    strokes.filter(({ style }) => {
      const { dash, layer } = styles[style];
      const role = layerRole(layer);
      return dash.length === 0 && (role === null || role === 'window');
    }),
  );
  const found: FoundOpening[] = [];
  const parts = strips.flatMap((strip) => {
    const extents = windowExtents(strip, lines, scale);
    found.push(...extents.map((extent) => windowAt(strip, extent)));
    return cutAt(strip, extents);
  });
  return { strips: parts, windows: [...windows, ...found] };
}

function windowExtents(strip: Strip, lines: SpatialIndex<Stroke>, scale: WorkingScale): Extent[] {
  const unit = direction(strip.a, strip.b);
  const degrees = lineAngle(strip.a, strip.b);
  const clear = units(WINDOW.clearOfEndMm, scale);
  const length = distance(strip.a, strip.b);
  const near = lines
    .search(boxOf(stripRing(strip)))
    .filter(({ a, b }) => angleBetween(degrees, lineAngle(a, b)) <= WINDOW.parallel)
    .map(({ a, b }) => {
      const [alongA, across] = inFrame(a, strip.a, unit);
      const alongB = inFrame(b, strip.a, unit)[0];
      return { from: Math.min(alongA, alongB), to: Math.max(alongA, alongB), across };
    })
    .filter(
      ({ from, to, across }) =>
        Math.abs(across) <= strip.thickness * WINDOW.within &&
        from >= clear &&
        to <= length - clear &&
        to - from >= units(WINDOW.minMm, scale) &&
        to - from <= units(WINDOW.maxMm, scale),
    )
    .sort((p, q) => p.from - q.from || p.to - q.to || p.across - q.across);
  const same = units(WINDOW.sameEndMm, scale);
  const extents: Extent[] = [];
  for (const line of near) {
    const twins = near.filter(
      ({ from, to }) => Math.abs(from - line.from) <= same && Math.abs(to - line.to) <= same,
    );
    const rows = new Set(twins.map(({ across }) => Math.round(across / same)));
    const known = extents.some(({ from, to }) => line.from < to && line.to > from);
    // Faces drawn in pieces have equal pieces on both sides; only glass lies between them.
    const glazed = twins.some(({ across }) => Math.abs(across) <= WINDOW.glass * strip.thickness);
    if (rows.size >= WINDOW.minLines && glazed && !known) extents.push({ from: line.from, to: line.to });
  }
  return extents;
}

function windowAt(strip: Strip, { from, to }: Extent): FoundOpening {
  const unit = direction(strip.a, strip.b);
  return {
    kind: 'window',
    a: offsetFrom(strip.a, unit, from),
    b: offsetFrom(strip.a, unit, to),
    thickness: strip.thickness,
    swing: null,
    confidence: CONFIDENCE.opening.windowInWall,
    marks: ['parallels'],
  };
}

function cutAt(strip: Strip, extents: readonly Extent[]): Strip[] {
  const unit = direction(strip.a, strip.b);
  const stops = [0, ...extents.flatMap(({ from, to }) => [from, to]), distance(strip.a, strip.b)];
  return Array.from({ length: stops.length / 2 }, (_, i) => ({
    ...strip,
    a: offsetFrom(strip.a, unit, stops[2 * i]),
    b: offsetFrom(strip.a, unit, stops[2 * i + 1]),
  }));
}

import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  indexSegments,
  lineAngle,
  offsetFrom,
  type SpatialIndex,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework, Stroke } from '../model/linework';
import type { FoundOpening } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing, type Strip } from '../model/wall-strip';
import type { WindowedWalls } from './windows-in-walls';

const WINDOW_MM = { min: 400, max: 4500 };
/** Lines of one window end at its jambs to within this, millimetres. */
const SAME_END_MM = 20;
/** Lines inside a wall that run to its end are facings and insulation. */
const CLEAR_OF_END_MM = 120;
const PARALLEL_DEGREES = 1;
const MIN_LINES = 2;
/** Glass is nearer to the wall's axis than this share of its thickness. */
const INNER = 0.42;

interface Extent {
  readonly from: number;
  readonly to: number;
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
  const clear = units(CLEAR_OF_END_MM, scale);
  const length = distance(strip.a, strip.b);
  const near = lines
    .search(boxOf(stripRing(strip)))
    .filter(({ a, b }) => angleBetween(degrees, lineAngle(a, b)) <= PARALLEL_DEGREES)
    .map(({ a, b }) => {
      const [alongA, across] = inFrame(a, strip.a, unit);
      const alongB = inFrame(b, strip.a, unit)[0];
      return { from: Math.min(alongA, alongB), to: Math.max(alongA, alongB), across };
    })
    .filter(
      ({ from, to, across }) =>
        Math.abs(across) <= strip.thickness * 0.55 &&
        from >= clear &&
        to <= length - clear &&
        to - from >= units(WINDOW_MM.min, scale) &&
        to - from <= units(WINDOW_MM.max, scale),
    )
    .sort((p, q) => p.from - q.from || p.to - q.to || p.across - q.across);
  const same = units(SAME_END_MM, scale);
  const extents: Extent[] = [];
  for (const line of near) {
    const twins = near.filter(
      ({ from, to }) => Math.abs(from - line.from) <= same && Math.abs(to - line.to) <= same,
    );
    const rows = new Set(twins.map(({ across }) => Math.round(across / same)));
    const known = extents.some(({ from, to }) => line.from < to && line.to > from);
    // Faces drawn in pieces have equal pieces on both sides; only glass lies between them.
    const glazed = twins.some(({ across }) => Math.abs(across) <= INNER * strip.thickness);
    if (rows.size >= MIN_LINES && glazed && !known) extents.push({ from: line.from, to: line.to });
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
    confidence: 0.75,
    evidence: 'parallels',
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

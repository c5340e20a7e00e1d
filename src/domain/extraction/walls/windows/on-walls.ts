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

/** A line along a wall, as seen from the wall's beginning. */
interface LineAlong extends Extent {
  readonly across: DrawingUnits;
  readonly pen: DrawingUnits;
}

/**
 * Windows drawn with a pen of their own over walls that run through: lines of one extent between the faces. Lines that
 * run to the end of the wall are facings and insulation, unless they are thinner than its faces and end at jambs.
 */
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
    const extents = windowExtents(strip, lines, styles, scale);
    found.push(...extents.map((extent) => windowAt(strip, extent)));
    return cutAt(strip, extents);
  });
  return { strips: parts, windows: [...windows, ...found] };
}

function windowExtents(
  strip: Strip,
  lines: SpatialIndex<Stroke>,
  styles: Linework['styles'],
  scale: WorkingScale,
): Extent[] {
  const clear = units(WINDOW.clearOfEndMm, scale);
  const same = units(WINDOW.sameEndMm, scale);
  const length = distance(strip.a, strip.b);
  const strokes = lines.search(boxOf(stripRing(strip)));
  const along = linesAlong(strip, strokes, styles);
  const faces = along.filter(({ across }) => Math.abs(across) >= WINDOW.glass * strip.thickness);
  const thin = WINDOW.thinPen * Math.max(0, ...faces.map(({ pen }) => pen));
  const jambs = strokes.filter(({ style }) => styles[style].width < thin);
  const near = along
    .filter(
      ({ from, to }) =>
        from >= -same &&
        to <= length + same &&
        to - from >= units(WINDOW.minMm, scale) &&
        to - from <= units(WINDOW.maxMm, scale),
    )
    .sort((p, q) => q.to - q.from - (p.to - p.from) || p.from - q.from || p.across - q.across);
  const extents: Extent[] = [];
  for (const { from, to } of near) {
    if (extents.some((known) => from < known.to && to > known.from)) continue;
    const wallEnds = [from, to].filter((end) => end < clear || end > length - clear);
    const twins = near.filter(
      (twin) =>
        Math.abs(twin.from - from) <= same &&
        Math.abs(twin.to - to) <= same &&
        (wallEnds.length === 0 || twin.pen < thin),
    );
    const rows = new Set(twins.map(({ across }) => Math.round(across / same)));
    // Faces drawn in pieces have equal pieces on both sides; only glass lies between them.
    const glazed = twins.some(({ across }) => Math.abs(across) <= WINDOW.glass * strip.thickness);
    const ended = wallEnds.every((end) => hasJamb(strip, end, jambs, same));
    if (rows.size >= WINDOW.minLines && glazed && ended)
      extents.push({ from: Math.max(0, from), to: Math.min(length, to) });
  }
  return extents.sort((p, q) => p.from - q.from);
}

/** The lines between the faces of a wall and on them, in its direction. */
function linesAlong(strip: Strip, strokes: readonly Stroke[], styles: Linework['styles']): LineAlong[] {
  const unit = direction(strip.a, strip.b);
  const degrees = lineAngle(strip.a, strip.b);
  return strokes
    .filter(({ a, b }) => angleBetween(degrees, lineAngle(a, b)) <= WINDOW.parallel)
    .map(({ a, b, style }) => {
      const [alongA, across] = inFrame(a, strip.a, unit);
      const alongB = inFrame(b, strip.a, unit)[0];
      const [from, to] = [Math.min(alongA, alongB), Math.max(alongA, alongB)];
      return { from, to, across, pen: styles[style].width };
    })
    .filter(({ across }) => Math.abs(across) <= strip.thickness * WINDOW.within);
}

/** Whether a line crosses the wall there. */
function hasJamb(strip: Strip, end: DrawingUnits, strokes: readonly Stroke[], same: DrawingUnits): boolean {
  const unit = direction(strip.a, strip.b);
  return strokes.some(({ a, b }) => {
    const [[alongA, acrossA], [alongB, acrossB]] = [a, b].map((point) => inFrame(point, strip.a, unit));
    const there = Math.abs(alongA - end) <= same && Math.abs(alongB - end) <= same;
    return there && Math.abs(acrossA - acrossB) >= WINDOW.jamb * strip.thickness;
  });
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
  return Array.from({ length: stops.length / 2 }, (_, i) => [stops[2 * i], stops[2 * i + 1]])
    .filter(([from, to]) => to > from)
    .map(([from, to]) => ({
      ...strip,
      a: offsetFrom(strip.a, unit, from),
      b: offsetFrom(strip.a, unit, to),
    }));
}

import {
  angleBetween,
  boxOf,
  direction,
  distance,
  inFrame,
  lengthOf,
  lineAngle,
  midpoint,
  offsetFrom,
  type Point,
  type Region,
  type Segment,
  SpatialIndex,
  type DrawingUnits,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import { strokeIndexOf } from '../linework/stroke-index';
import { CONFIDENCE } from '../model/confidences';
import type { FoundOpening } from '../model/found-opening';
import type { Linework } from '../model/linework';
import { units, type WorkingScale } from '../model/working-scale';
import type { BodyProbe } from './body-probe';
import { openTest } from './outside';
import { FRONT } from './thresholds';

/** Parallel lines of one extent: what glass is drawn with. */
interface Bundle {
  readonly a: Point;
  readonly b: Point;
  readonly thickness: DrawingUnits;
  /** Whether a wall stands at each end. */
  readonly ends: readonly [atA: boolean, atB: boolean];
}

/** What bounds the rooms beside glass. */
interface Surroundings {
  readonly probe: BodyProbe;
  readonly regions: readonly Region[];
  /** Gaps and openings in the walls. */
  readonly closings: readonly Segment[];
}

/**
 * Glass without a wall in its line: between the ends of two cross walls, or round a corner of the building. Only
 * the lines themselves show it; they must bound the building, since furniture and steps inside are drawn alike.
 */
export function glassFronts(
  linework: Linework,
  known: readonly FoundOpening[],
  { probe, regions, closings }: Surroundings,
  scale: WorkingScale,
): FoundOpening[] {
  const { strokes, styles } = linework;
  const least = units(FRONT.minMm, scale);
  const lines = strokes.filter((stroke) => {
    const { dash, layer } = styles[stroke.style];
    const role = layerRole(layer);
    return dash.length === 0 && (role === null || role === 'window') && lengthOf(stroke) >= least;
  });
  const free = lines.flatMap((line): Line[] => {
    const ends = [line.a, line.b].map((end) => probe.isNear(end, units(FRONT.touchMm, scale)));
    if (!ends[0] && !ends[1]) return [];
    const unit = direction(line.a, line.b);
    const inWall = FRONT.samples.some((share) =>
      probe.isNear(offsetFrom(line.a, unit, share * lengthOf(line)), units(FRONT.clearMm, scale)),
    );
    return inWall ? [] : [{ a: line.a, b: line.b, ends: [ends[0], ends[1]] }];
  });
  const openings = new SpatialIndex(known, ({ a, b }) => boxOf([a, b]));
  const bundles = bundlesOf(free, strokeIndexOf(linework), probe, scale).filter((bundle) => {
    const middle = midpoint(bundle.a, bundle.b);
    return !openings.near(middle, bundle.thickness).some((other) => isAlong(other, bundle));
  });
  const fronts = bundles.flatMap((bundle) => {
    const shut = bundle.ends[0] && bundle.ends[1] ? bundle : turned(bundle, bundles, scale);
    return shut === null ? [] : [shut];
  });
  const isOpen = openTest(regions, [...closings, ...fronts], scale);
  return fronts
    .filter((front) => isOpen(front, units(FRONT.clearMm, scale)))
    .map(({ a, b, thickness }): FoundOpening => ({
      kind: 'window',
      a,
      b,
      thickness,
      swing: null,
      confidence: CONFIDENCE.opening.front,
      marks: ['parallels'],
    }));
}

type Line = Segment & Pick<Bundle, 'ends'>;

function bundlesOf(
  lines: readonly Line[],
  strokes: SpatialIndex<Segment>,
  probe: BodyProbe,
  scale: WorkingScale,
): Bundle[] {
  const reach = units(FRONT.maxThicknessMm, scale);
  const index = new SpatialIndex(lines, ({ a, b }) => boxOf([midpoint(a, b)]));
  const taken = new Set<Line>();
  const longestFirst = [...lines].sort(
    (p, q) => lengthOf(q) - lengthOf(p) || p.a[0] - q.a[0] || p.a[1] - q.a[1],
  );
  return longestFirst.flatMap((line): Bundle[] => {
    if (taken.has(line)) return [];
    const unit = direction(line.a, line.b);
    const degrees = lineAngle(line.a, line.b);
    const length = lengthOf(line);
    const rows = index.near(midpoint(line.a, line.b), reach).flatMap((other) => {
      if (taken.has(other) || angleBetween(degrees, lineAngle(other.a, other.b)) > FRONT.parallel) return [];
      const [[alongA, across], [alongB]] = [inFrame(other.a, line.a, unit), inFrame(other.b, line.a, unit)];
      const ahead = alongA < alongB;
      const [from, to] = ahead ? [alongA, alongB] : [alongB, alongA];
      const same = Math.abs(from) <= reach && Math.abs(to - length) <= reach && Math.abs(across) <= reach;
      const ends = ahead ? other.ends : [other.ends[1], other.ends[0]];
      return same ? [{ other, across, from, to, ends }] : [];
    });
    rows.forEach(({ other }) => taken.add(other));
    const offsets = rows.map(({ across }) => across);
    const thickness = Math.max(...offsets) - Math.min(...offsets);
    const count = new Set(offsets.map((across) => Math.round(across / units(FRONT.rowMm, scale)))).size;
    if (count < FRONT.minRows || count > FRONT.maxRows || thickness > reach) return [];
    const axis = (Math.max(...offsets) + Math.min(...offsets)) / 2;
    const mean = (of: (row: (typeof rows)[number]) => number): number =>
      rows.reduce((sum, row) => sum + of(row), 0) / rows.length;
    const touching = (end: 0 | 1): boolean => rows.every(({ ends }) => ends[end]);
    /** How far the glass runs on to the wall at a bend: the wall's end is slanting there, so that only some lines touch it. */
    const toBend = (end: 0 | 1): DrawingUnits | null => {
      if (touching(end) || !rows.some(({ ends }) => ends[end])) return null;
      const tips = rows.map(({ from, to, across: off }) =>
        offsetFrom(line.a, unit, end === 0 ? from : to, off),
      );
      const [first, last] = [Math.min(...offsets), Math.max(...offsets)].map(
        (off) => tips[offsets.indexOf(off)],
      );
      if (!isJoined(first, last, strokes, units(FRONT.clearMm, scale))) return null;
      const outwards: Point = end === 0 ? [-unit[0], -unit[1]] : unit;
      return probe.distanceAlong(midpoint(first, last), outwards, reach);
    };
    const bends = [toBend(0), toBend(1)];
    return [
      {
        a: offsetFrom(line.a, unit, mean(({ from }) => from) - (bends[0] ?? 0), axis),
        b: offsetFrom(line.a, unit, mean(({ to }) => to) + (bends[1] ?? 0), axis),
        thickness: Math.max(thickness, units(FRONT.minThicknessMm, scale)),
        ends: [touching(0) || bends[0] !== null, touching(1) || bends[1] !== null],
      },
    ];
  });
}

/** Whether a line joins two points. */
function isJoined(p: Point, q: Point, strokes: SpatialIndex<Segment>, slack: DrawingUnits): boolean {
  return strokes
    .near(p, slack)
    .some(({ a, b }) => Math.min(distance(a, p) + distance(b, q), distance(a, q) + distance(b, p)) <= slack);
}

/** The glass up to the point where that of the nearest other side goes on; null where none does. */
function turned(bundle: Bundle, all: readonly Bundle[], scale: WorkingScale): Bundle | null {
  const [wall, tip] = bundle.ends[0] ? [bundle.a, bundle.b] : [bundle.b, bundle.a];
  if (!bundle.ends[0] && !bundle.ends[1]) return null;
  const unit = direction(wall, tip);
  const touch = units(FRONT.touchMm, scale);
  const sides = all.flatMap((other) => {
    if (other === bundle || (other.ends[0] && other.ends[1])) return [];
    const otherTip = other.ends[0] ? other.b : other.a;
    const apart = distance(tip, otherTip);
    if (apart > bundle.thickness + other.thickness + touch) return [];
    const [dx, dy] = direction(other.a, other.b);
    const sine = dx * unit[1] - dy * unit[0];
    if (Math.abs(sine) < FRONT.minTurn) return [];
    const [along, across] = inFrame(otherTip, wall, unit);
    const cosine = dx * unit[0] + dy * unit[1];
    return [{ apart, corner: along + (across * cosine) / sine }];
  });
  if (sides.length === 0) return null;
  const nearest = sides.reduce((best, side) => (side.apart < best.apart ? side : best));
  return { ...bundle, a: wall, b: offsetFrom(wall, unit, nearest.corner) };
}

/** Whether an opening lies in the same line and over the middle of the glass. */
function isAlong({ a, b }: Segment, glass: Segment): boolean {
  return angleBetween(lineAngle(a, b), lineAngle(glass.a, glass.b)) <= FRONT.parallel;
}

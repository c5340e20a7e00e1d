import {
  regionContains,
  SpatialIndex,
  boxOf,
  closeGaps,
  distance,
  unite,
  uniteRegions,
  type Point,
  type Region,
  type Segment,
} from '../../geometry';
import type { Linework } from '../linework/linework';
import { units, type WorkingScale } from '../units';
import { doubleLineStrips } from './double-line';
import { solidWalls } from './solid-fills';
import { stripRing, type Strip } from './strip';
import { thickStrokeStrips } from './thick-strokes';
import { wallPens, type PenBucket } from './wall-pens';

export interface WallBody {
  readonly strips: Strip[];
  /** Everything the walls cover. */
  readonly regions: Region[];
}

/** Slits thinner than twice this inside a wall (finish lines, drawing slack) are wall. */
const SLIT_MM = 15;
const MAX_SOLID_MM = 750;
/** Solid walls rule the plan when they are this share of all walls. */
const SOLID_RULES = 0.5;
const HEAVY_PEN = 1.5;
const MIN_PAIR_SHARE = 0.25;

/** Recognises walls in every style they may be drawn in, and unites them. */
export function findWalls(linework: Linework, scale: WorkingScale): WallBody {
  const solids = solidWalls(linework, scale);
  const solidRegions = uniteRegions(solids.flatMap(({ regions }) => regions));
  const fromSolids = solidStrips(solidRegions, solids[0]?.layer ?? null, scale);
  const strokes = thickStrokeStrips(linework, scale);
  const solid = [...fromSolids, ...strokes];
  const pens = wallPens(linework, scale);
  const pairs = doubleLineStrips(
    pens.flatMap((pen) => pen.strokes),
    pens[0]?.layer ?? null,
    scale,
  );
  const strips = [...solid, ...newPairs(pairs, pens, solid, linework)];
  const drawn = unite(strips.filter(({ drawnAs }) => drawnAs !== 'fill').map(stripRing));
  const regions = closeGaps(uniteRegions([...solidRegions, ...drawn]), units(SLIT_MM, scale));
  return { strips, regions };
}

/**
 * Where most walls are solid, parallel lines beside them are windows, furniture and dimensions, unless a
 * heavy pen makes a good part of the plan of them: existing walls filled, new ones in outline.
 */
function newPairs(
  pairs: Strip[],
  pens: PenBucket[],
  solid: readonly Strip[],
  { strokes, styles }: Linework,
): Strip[] {
  const solidLength = totalLength(solid);
  const pairLength = totalLength(pairs);
  if (solidLength <= SOLID_RULES * (solidLength + pairLength) && solidLength < pairLength) return pairs;
  if (solidLength === 0) return pairs;
  const usualPen = medianPen(
    strokes.map(({ style, a, b }) => ({ width: styles[style].width, length: distance(a, b) })),
  );
  const heavy = pens.every(({ width }) => width >= HEAVY_PEN * usualPen);
  return heavy && pairLength >= MIN_PAIR_SHARE * solidLength ? pairs : [];
}

function totalLength(strips: readonly Strip[]): number {
  return strips.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}

/** The pen width that half of all length is drawn at most as wide with. */
function medianPen(pens: { width: number; length: number }[]): number {
  const sorted = [...pens].sort((p, q) => p.width - q.width);
  const half = sorted.reduce((sum, { length }) => sum + length, 0) / 2;
  let seen = 0;
  return sorted.find(({ length }) => (seen += length) >= half)?.width ?? 0;
}

/** Centre-lines of solid regions: their outlines are faces with the solid between them. */
function solidStrips(regions: readonly Region[], layer: string | null, scale: WorkingScale): Strip[] {
  const edges: Segment[] = regions.flatMap(({ outer, holes }) =>
    [outer, ...holes].flatMap((ring) => ring.map((a, i) => ({ a, b: ring[(i + 1) % ring.length] }))),
  );
  const index = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
  const inside = (point: Point): boolean =>
    index.near(point, 0).some((region) => regionContains(region, point));
  return doubleLineStrips(edges, layer, scale, inside, MAX_SOLID_MM).map((strip) => ({
    ...strip,
    drawnAs: 'fill',
  }));
}

import {
  regionContains,
  SpatialIndex,
  boxOf,
  closeGaps,
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
import { wallPens } from './wall-pens';

export interface WallBody {
  readonly strips: Strip[];
  /** Everything the walls cover. */
  readonly regions: Region[];
}

/** Slits thinner than twice this inside a wall (finish lines, drawing slack) are wall. */
const SLIT_MM = 15;
const MAX_SOLID_MM = 750;

/** Recognises walls in every style they may be drawn in, and unites them. */
export function findWalls(linework: Linework, scale: WorkingScale): WallBody {
  const solids = solidWalls(linework, scale);
  const solidRegions = uniteRegions(solids.flatMap(({ regions }) => regions));
  const fromSolids = solidStrips(solidRegions, solids[0]?.layer ?? null, scale);
  const strokes = thickStrokeStrips(linework, scale);
  const pens = wallPens(linework, scale);
  const pairs = doubleLineStrips(
    pens.flatMap((pen) => pen.strokes),
    pens[0]?.layer ?? null,
    scale,
  );
  const strips = [...fromSolids, ...strokes, ...pairs];
  const drawn = unite([...strokes, ...pairs].map(stripRing));
  const regions = closeGaps(uniteRegions([...solidRegions, ...drawn]), units(SLIT_MM, scale));
  return { strips, regions };
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

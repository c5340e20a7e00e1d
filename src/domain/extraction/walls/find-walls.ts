import {
  boxOf,
  closeGaps,
  distance,
  type Point,
  type Region,
  regionContains,
  regionEdges,
  SpatialIndex,
  unite,
  uniteRegions,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework } from '../model/linework';
import { watched, type ObserveExtraction } from '../model/observation';
import { describePens } from './report';
import type { FoundOpening } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { doubleLineStrips } from './sources/faces';
import { hatchedWalls } from './sources/hatches';
import { reachOut } from './reach-out';
import { solidWalls } from './sources/fills';
import { withoutCovered } from './covered-strips';
import { stripRing, type Strip } from '../model/wall-strip';
import { ofUsualThickness } from './usual-thickness';
import { thickStrokeStrips } from './sources/strokes';
import { wallPens } from './pens';
import { windowsInWalls } from './windows-in-walls';
import { windowsOnWalls } from './windows-on-walls';

export interface WallBody {
  readonly strips: Strip[];
  /** Everything the walls cover. */
  readonly regions: Region[];
  /** Windows that the way the walls are drawn shows. */
  readonly windows: FoundOpening[];
}

/** Slits thinner than twice this inside a wall (finish lines, drawing slack) are wall. */
const SLIT_MM = 15;
const MAX_SOLID_MM = 750;
/** A way of drawing that makes less than this share of the most is not how the walls are drawn. */
const MIN_SHARE = 0.15;
/** Pens that draw this share of all lines draw more than walls: first only the usual thicknesses count. */
const ONE_PEN = 0.6;

/**
 * The ways the walls may have been drawn: solid fills, thick strokes, parallel faces, or existing walls one
 * way and new ones another. Each is a complete reading of the plan; which one is right shows in the rooms.
 */
export function* wallReadings(
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
): Generator<WallBody> {
  yield* readingsOf(linework, scale, observe);
  if (!linework.styles.some(({ layer }) => layerRole(layer) === 'wall')) return;
  // Layers named for walls may hold only some of them; then the drawing is read as if it had no layers.
  yield* readingsOf(
    { ...linework, styles: linework.styles.map((style) => ({ ...style, layer: null })) },
    scale,
    observe,
    'layers left out of account',
  );
}

function* readingsOf(
  linework: Linework,
  scale: WorkingScale,
  observe?: ObserveExtraction,
  variant?: string,
): Generator<WallBody> {
  const solids = solidWalls(linework, scale);
  const regions = uniteRegions(solids.flatMap((bucket) => bucket.regions));
  const fill: WallSource = { strips: solidStrips(regions, solids[0]?.layer ?? null, scale), regions };
  const stroke: WallSource = { strips: thickStrokeStrips(linework, scale), regions: [] };
  const pens = watched(observe, 'pens', () => wallPens(linework, scale), describePens, variant);
  const paired = doubleLineStrips(
    pens.flatMap((pen) => pen.strokes),
    pens[0]?.layer ?? null,
    scale,
  );
  const pair: WallSource = {
    ...windowsOnWalls(windowsInWalls(paired, scale), linework, scale),
    regions: [],
  };
  const most = Math.max(...[fill, stroke, pair].map(lengthOfSource));
  const usual: WallSource = { ...pair, strips: ofUsualThickness(pair.strips, scale) };
  const drawnWithAll = pens.reduce((sum, { length }) => sum + length, 0) >= ONE_PEN * totalLength(linework);
  const both = drawnWithAll ? [usual, pair] : [pair, usual];
  const plain = usual.strips.length < pair.strips.length ? both : [pair];
  const readings = [[fill], ...plain.map((source) => [source]), [stroke], [fill, pair], [fill, stroke]];
  for (const sources of readings) {
    const drawn = most > 0 && sources.every((source) => lengthOfSource(source) >= MIN_SHARE * most);
    if (drawn) yield bodyOf(sources, scale);
  }
  const hatched = hatchedWalls(linework, scale);
  const hatchStrips = solidStrips(hatched.regions, null, scale).map((strip): Strip => ({
    ...strip,
    drawnAs: 'hatch',
  }));
  const hatch: WallSource = { strips: reachOut(hatchStrips, hatched.short), regions: [] };
  if (lengthOfSource(hatch) >= MIN_SHARE * most) yield bodyOf([hatch], scale);
}

function totalLength({ strokes }: Linework): number {
  return strokes.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}

interface WallSource {
  readonly strips: Strip[];
  /** What is filled anyway; other strips cover their own rectangles. */
  readonly regions: Region[];
  readonly windows?: FoundOpening[];
}

function bodyOf(sources: readonly WallSource[], scale: WorkingScale): WallBody {
  const strips = withoutCovered(sources.flatMap((source) => source.strips));
  const drawn = unite(strips.filter(({ drawnAs }) => drawnAs !== 'fill').map(stripRing));
  const filled = sources.flatMap((source) => source.regions);
  return {
    strips,
    regions: closeGaps(uniteRegions([...filled, ...drawn]), units(SLIT_MM, scale)),
    windows: sources.flatMap(({ windows }) => windows ?? []),
  };
}

function lengthOfSource({ strips }: WallSource): number {
  return strips.reduce((sum, { a, b }) => sum + distance(a, b), 0);
}

/** Centre-lines of solid regions: their outlines are faces with the solid between them. */
function solidStrips(regions: readonly Region[], layer: string | null, scale: WorkingScale): Strip[] {
  const edges = regions.flatMap(regionEdges);
  const index = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
  const inside = (point: Point): boolean =>
    index.near(point, 0).some((region) => regionContains(region, point));
  return doubleLineStrips(edges, layer, scale, inside, MAX_SOLID_MM).map((strip) => ({
    ...strip,
    drawnAs: 'fill',
  }));
}

import {
  addToGroup,
  boxOf,
  fillRegion,
  meanWidth,
  type Region,
  regionArea,
  type Ring,
  SpatialIndex,
  subtract,
  unite,
  uniteRegions,
} from '../../../geometry';
import { isWhite } from '../../linework/read-linework';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, PaintedFill } from '../../model/linework';
import { units, type WorkingScale } from '../../model/working-scale';

/** One colour on one layer, united. */
export interface SolidBucket {
  readonly layer: string | null;
  readonly regions: Region[];
  /** Length of wall that the regions amount to. */
  readonly length: number;
}

const MIN_WIDTH_MM = 45;
const MAX_WIDTH_MM = 700;
const MIN_SIZE_MM = 60;
/** Lighter fills are floors and washes, unless a layer says wall. */
const MAX_LUMINANCE = 0.87;
/** A colour is a wall colour when it holds this share of what the best one does. */
const SHARE_OF_BEST = 0.12;
const MIN_LENGTH_MM = 3000;
/** Openings that may be painted out. */
const MIN_MASK_MM = 500;
const MAX_MASK_MM = 4500;

/** Filled shapes that are walls: long strips of wall-like width in the colours that make most of them. */
export function solidWalls({ fills, styles }: Linework, scale: WorkingScale): SolidBucket[] {
  const named = fills.some(({ style }) => layerRole(styles[style].layer) === 'wall');
  const buckets = new Map<string, PaintedFill[]>();
  for (const fill of fills) {
    const { fillColor, layer } = styles[fill.style];
    const role = layerRole(layer);
    if (named ? role !== 'wall' : role !== null && role !== 'wall') continue;
    if (luminance(fillColor) > MAX_LUMINANCE && role !== 'wall') continue;
    const [minX, minY, maxX, maxY] = boxOf(fill.rings.flat());
    if (Math.max(maxX - minX, maxY - minY) < units(MIN_SIZE_MM, scale)) continue;
    const key = `${fillColor} ${layer ?? ''}`;
    addToGroup(buckets, key, fill);
  }
  const masks = masksOf(fills, styles, scale);
  const solid = [...buckets.values()].map((members) =>
    bucketOf(members, masks, styles[members[0].style].layer, scale),
  );
  const best = Math.max(0, ...solid.map(({ length }) => length));
  return solid.filter(
    ({ length }) => length >= SHARE_OF_BEST * best && length >= units(MIN_LENGTH_MM, scale),
  );
}

function bucketOf(
  members: PaintedFill[],
  masks: readonly PaintedFill[],
  layer: string | null,
  scale: WorkingScale,
): SolidBucket {
  const simple: Ring[] = [];
  const compound: Region[] = [];
  for (const { rings, rule } of members) {
    if (rings.length === 1) simple.push(rings[0]);
    else compound.push(...fillRegion(rings, rule));
  }
  const whole = compound.length > 0 ? uniteRegions([...unite(simple), ...compound]) : unite(simple);
  const regions = masked(whole, members, masks).filter((region) => isWallLike(region, scale));
  const length = regions.reduce((sum, region) => sum + regionArea(region) / meanWidth(region), 0);
  return { layer, regions, length };
}

/** White patches of door and window size: some programs draw walls through and paint the openings out. */
function masksOf(
  fills: readonly PaintedFill[],
  styles: Linework['styles'],
  scale: WorkingScale,
): PaintedFill[] {
  return fills.filter(({ style, rings }) => {
    if (!isWhite(styles[style].fillColor) || styles[style].fillAlpha < 0.9) return false;
    const [minX, minY, maxX, maxY] = boxOf(rings.flat());
    const [short, long] = [maxX - minX, maxY - minY].sort((p, q) => p - q);
    return (
      short >= units(MIN_WIDTH_MM, scale) &&
      long >= units(MIN_MASK_MM, scale) &&
      long <= units(MAX_MASK_MM, scale)
    );
  });
}

/** Takes away what a later mask paints out; a mask under the walls hides nothing of them. */
function masked(regions: Region[], members: readonly PaintedFill[], masks: readonly PaintedFill[]): Region[] {
  if (masks.length === 0) return regions;
  const index = new SpatialIndex(members, ({ rings }) => boxOf(rings.flat()));
  const cuts = masks.filter(({ rings, order }) => {
    const below = index.search(boxOf(rings.flat()));
    return below.length > 0 && below.every((member) => member.order < order);
  });
  return cuts.length === 0 ? regions : subtract(regions, unite(cuts.flatMap(({ rings }) => rings)));
}

/** Whether a region is a long strip, or strips, about as wide as walls are thick. */
export function isWallLike(region: Region, scale: WorkingScale): boolean {
  const width = meanWidth(region);
  return width >= units(MIN_WIDTH_MM, scale) / 2 && width <= units(MAX_WIDTH_MM, scale);
}

function luminance(color: number): number {
  return (0.2126 * (color >> 16) + 0.7152 * ((color >> 8) & 0xff) + 0.0722 * (color & 0xff)) / 255;
}

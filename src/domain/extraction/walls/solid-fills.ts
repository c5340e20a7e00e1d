import {
  boxOf,
  fillRegion,
  meanWidth,
  regionArea,
  unite,
  uniteRegions,
  type Region,
  type Ring,
} from '../../geometry';
import { layerRole } from '../linework/layer-lexicon';
import type { Linework, PaintedFill } from '../linework/linework';
import { units, type WorkingScale } from '../units';

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
    buckets.set(key, [...(buckets.get(key) ?? []), fill]);
  }
  const solid = [...buckets.values()].map((members) =>
    bucketOf(members, styles[members[0].style].layer, scale),
  );
  const best = Math.max(0, ...solid.map(({ length }) => length));
  return solid.filter(
    ({ length }) => length >= SHARE_OF_BEST * best && length >= units(MIN_LENGTH_MM, scale),
  );
}

function bucketOf(members: PaintedFill[], layer: string | null, scale: WorkingScale): SolidBucket {
  const simple: Ring[] = [];
  const compound: Region[] = [];
  for (const { rings, rule } of members) {
    if (rings.length === 1) simple.push(rings[0]);
    else compound.push(...fillRegion(rings, rule));
  }
  const united = compound.length > 0 ? uniteRegions([...unite(simple), ...compound]) : unite(simple);
  const regions = united.filter((region) => isWallLike(region, scale));
  const length = regions.reduce((sum, region) => sum + regionArea(region) / meanWidth(region), 0);
  return { layer, regions, length };
}

function isWallLike(region: Region, scale: WorkingScale): boolean {
  const width = meanWidth(region);
  return width >= units(MIN_WIDTH_MM, scale) / 2 && width <= units(MAX_WIDTH_MM, scale);
}

function luminance(color: number): number {
  return (0.2126 * (color >> 16) + 0.7152 * ((color >> 8) & 0xff) + 0.0722 * (color & 0xff)) / 255;
}

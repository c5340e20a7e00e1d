import {
  addToGroup,
  boxOf,
  type DrawingUnits,
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
import { isWhite, luminance } from '../../linework/colours';
import { layerRole } from '../../linework/layer-lexicon';
import type { Linework, PaintedFill } from '../../model/linework';
import type { Discard } from '../../model/observation';
import { units, type WorkingScale } from '../../model/working-scale';
import { FILL } from './thresholds';

/** One colour on one layer, united. */
export interface SolidBucket {
  readonly layer: string | null;
  readonly regions: Region[];
  /** Length of wall that the regions amount to. */
  readonly length: DrawingUnits;
}

/** Filled shapes that are walls: long strips of wall-like width in the colours that make most of them. */
export function solidWalls(
  { fills, styles }: Linework,
  scale: WorkingScale,
  discard?: Discard,
): SolidBucket[] {
  const named = fills.some(({ style }) => layerRole(styles[style].layer) === 'wall');
  const buckets = new Map<string, PaintedFill[]>();
  for (const fill of fills) {
    const { fillColor, layer } = styles[fill.style];
    const reason = whyNoWall(fill, styles, named, scale);
    if (reason !== null) {
      discard?.({ what: 'fill', reason, at: fill.rings[0][0] });
      continue;
    }
    const key = `${fillColor} ${layer ?? ''}`;
    addToGroup(buckets, key, fill);
  }
  const masks = masksOf(fills, styles, scale);
  const solid = [...buckets.values()].map((members) =>
    bucketOf(members, masks, styles[members[0].style].layer, scale, discard),
  );
  const best = Math.max(0, ...solid.map(({ length }) => length));
  return solid.filter(({ length, regions }) => {
    const kept = length >= FILL.shareOfBest * best && length >= units(FILL.minLengthMm, scale);
    if (!kept && regions.length > 0) {
      const reason = 'There is too little wall in this colour.';
      discard?.({ what: 'fills of one colour', reason, at: regions[0].outer[0] });
    }
    return kept;
  });
}

function whyNoWall(
  { style, rings, patch }: PaintedFill,
  styles: Linework['styles'],
  named: boolean,
  scale: WorkingScale,
): string | null {
  if (patch) return 'It is painted over a wall as an opening.';
  const { fillColor, layer } = styles[style];
  const role = layerRole(layer);
  if (named && role !== 'wall') return 'Other layers are named for walls, and this one is not.';
  if (role !== null && role !== 'wall') return `Its layer "${layer}" is named for something else.`;
  if (luminance(fillColor) > FILL.maxLuminance && role !== 'wall') {
    return 'It is as light as the fill of a floor.';
  }
  const [minX, minY, maxX, maxY] = boxOf(rings.flat());
  const small = Math.max(maxX - minX, maxY - minY) < units(FILL.minSizeMm, scale);
  return small ? 'It is too small for a piece of wall.' : null;
}

function bucketOf(
  members: PaintedFill[],
  masks: readonly PaintedFill[],
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): SolidBucket {
  const simple: Ring[] = [];
  const compound: Region[] = [];
  for (const { rings, rule } of members) {
    if (rings.length === 1) simple.push(rings[0]);
    else compound.push(...fillRegion(rings, rule));
  }
  const whole = compound.length > 0 ? uniteRegions([...unite(simple), ...compound]) : unite(simple);
  const regions = masked(whole, members, masks).filter((region) => {
    const kept = isWallLike(region, scale);
    const reason = 'It is thinner or thicker than walls are.';
    if (!kept) discard?.({ what: 'filled region', reason, at: region.outer[0] });
    return kept;
  });
  const length = regions.reduce((sum, region) => sum + regionArea(region) / meanWidth(region), 0);
  return { layer, regions, length };
}

/** White patches of door and window size: some programs draw walls through and paint over the openings. */
function masksOf(
  fills: readonly PaintedFill[],
  styles: Linework['styles'],
  scale: WorkingScale,
): PaintedFill[] {
  return fills.filter(({ style, rings, patch }) => {
    if (patch) return true;
    if (!isWhite(styles[style].fillColor) || styles[style].fillAlpha < FILL.mask.minAlpha) return false;
    const [minX, minY, maxX, maxY] = boxOf(rings.flat());
    const [short, long] = [maxX - minX, maxY - minY].sort((p, q) => p - q);
    return (
      short >= units(FILL.minWidthMm, scale) &&
      long >= units(FILL.mask.minMm, scale) &&
      long <= units(FILL.mask.maxMm, scale)
    );
  });
}

/** Takes away what a later mask paints over. A mask under the walls hides nothing of them. */
function masked(regions: Region[], members: readonly PaintedFill[], masks: readonly PaintedFill[]): Region[] {
  if (masks.length === 0) return regions;
  const index = new SpatialIndex(members, ({ rings }) => boxOf(rings.flat()));
  const cuts = masks.filter(({ rings, order, patch }) => {
    if (patch) return true;
    const below = index.search(boxOf(rings.flat()));
    return below.length > 0 && below.every((member) => member.order < order);
  });
  return cuts.length === 0 ? regions : subtract(regions, unite(cuts.flatMap(({ rings }) => rings)));
}

/** Whether a region is a long strip, or strips, about as wide as walls are thick. */
export function isWallLike(region: Region, scale: WorkingScale): boolean {
  const width = meanWidth(region);
  return width >= units(FILL.minWidthMm, scale) / 2 && width <= units(FILL.maxWidthMm, scale);
}

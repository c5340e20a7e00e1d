import { boxOf, type Point, type Region, regionContains, regionEdges, SpatialIndex } from '../../../geometry';
import type { Discard } from '../../model/observation';
import type { Strip } from '../../model/wall-strip';
import type { WorkingScale } from '../../model/working-scale';
import { PAIR } from '../thresholds';
import { doubleLineStrips } from './faces';

/** Centre-lines of solid regions: their outlines are faces with the solid between them. */
export function solidStrips(
  regions: readonly Region[],
  layer: string | null,
  scale: WorkingScale,
  discard?: Discard,
): Strip[] {
  const edges = regions.flatMap(regionEdges);
  const index = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
  const between = (point: Point): boolean =>
    index.near(point, 0).some((region) => regionContains(region, point));
  const options = { between, maxMm: PAIR.maxSolidMm, discard };
  return doubleLineStrips(edges, layer, scale, options).map((strip) => ({ ...strip, drawnAs: 'fill' }));
}

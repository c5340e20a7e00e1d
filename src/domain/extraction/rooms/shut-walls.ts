import {
  boxOf,
  closeGaps,
  direction,
  offsetFrom,
  ringArea,
  ringContains,
  SpatialIndex,
  unite,
  uniteRegions,
  type DrawingUnits,
  type Region,
  type Ring,
} from '../../geometry';
import type { Interruption } from '../model/found-opening';
import { stripRing } from '../model/wall-strip';
import { units, type WorkingScale } from '../model/working-scale';
import { SPACE } from './thresholds';

/** Walls with their openings shut, one region a connected piece. */
export function shutWalls(
  walls: readonly Region[],
  openings: readonly Interruption[],
  scale: WorkingScale,
): Region[] {
  const overlap = units(SPACE.overlapMm, scale);
  const bridges = unite(openings.map((opening) => bridgeOf(opening, overlap)));
  return closeGaps(uniteRegions([...walls, ...bridges]), units(SPACE.slackMm, scale));
}

/** Finds the outlines of the pieces that stand free inside a ring, such as columns and shafts. */
export function islandFinder(pieces: readonly Region[], scale: WorkingScale): (outer: Ring) => Ring[] {
  const index = new SpatialIndex(pieces, (piece) => boxOf(piece.outer));
  const minArea = SPACE.minIslandM2 * (1e6 / scale.mmPerUnit ** 2);
  return (outer) => {
    const [minX, minY, maxX, maxY] = boxOf(outer);
    return index
      .search([minX, minY, maxX, maxY])
      .filter(({ outer: island }) => {
        const [ax, ay, bx, by] = boxOf(island);
        if (ax <= minX || ay <= minY || bx >= maxX || by >= maxY) return false;
        return ringArea(island) >= minArea && ringContains(outer, island[0]);
      })
      .map(({ outer: island }) => island);
  };
}

/** The rectangle that closes an opening, reaching a little into both jambs. */
function bridgeOf({ a, b, thickness }: Interruption, overlap: DrawingUnits): Ring {
  const unit = direction(a, b);
  return stripRing({ a: offsetFrom(a, unit, -overlap), b: offsetFrom(b, unit, overlap), thickness });
}

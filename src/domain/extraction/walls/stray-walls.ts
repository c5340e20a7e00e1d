import { boxOf, ringContains, SpatialIndex, type Point, type Region } from '../../geometry';
import { BUILDING } from './thresholds';

/**
 * Finds what belongs to the building: connected pieces that enclose named rooms, stand in a room, or are large.
 * Scale bars, legends and key plans are made of strips too, but they stand apart and enclose no named room.
 * `named` are the spaces that labels name; where there are none, all spaces count.
 */
export function partOfBuilding(
  shut: readonly Region[],
  spaces: readonly Region[],
  named: readonly Region[],
): (point: Point) => boolean {
  if (spaces.length === 0) return () => true;
  const largest = Math.max(...shut.map(({ outer }) => diagonal(outer)));
  const inSpace = containment(spaces);
  const telling = new Set((named.length > 0 ? named : spaces).map(({ outer }) => outer));
  const kept = shut.filter(
    (piece) =>
      piece.holes.some((hole) => telling.has(hole)) ||
      diagonal(piece.outer) >= BUILDING.sizeable * largest ||
      inSpace(piece.outer[0]),
  );
  return containment(kept);
}

function containment(regions: readonly Region[]): (point: Point) => boolean {
  const index = new SpatialIndex(regions, ({ outer }) => boxOf(outer));
  return (point) => index.near(point, 0).some(({ outer }) => ringContains(outer, point));
}

function diagonal(ring: readonly Point[]): number {
  const [minX, minY, maxX, maxY] = boxOf(ring);
  return Math.hypot(maxX - minX, maxY - minY);
}

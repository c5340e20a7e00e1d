import {
  boxOf,
  closeGaps,
  greatestBy,
  type Point,
  type Region,
  regionArea,
  regionEdges,
  type SquareDrawingUnits,
  subtract,
  uniteRegions,
} from '../../geometry';
import type { PlanWarning, Room } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { inPageOrder, tidy } from './coordinates';
import { COVERAGE } from './thresholds';

export const COVERS_PART = 'rooms_cover_part';

/**
 * Compares rooms and walls with everything inside the outer outline of the building. A part that is neither is a room
 * that was not found.
 *
 * @param shut walls with their openings shut
 */
export function coverageWarning(
  shut: readonly Region[],
  rooms: readonly Pick<Room, 'polygon' | 'holes'>[],
  scale: WorkingScale,
): PlanWarning[] {
  const floors = rooms.map(({ polygon, holes }): Region => ({ outer: polygon, holes }));
  if (floors.length === 0) return [];
  const built = uniteRegions([...shut, ...floors]);
  const outline = uniteRegions(
    closeGaps(built, units(COVERAGE.reachMm, scale)).map(({ outer }) => ({ outer, holes: [] })),
  );
  const missing = subtract(outline, built).filter(
    (region) => regionArea(region) >= COVERAGE.minPartM2 * (1e6 / scale.mmPerUnit ** 2),
  );
  const covered = 1 - areaOf(missing) / areaOf(outline);
  if (covered >= COVERAGE.whole) return [];
  const percent = Math.round(covered * 100);
  return [
    {
      code: COVERS_PART,
      message:
        `The rooms cover ${percent} % of the outline of the building. ` +
        'No quantities are measured for the rest: look at these places for rooms that are not closed.',
      at: inPageOrder(missing.map(middleOf), (at) => at).map(tidy),
      severity: covered < COVERAGE.little ? 'poor' : 'check',
    },
  ];
}

function areaOf(regions: readonly Region[]): SquareDrawingUnits {
  return regions.reduce((sum, region) => sum + regionArea(region), 0);
}

/** A point inside: the middle of the widest stretch half way down. */
function middleOf(region: Region): Point {
  const [, minY, , maxY] = boxOf(region.outer);
  const y = (minY + maxY) / 2;
  const xs = regionEdges(region)
    .filter(({ a, b }) => a[1] > y !== b[1] > y)
    .map(({ a, b }) => a[0] + ((y - a[1]) / (b[1] - a[1])) * (b[0] - a[0]))
    .sort((p, q) => p - q);
  const stretches = xs.flatMap((from, i) => (i % 2 === 0 ? [{ from, to: xs[i + 1] }] : []));
  const { from, to } = greatestBy(stretches, (stretch) => stretch.to - stretch.from);
  return [(from + to) / 2, y];
}

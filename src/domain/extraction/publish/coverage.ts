import {
  boxOf,
  closeGaps,
  greatestBy,
  meanWidth,
  type Point,
  type Region,
  regionArea,
  regionContains,
  regionEdges,
  ringContains,
  type SquareDrawingUnits,
  subtract,
  uniteRegions,
} from '../../geometry';
import type { PlanText, PlanWarning, Room } from '../model/plan-geometry';
import { units, type WorkingScale } from '../model/working-scale';
import { inPageOrder, tidy } from './coordinates';
import { centreOf } from './texts';
import { COVERAGE } from './thresholds';

/** A word, unlike the tag of a door or a dimension. */
const WORD = /\p{L}{3}/u;

export const COVERS_PART = 'rooms_cover_part';

/**
 * Compares rooms and walls with everything inside the outer outline of the building. A part that is neither is a room
 * that was not found.
 *
 * @param shut walls with their openings shut
 */
export function coverageWarning(
  shut: readonly Region[],
  { rooms, texts }: { readonly rooms: readonly Room[]; readonly texts: readonly PlanText[] },
  scale: WorkingScale,
): PlanWarning[] {
  const floors = rooms.map(({ polygon, holes }): Region => ({ outer: polygon, holes }));
  if (floors.length === 0) return [];
  const built = uniteRegions([...shut, ...floors]);
  const outline = uniteRegions(
    closeGaps(built, units(COVERAGE.reachMm, scale)).map(({ outer }) => ({ outer, holes: [] })),
  );
  const parts = subtract(outline, built).filter((region) => isRoomSized(region, scale));
  const covered = 1 - areaOf(parts) / areaOf(outline);
  const enclosed = built.flatMap(({ holes }) => holes);
  // A small part may be a recess in the front. It is a room when it is closed, or when something is written in it.
  const missing = parts.filter((region) => {
    const middle = middleOf(region);
    return (
      covered < COVERAGE.whole ||
      enclosed.some((hole) => ringContains(hole, middle)) ||
      texts.some((text) => WORD.test(text.text) && regionContains(region, centreOf(text)))
    );
  });
  if (missing.length === 0) return [];
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

function isRoomSized(region: Region, scale: WorkingScale): boolean {
  const { minPartM2, minWidthMm } = COVERAGE;
  return (
    regionArea(region) >= minPartM2 * (1e6 / scale.mmPerUnit ** 2) &&
    meanWidth(region) >= units(minWidthMm, scale)
  );
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

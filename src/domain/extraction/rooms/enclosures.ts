import {
  boxOf,
  closeGaps,
  meanWidth,
  regionArea,
  ringArea,
  ringContains,
  SpatialIndex,
  uniteRegions,
  unite,
  type Region,
} from '../../geometry';
import { bridgeOf } from '../openings/gap-evidence';
import type { FoundOpening } from '../model/found-opening';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing } from '../model/wall-strip';

/** Narrower than this nobody calls it a room: cavities, shafts, slots between walls. */
const MIN_WIDTH_MM = 420;
/** What nobody names is a room from the first on, a closet or a duct with a label from the second. */
const MIN_AREA_M2 = { unnamed: 0.9, named: 0.35 };
/** Free-standing bits of wall smaller than this are no obstacle to the floor. */
const MIN_ISLAND_M2 = 0.02;
const OVERLAP_MM = 40;
/** Drawing slack between walls that are meant to touch. */
const SLACK_MM = 12;

export interface Enclosures {
  readonly spaces: Region[];
  /** Walls with their openings shut, one region a connected piece. */
  readonly shut: Region[];
}

/** Spaces wholly enclosed by walls and bridged openings, each with what stands free inside it. */
export function findEnclosures(
  walls: readonly Region[],
  openings: readonly FoundOpening[],
  scale: WorkingScale,
): Enclosures {
  const overlap = units(OVERLAP_MM, scale);
  const bridges = unite(openings.map((opening) => stripRing(bridgeOf(opening, overlap))));
  const closed = closeGaps(uniteRegions([...walls, ...bridges]), units(SLACK_MM, scale));
  const m2 = 1e6 / scale.mmPerUnit ** 2;
  const spaces = closed.flatMap(({ holes }) => holes);
  const pieces = new SpatialIndex(closed, (piece) => boxOf(piece.outer));
  const rooms = spaces
    .map((outer): Region => {
      const [minX, minY, maxX, maxY] = boxOf(outer);
      const islands = pieces.search([minX, minY, maxX, maxY]).filter(({ outer: island }) => {
        const [ax, ay, bx, by] = boxOf(island);
        if (ax <= minX || ay <= minY || bx >= maxX || by >= maxY) return false;
        return ringArea(island) >= MIN_ISLAND_M2 * m2 && ringContains(outer, island[0]);
      });
      return { outer, holes: islands.map(({ outer: island }) => island) };
    })
    .filter((region) => regionArea(region) >= MIN_AREA_M2.named * m2)
    .filter((region) => meanWidth({ outer: region.outer, holes: [] }) >= units(MIN_WIDTH_MM, scale) / 2);
  return { spaces: rooms, shut: closed };
}

/** Whether a space with nothing written in it is large enough for a room. */
export function isSizeable(region: Region, { mmPerUnit }: WorkingScale): boolean {
  return regionArea(region) * mmPerUnit ** 2 >= MIN_AREA_M2.unnamed * 1e6;
}

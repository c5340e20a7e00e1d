import {
  boxOf,
  closeGaps,
  direction,
  meanWidth,
  offsetFrom,
  regionArea,
  ringArea,
  ringContains,
  SpatialIndex,
  uniteRegions,
  unite,
  type DrawingUnits,
  type Region,
  type Ring,
  type SquareDrawingUnits,
} from '../../geometry';
import type { FoundOpening } from '../model/found-opening';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { stripRing } from '../model/wall-strip';
import { SPACE } from './thresholds';

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
  discard?: Discard,
): Enclosures {
  const overlap = units(SPACE.overlapMm, scale);
  const bridges = unite(openings.map((opening) => bridgeOf(opening, overlap)));
  const closed = closeGaps(uniteRegions([...walls, ...bridges]), units(SPACE.slackMm, scale));
  const m2 = 1e6 / scale.mmPerUnit ** 2;
  const spaces = closed.flatMap(({ holes }) => holes);
  const pieces = new SpatialIndex(closed, (piece) => boxOf(piece.outer));
  const rooms = spaces
    .map((outer): Region => {
      const [minX, minY, maxX, maxY] = boxOf(outer);
      const islands = pieces.search([minX, minY, maxX, maxY]).filter(({ outer: island }) => {
        const [ax, ay, bx, by] = boxOf(island);
        if (ax <= minX || ay <= minY || bx >= maxX || by >= maxY) return false;
        return ringArea(island) >= SPACE.minIslandM2 * m2 && ringContains(outer, island[0]);
      });
      return { outer, holes: islands.map(({ outer: island }) => island) };
    })
    .filter((region) => {
      const reason = whyNoSpace(region, m2, scale);
      if (reason !== null) discard?.({ what: 'closed space', reason, at: region.outer[0] });
      return reason === null;
    });
  return { spaces: rooms, shut: closed };
}

function whyNoSpace(region: Region, m2: SquareDrawingUnits, scale: WorkingScale): string | null {
  if (regionArea(region) < SPACE.minNamedM2 * m2) {
    return `It is smaller than ${SPACE.minNamedM2} m².`;
  }
  // Twice the area over the outline is half the width of a square.
  const narrow = meanWidth({ outer: region.outer, holes: [] }) < units(SPACE.minWidthMm, scale) / 2;
  return narrow ? `It is narrower than ${SPACE.minWidthMm} mm: a cavity or a slot between walls.` : null;
}

/** The rectangle that closes an opening, reaching a little into both jambs. */
function bridgeOf({ a, b, thickness }: FoundOpening, overlap: DrawingUnits): Ring {
  const unit = direction(a, b);
  return stripRing({ a: offsetFrom(a, unit, -overlap), b: offsetFrom(b, unit, overlap), thickness });
}

/** Whether a space with nothing written in it is large enough for a room. */
export function isSizeable(region: Region, { mmPerUnit }: WorkingScale): boolean {
  return regionArea(region) * mmPerUnit ** 2 >= SPACE.minUnnamedM2 * 1e6;
}

import { meanWidth, regionArea, type Region, type SquareDrawingUnits } from '../../geometry';
import { interruptionsOf, type FoundOpening } from '../model/found-opening';
import type { Discard } from '../model/observation';
import { units, type WorkingScale } from '../model/working-scale';
import { islandFinder, shutWalls } from './shut-walls';
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
  const shut = shutWalls(walls, openings.flatMap(interruptionsOf), scale);
  const m2 = 1e6 / scale.mmPerUnit ** 2;
  const islandsIn = islandFinder(shut, scale);
  const spaces = shut
    .flatMap(({ holes }) => holes)
    .map((outer): Region => ({ outer, holes: islandsIn(outer) }))
    .filter((region) => {
      const reason = whyNoSpace(region, m2, scale);
      if (reason !== null) discard?.({ what: 'closed space', reason, at: region.outer[0] });
      return reason === null;
    });
  return { spaces, shut };
}

function whyNoSpace(region: Region, m2: SquareDrawingUnits, scale: WorkingScale): string | null {
  if (regionArea(region) < SPACE.minNamedM2 * m2) {
    return `It is smaller than ${SPACE.minNamedM2} m².`;
  }
  // Twice the area over the outline is half the width of a square.
  const narrow = meanWidth({ outer: region.outer, holes: [] }) < units(SPACE.minWidthMm, scale) / 2;
  return narrow ? `It is narrower than ${SPACE.minWidthMm} mm: a cavity or a slot between walls.` : null;
}

/** Whether a space with nothing written in it is large enough for a room. */
export function isSizeable(region: Region, { mmPerUnit }: WorkingScale): boolean {
  return regionArea(region) * mmPerUnit ** 2 >= SPACE.minUnnamedM2 * 1e6;
}

import type { CellPlan } from '../cell-plan';
import type { Layout } from '../layout';
import type { LayoutProfile } from '../profile';
import type { Programme } from '../programme';
import { GRID_MM, type Shell } from '../shell';
import { entranceDoors } from './entrances';
import { floorPlanOf } from './floor-plan';
import { furnish } from './furnish';
import { keptDoors } from './kept-doors';
import { windowsOf } from './windows';

/**
 * A rough plan worked out: walls on the borders between owners, rooms between the faces of their walls, doors,
 * windows and fixtures. The same input gives the same layout; nothing is left to chance, so the seed decides
 * nothing here yet. A room whose common wall with the corridor is too short for a door gets none, and a room
 * that cannot hold what it needs gets what fits: the checker reports the one, the search weighs the other.
 */
export function detailLayout(
  plan: CellPlan,
  shell: Shell,
  programme: Programme,
  profile: LayoutProfile,
  _seed: number,
): Layout {
  const floors = floorPlanOf(plan, shell, programme);
  const windows = windowsOf(floors, profile);
  const standing = [...entranceDoors(floors, profile), ...keptDoors(floors, profile)];
  const interior = furnish(floors, standing, windows, profile);
  return {
    version: 1,
    profile: profile.id,
    grid_mm: GRID_MM,
    corridor_width_mm: programme.corridor_width_mm,
    shell,
    rooms: floors.rooms,
    walls: [...floors.perimeter, ...floors.partitions.map(({ wall }) => wall)],
    doors: numbered('d', [...standing, ...interior.doors]),
    windows: numbered('g', windows),
    fixtures: numbered('f', interior.fixtures),
  };
}

/** The elements with ids `prefix` + 1, 2, 3 … */
function numbered<T extends object>(prefix: string, elements: readonly T[]): (T & { id: string })[] {
  return elements.map((element, i) => ({ id: `${prefix}${i + 1}`, ...element }));
}

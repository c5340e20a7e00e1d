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
 * Works out a rough plan: walls on the borders between owners, rooms between the faces of their walls, doors, windows
 * and fixtures. The same input gives the same layout; the seed is not used yet. A room gets no door when its common wall
 * with the corridor is too short, and only the furniture that fits. The checker reports the missing door, and the score
 * weighs the missing furniture.
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

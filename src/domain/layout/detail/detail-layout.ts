import type { CellPlan } from '../cell-plan';
import { GRID_MM } from '../shell';
import type { Layout, LayoutDoor } from '../layout';
import type { LayoutProfile } from '../profile';
import type { Programme } from '../programme';
import type { Shell } from '../shell';
import { type DoorChoice, doorChoices } from './doors';
import { entranceDoors } from './entrances';
import { type FloorPlan, floorPlanOf } from './floor-plan';
import { keptDoors } from './kept-doors';

/**
 * A rough plan worked out: walls on the borders between owners, rooms between the faces of their walls, doors,
 * windows and fixtures. The same input gives the same layout. A room whose common wall with the corridor is
 * too short for a door gets none, which the checker reports.
 */
export function detailLayout(
  plan: CellPlan,
  shell: Shell,
  programme: Programme,
  profile: LayoutProfile,
  _seed: number,
): Layout {
  const floors = floorPlanOf(plan, shell, programme);
  const doors = [
    ...entranceDoors(floors, profile),
    ...keptDoors(floors, profile),
    ...roomDoors(floors, profile),
  ];
  return {
    version: 1,
    profile: profile.id,
    grid_mm: GRID_MM,
    corridor_width_mm: programme.corridor_width_mm,
    shell,
    rooms: floors.rooms,
    walls: [...floors.perimeter, ...floors.partitions.map(({ wall }) => wall)],
    doors: doors.map((door, i): LayoutDoor => ({ id: `d${i + 1}`, ...door })),
    windows: [],
    fixtures: [],
  };
}

function roomDoors(plan: FloorPlan, profile: LayoutProfile): DoorChoice[] {
  const { owners } = plan.grid;
  const corridor = owners.findIndex(({ kind }) => kind === 'corridor');
  return owners.flatMap((owner, number) => {
    if (owner.kind !== 'cell') return [];
    const { through } = owner.cell;
    const beyond =
      through === null
        ? corridor
        : owners.findIndex((other) => other.kind === 'cell' && other.cell.requirement.id === through);
    return doorChoices(plan, number, beyond, profile).slice(0, 1);
  });
}

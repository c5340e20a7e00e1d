import { exactDistance } from '../../geometry';
import type { LayoutDoor } from '../layout';
import type { LayoutProfile } from '../profile';
import { GRID_MM, type GridPoint, type GridSegment } from '../shell';
import { NOBODY } from './owner-grid';
import type { FloorPlan } from './floor-plan';
import { intoPerimeter, outwardNormal, sideAt, sideOf } from './perimeter';
import { roomAt } from './room-at';

/** The most steps inwards at which to look for the room behind a door in the perimeter. */
const REACH_STEPS = 6;

/** Doors from outside. They open outwards, as the way out of a building, so no leaf stands in a room. */
export function entranceDoors(plan: FloorPlan, profile: LayoutProfile): Omit<LayoutDoor, 'id'>[] {
  return plan.grid.shell.entrances.flatMap(({ segment }) => {
    const room = roomBehind(plan, segment);
    return room === null ? [] : [perimeterDoor(plan, segment, room, profile)];
  });
}

/** A door in the perimeter into a room. */
export function perimeterDoor(
  plan: FloorPlan,
  segment: GridSegment,
  room: string,
  profile: LayoutProfile,
): Omit<LayoutDoor, 'id'> {
  const { outline, perimeter, grid } = plan;
  const side = sideOf(outline, segment);
  return {
    kind: 'entrance',
    wall_id: perimeter[side].id,
    segment: intoPerimeter(segment, sideAt(outline, side), grid.shell.wall_thickness_mm),
    width_mm: Math.round(exactDistance(...segment)),
    height_mm: profile.door_height_mm.value,
    connects: [room, null],
    swing: null,
  };
}

/** Id of the room inside the perimeter at the middle of a segment on it; null when there is none. */
function roomBehind(plan: FloorPlan, segment: GridSegment): string | null {
  const side = sideOf(plan.outline, segment);
  const [nx, ny] = outwardNormal(...sideAt(plan.outline, side));
  const middle: GridPoint = [(segment[0][0] + segment[1][0]) / 2, (segment[0][1] + segment[1][1]) / 2];
  for (let step = 0.5; step < REACH_STEPS; step++) {
    const at: GridPoint = [middle[0] - nx * step * GRID_MM, middle[1] - ny * step * GRID_MM];
    const owner = plan.grid.ownerAt(at[0] / GRID_MM, at[1] / GRID_MM);
    if (owner !== NOBODY) return roomAt(plan, owner, at)?.id ?? null;
  }
  return null;
}

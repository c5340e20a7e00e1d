import type { LayoutDoor } from '../layout';
import type { LayoutProfile } from '../profile';
import { GRID_MM, type GridSegment, type PlannedDoor } from '../shell';
import { perimeterDoor } from './entrances';
import type { FloorPlan, NumberedPartition } from './floor-plan';
import { pointOn } from './partitions';
import { roomAt } from './room-at';

/** The most distance between a kept room's door and the line of its wall, mm: it may lie in the wall's middle or face. */
const NEAR_MM = 300;

/** The doors of kept rooms, in the walls of the new plan. */
export function keptDoors(plan: FloorPlan, profile: LayoutProfile): Omit<LayoutDoor, 'id'>[] {
  return plan.grid.owners.flatMap((owner, number) => {
    if (owner.kind !== 'kept') return [];
    const room = plan.roomsOf.get(number)?.at(0);
    if (room === undefined) return [];
    return owner.room.doors.map((segment, i) => {
      const partition = partitionAt(plan, number, segment);
      if (partition === null) return perimeterDoor(plan, segment, room.id, profile);
      return doorIn(plan, partition, number, room.id, segment, owner.room.planned?.doors.at(i), profile);
    });
  });
}

function doorIn(
  plan: FloorPlan,
  { border, wall }: NumberedPartition,
  owner: number,
  room: string,
  segment: GridSegment,
  planned: PlannedDoor | undefined,
  profile: LayoutProfile,
): Omit<LayoutDoor, 'id'> {
  const axis = border.run === 'x' ? 0 : 1;
  const [from, to] = [segment[0][axis], segment[1][axis]].sort((a, b) => a - b);
  const roomSide = border.high === owner ? 1 : -1;
  const beyond = border.high === owner ? border.low : border.high;
  const outside = pointOn(border, (from + to) / 2, -2 * GRID_MM * roomSide);
  const nearStart = from - border.from * GRID_MM <= border.to * GRID_MM - to;
  const hinge = planned?.hinge?.[axis] ?? (nearStart ? from : to);
  return {
    kind: planned?.hinge === null ? 'opening' : 'door',
    wall_id: wall.id,
    segment: [pointOn(border, from), pointOn(border, to)],
    width_mm: to - from,
    height_mm: profile.door_height_mm.value,
    connects: [room, roomAt(plan, beyond, outside)?.id ?? null],
    swing:
      planned?.hinge === null
        ? null
        : {
            hinge: pointOn(border, hinge),
            leaf_end: pointOn(border, hinge, (to - from) * roomSide),
            into: room,
          },
  };
}

/** The partition of an owner in which a segment lies; null when it lies in the perimeter. */
function partitionAt(plan: FloorPlan, owner: number, [p, q]: GridSegment): NumberedPartition | null {
  const middle = [(p[0] + q[0]) / 2, (p[1] + q[1]) / 2];
  const run = p[1] === q[1] ? 'x' : 'y';
  const [along, across] = run === 'x' ? middle : [middle[1], middle[0]];
  let [best, least]: [NumberedPartition | null, number] = [null, NEAR_MM];
  for (const partition of plan.partitions) {
    const { border } = partition;
    if (border.run !== run || (border.low !== owner && border.high !== owner)) continue;
    if (along < border.from * GRID_MM || along > border.to * GRID_MM) continue;
    const away = Math.abs(border.at * GRID_MM - across);
    if (away < least) [best, least] = [partition, away];
  }
  return best;
}

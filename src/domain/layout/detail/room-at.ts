import { ringContains } from '../../geometry';
import type { LayoutRoom } from '../layout';
import type { GridPoint } from '../shell';
import type { FloorPlan } from './floor-plan';

/** The room of an owner at a point; its largest one where the point lies in a wall. */
export function roomAt({ roomsOf }: FloorPlan, owner: number, point: GridPoint): LayoutRoom | undefined {
  const rooms = roomsOf.get(owner) ?? [];
  return rooms.find(({ polygon }) => ringContains(polygon, point)) ?? rooms.at(0);
}

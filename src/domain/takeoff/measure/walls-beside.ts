import type { MeasurablePlan } from '../measurable-plan';
import type { SizedWall } from '../sized-elements';

/** The other walls of the rooms beside a wall, each once. */
export function wallsBeside(plan: MeasurablePlan, wall: SizedWall): ReadonlySet<SizedWall> {
  const beside = new Set<SizedWall>();
  for (const room of plan.roomsOfWall.get(wall.id) ?? []) {
    for (const id of room.wall_ids) {
      const other = id === wall.id ? undefined : plan.wallOf.get(id);
      if (other !== undefined) beside.add(other);
    }
  }
  return beside;
}

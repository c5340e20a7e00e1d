import type { PlanGeometry, Ring } from './plan-geometry';

/** What a person may correct about a room; what is left out stays as extracted. */
export interface RoomChanges {
  name?: string | null;
  number?: string | null;
  type?: string;
  /** Drawing units. */
  polygon?: Ring;
}

/** The plan with people's corrections laid over it. Corrections of rooms that are gone are left out. */
export function withRoomChanges(plan: PlanGeometry, changes: ReadonlyMap<string, RoomChanges>): PlanGeometry {
  if (changes.size === 0) return plan;
  return {
    ...plan,
    rooms: plan.rooms.map((room) => {
      const change = changes.get(room.id);
      if (!change) return room;
      return {
        ...room,
        ...change,
        holes: change.polygon ? [] : room.holes,
        type_confidence: change.type === undefined ? room.type_confidence : 1,
        edited: true,
      };
    }),
  };
}

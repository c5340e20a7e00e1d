import type { PlanGeometry, Point } from '../model/plan-geometry';

/** What a person corrects about a room; what is left out stays as it was found. */
export interface RoomChanges {
  readonly name?: string | null;
  readonly number?: string | null;
  readonly type?: string;
  readonly polygon?: Point[];
}

/** Lays people's corrections over an extracted plan; corrections of rooms that are no longer there are dropped. */
export function withRoomChanges(plan: PlanGeometry, changes: ReadonlyMap<string, RoomChanges>): PlanGeometry {
  return {
    ...plan,
    rooms: plan.rooms.map((room) => {
      const edit = changes.get(room.id);
      if (edit === undefined) return room;
      const { name = room.name, number = room.number, type, polygon } = edit;
      return {
        ...room,
        name,
        number,
        type: type ?? room.type,
        type_confidence: type === undefined ? room.type_confidence : 1,
        polygon: polygon ?? room.polygon,
        // Holes were cut for the old outline; a person draws the outline they mean.
        holes: polygon === undefined ? room.holes : [],
        edited: true,
      };
    }),
  };
}

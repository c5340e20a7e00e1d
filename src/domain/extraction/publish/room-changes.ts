import { CONFIDENCE } from '../model/confidences';
import type { PlanGeometry, Point, Room, ScaleRecord } from '../model/plan-geometry';
import { outlineWarnings } from './outline-warnings';
import { outlineReader } from './room-outline';

/** What a person corrects about a room; what is left out stays as it was found. */
export interface RoomChanges {
  readonly name?: string | null;
  readonly number?: string | null;
  readonly type?: string;
  /** Whether the room is part of the work, whatever the drawing says. */
  readonly in_scope?: boolean;
  readonly polygon?: Point[];
}

/**
 * Lays people's corrections over an extracted plan. A new outline gets the holes, walls and openings that lie
 * in it, and warnings where it overlaps other rooms, leaves the plan or contradicts a printed area.
 * Corrections of rooms that the plan no longer has are dropped.
 *
 * @param scale the scale in use; null while it is unknown
 */
export function withRoomChanges(
  plan: PlanGeometry,
  changes: ReadonlyMap<string, RoomChanges>,
  scale: ScaleRecord | null = plan.scale,
): PlanGeometry {
  const redrawn = new Set(
    plan.rooms.flatMap(({ id }) => (changes.get(id)?.polygon === undefined ? [] : [id])),
  );
  if (redrawn.size === 0) {
    return { ...plan, rooms: plan.rooms.map((room) => changedRoom(room, changes.get(room.id))) };
  }
  const reader = outlineReader(plan, scale?.mm_per_unit ?? null);
  const rooms = plan.rooms.map((room) => {
    const edit = changes.get(room.id);
    const outline = edit?.polygon && reader.partsOf(edit.polygon);
    return { ...changedRoom(room, edit), ...outline };
  });
  return { ...plan, rooms, warnings: outlineWarnings({ ...plan, rooms }, redrawn, reader.footprint, scale) };
}

function changedRoom(room: Room, edit: RoomChanges | undefined): Room {
  if (edit === undefined) return room;
  const { name = room.name, number = room.number, type, in_scope } = edit;
  return {
    ...room,
    name,
    number,
    type: type ?? room.type,
    type_confidence: type === undefined ? room.type_confidence : CONFIDENCE.roomType.stated,
    ...(in_scope === undefined ? {} : { in_scope }),
    edited: true,
  };
}

import type { Mm } from '../../geometry';
import { type Formula, metres } from '../formula';
import type { SizedOpening, SizedRoom } from '../sized-elements';
import { finishesOf, type RoomFinishes } from './room-finishes';
import { type RoomDimensions, roomDimensions } from '../room-dimensions';
import { BASE_ROOM_RULE, plainRule, type RoomTypeRule, ruleOfRoomType } from '../rules/room-types';
import type { Subject, TakeoffSheet } from '../takeoff-sheet';

/** Height of the tiles in toilets where no country says so. */
const TOILET_TILES: Mm = 2100;

/** A room with the values that the measuring rules need. */
export interface RoomOnSheet extends RoomDimensions {
  readonly room: SizedRoom;
  readonly rule: RoomTypeRule;
  /** Length of the perimeter that has a wall, m. */
  readonly walled: Formula;
  readonly openings: readonly SizedOpening[];
  /** Height of the tiles on its walls; null for none. */
  readonly tiles: Mm | null;
  /** How each of its surfaces is finished. */
  readonly finishes: RoomFinishes;
  readonly title: string;
  readonly subject: Subject;
}

/**
 * Prepares a room for measuring. Null for a room in which nothing is measured, such as a lift shaft or a room that is
 * not part of the work; an assumption says so.
 */
export function roomOnSheet(sheet: TakeoffSheet, room: SizedRoom): RoomOnSheet | null {
  if (room.in_scope === false) {
    sheet.exclusions.note(
      'room_out_of_scope',
      'The drawing or a person says that these rooms are not part of the work; nothing in them is billed.',
      room.id,
    );
    return null;
  }
  const rule = ruleOfRoomType(room.type);
  if (rule === null) {
    sheet.exclusions.note(
      'room_excluded',
      `No interior work is measured in a room of type "${room.type}".`,
      room.id,
    );
    return null;
  }
  const known = rule !== undefined && room.type !== 'unknown';
  if (!known) noteMissingRule(sheet, room);
  const applied = sheet.usesTemplates ? (rule ?? BASE_ROOM_RULE) : plainRule(rule ?? BASE_ROOM_RULE);
  const finishes = finishesOf(sheet, room);
  const dimensions = roomDimensions(room, sheet.plan.mmPerUnit);
  return {
    room,
    rule: applied,
    ...dimensions,
    walled: walledLength(sheet, room, dimensions.perimeter),
    openings: sheet.plan.openingsOfRoom.get(room.id) ?? [],
    tiles: finishes.wall.outcome === 'template' ? tilesOf(sheet, applied) : null,
    finishes,
    title: titleOf(room),
    subject: {
      element: room.id,
      room: { id: room.id, name: room.name },
      geometry: [room.id],
      // The type decided on the materials, so its confidence counts too.
      confidences: known ? [room.confidence, room.type_confidence] : [room.confidence],
    },
  };
}

function tilesOf({ country }: TakeoffSheet, { tiles }: RoomTypeRule): Mm | null {
  return tiles === 'toilet' ? (country?.toilet_tiles ?? TOILET_TILES) : tiles;
}

/** "Office 1.02", or the id when the drawing does not name the room. */
function titleOf(room: SizedRoom): string {
  return [room.name, room.number].filter(Boolean).join(' ') || `room ${room.id}`;
}

function walledLength(sheet: TakeoffSheet, room: SizedRoom, perimeter: Formula): Formula {
  const open = metres(sheet.plan.openBoundary.get(room.id) ?? 0);
  if (open.isZero() || !sheet.profile.lessOpenSides.value) return perimeter;
  sheet.assumptions.note(
    'open_boundary',
    'These rooms open into one another; along that side there is no wall to paint, skirt or waterproof.',
    room.id,
  );
  return perimeter.minus(open).notBelowZero();
}

function noteMissingRule(sheet: TakeoffSheet, room: SizedRoom): void {
  if (room.type === 'unknown') {
    sheet.assumptions.note(
      'room_type_unknown',
      'The use of these rooms is not known; they get flooring, ceiling, skirting, paint and electrical only.',
      room.id,
    );
    return;
  }
  sheet.assumptions.note(
    'room_type_without_rule',
    `There is no rule for rooms of type "${room.type}"; they get flooring, ceiling, skirting, paint and electrical only.`,
    room.id,
  );
}

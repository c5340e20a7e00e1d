import type { RoomType } from '../../extraction/texts/room-types';
import type { MaterialRole } from './materials';

/** What is measured in rooms of one type. The base is floor, ceiling, skirting, paint and electrical work. */
export interface RoomTypeRule {
  readonly flooring: MaterialRole;
  readonly ceiling: MaterialRole | null;
  readonly paint: MaterialRole;
  /** Maintained illuminance, lux; mid values of IS 3646 Part 1, not verified against the document. */
  readonly lux: string;
  readonly wet: boolean;
  readonly backsplash: boolean;
  /** A specialty finish laid on the floor in addition to the flooring. */
  readonly specialty: MaterialRole | null;
  /** Whether doors to this room need a closer. */
  readonly closer: boolean;
}

const BASE: RoomTypeRule = {
  flooring: 'flooring',
  ceiling: 'ceiling',
  paint: 'paint',
  lux: '150',
  wet: false,
  backsplash: false,
  specialty: null,
  closer: false,
};
const WORKPLACE: RoomTypeRule = { ...BASE, ceiling: 'ceiling_grid', lux: '300' };
const WET: RoomTypeRule = { ...BASE, flooring: 'flooring_wet', paint: 'paint_wet', wet: true, closer: true };
const KITCHEN: RoomTypeRule = { ...BASE, lux: '300', backsplash: true, closer: true };
const PASSAGE: RoomTypeRule = { ...BASE, lux: '100' };
const OUTDOOR: RoomTypeRule = { ...BASE, flooring: 'flooring_wet', ceiling: null, lux: '50' };

/**
 * Room-type rules, version 1; null for places in which no interior work is measured. Rooms of unknown type get the
 * base, and an assumption says so.
 */
const RULES: Readonly<Record<RoomType, RoomTypeRule | null>> = {
  unknown: BASE,
  bathroom: WET,
  toilet: WET,
  shower: WET,
  kitchen: KITCHEN,
  pantry: KITCHEN,
  living_room: BASE,
  dining_room: BASE,
  bedroom: { ...BASE, lux: '100' },
  study: { ...BASE, lux: '300' },
  pooja: { ...BASE, lux: '100' },
  utility: { ...BASE, flooring: 'flooring_wet' },
  laundry: { ...BASE, flooring: 'flooring_wet' },
  sit_out: OUTDOOR,
  veranda: OUTDOOR,
  balcony: OUTDOOR,
  terrace: OUTDOOR,
  garage: { ...BASE, ceiling: null, lux: '100' },
  corridor: PASSAGE,
  lobby: PASSAGE,
  entrance: PASSAGE,
  stair: PASSAGE,
  elevator: null,
  shaft: null,
  void: null,
  storage: PASSAGE,
  closet: PASSAGE,
  technical: PASSAGE,
  server_room: { ...WORKPLACE, flooring: 'flooring_server', closer: true },
  office: WORKPLACE,
  open_office: WORKPLACE,
  meeting_room: WORKPLACE,
  reception: { ...WORKPLACE, lux: '200' },
  waiting: { ...WORKPLACE, lux: '200' },
  operatory: { ...WORKPLACE, lux: '500' },
  exam_room: WORKPLACE,
  patient_room: { ...WORKPLACE, lux: '200' },
  lab: { ...WORKPLACE, specialty: 'flooring_antistatic' },
  classroom: WORKPLACE,
  retail: WORKPLACE,
};

/** The rule of a room type; null when such rooms are not measured, undefined for a type without a rule. */
export function ruleOfRoomType(type: string): RoomTypeRule | null | undefined {
  return Object.hasOwn(RULES, type) ? RULES[type as RoomType] : undefined;
}

export const BASE_ROOM_RULE = BASE;

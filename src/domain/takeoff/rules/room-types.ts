import type { MaterialRole } from './materials';

/** What a room of a type gets beyond, or instead of, the base: floor, ceiling, skirting, paint and electrical. */
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
  /** Doors to this room close themselves. */
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

/** Room-type rules, version 1. A type that is not here gets the base and is reported. */
const RULES: Readonly<Record<string, RoomTypeRule>> = {
  bathroom: WET,
  washroom: WET,
  toilet: WET,
  wc: WET,
  restroom: WET,
  shower: WET,
  kitchen: KITCHEN,
  pantry: KITCHEN,
  server_room: { ...WORKPLACE, flooring: 'flooring_server', closer: true },
  lab: { ...WORKPLACE, specialty: 'flooring_antistatic' },
  laboratory: { ...WORKPLACE, specialty: 'flooring_antistatic' },
  office: WORKPLACE,
  open_office: WORKPLACE,
  meeting_room: WORKPLACE,
  meeting: WORKPLACE,
  conference: WORKPLACE,
  reception: { ...WORKPLACE, lux: '200' },
  waiting: { ...WORKPLACE, lux: '200' },
  operatory: { ...WORKPLACE, lux: '500' },
  treatment: { ...WORKPLACE, lux: '500' },
  consultation: WORKPLACE,
  exam_room: WORKPLACE,
  classroom: WORKPLACE,
  retail: WORKPLACE,
  corridor: PASSAGE,
  hall: PASSAGE,
  hallway: PASSAGE,
  lobby: PASSAGE,
  entrance: PASSAGE,
  foyer: PASSAGE,
  stair: PASSAGE,
  storage: PASSAGE,
  store: PASSAGE,
  closet: PASSAGE,
  wardrobe: PASSAGE,
  technical: PASSAGE,
  utility: { ...BASE, flooring: 'flooring_wet' },
  laundry: { ...BASE, flooring: 'flooring_wet' },
  living: BASE,
  living_room: BASE,
  dining: BASE,
  dining_room: BASE,
  bedroom: { ...BASE, lux: '100' },
  study: { ...BASE, lux: '300' },
  pooja: { ...BASE, lux: '100' },
  balcony: OUTDOOR,
  terrace: OUTDOOR,
  sit_out: OUTDOOR,
};

/** The rule of a room type, or null where the type is unknown or has none. */
export function ruleOfRoomType(type: string): RoomTypeRule | null {
  return RULES[type] ?? null;
}

export const BASE_ROOM_RULE = BASE;

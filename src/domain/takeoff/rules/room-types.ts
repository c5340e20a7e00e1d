import type { Mm } from '../../geometry';
import type { RoomType } from '../../extraction/texts/room-types';
import type { MaterialRole } from './materials';

/** How the sockets of a room are counted: by length of wall, area, length of counter, or a fixed number. */
export interface SocketRule {
  readonly least: number;
  readonly most: number;
  readonly per: 'wall' | 'area' | 'counter' | 'fixed';
  /** Metres or square metres for one socket; for a fixed number the number. */
  readonly step: string;
}

/**
 * What is done in rooms of one type where neither a schedule nor a person says more. Sources: our judgement; sockets by
 * length of wall follow NEC 210.52 (12 ft) as public pages quote it.
 */
export interface RoomTypeRule {
  /** Null: the floor is a question, such as the treads and risers of stairs. */
  readonly flooring: MaterialRole | null;
  readonly skirting: boolean;
  /** A hung ceiling; `soffit`: the bare soffit is painted; null: nothing. */
  readonly ceiling: 'ceiling' | 'ceiling_grid' | 'soffit' | null;
  /** Null: the walls are not painted. */
  readonly paint: Extract<MaterialRole, 'paint' | 'paint_wet'> | null;
  /** Tiles on the walls to this height; `toilet`: as the country has them. */
  readonly tiles: Mm | 'toilet' | null;
  /** Maintained illuminance, lux; mid values of IS 3646 Part 1, not verified against the document. */
  readonly lux: string;
  /** Floor and walls get a membrane. */
  readonly wet: boolean;
  readonly backsplash: boolean;
  readonly sockets: SocketRule;
  /** Whether doors to this room need a closer. */
  readonly closer: boolean;
}

const WALL_OUTLETS = '3.66';
const sockets = (least: number, most: number, per: SocketRule['per'], step: string): SocketRule => ({
  least,
  most,
  per,
  step,
});
const NO_SOCKETS = sockets(0, 0, 'fixed', '0');

const BASE: RoomTypeRule = {
  flooring: 'flooring',
  skirting: true,
  ceiling: 'ceiling',
  paint: 'paint',
  tiles: null,
  lux: '150',
  wet: false,
  backsplash: false,
  sockets: sockets(2, 10, 'wall', WALL_OUTLETS),
  closer: false,
};
const WORKPLACE: RoomTypeRule = {
  ...BASE,
  ceiling: 'ceiling_grid',
  lux: '300',
  sockets: sockets(2, 40, 'area', '4'),
};
const WET: RoomTypeRule = {
  ...BASE,
  flooring: 'flooring_wet',
  skirting: false,
  paint: 'paint_wet',
  tiles: 2100,
  wet: true,
  sockets: sockets(1, 1, 'fixed', '1'),
  closer: true,
};
const TOILET: RoomTypeRule = { ...WET, tiles: 'toilet', sockets: NO_SOCKETS };
const KITCHEN: RoomTypeRule = {
  ...BASE,
  lux: '300',
  backsplash: true,
  sockets: sockets(4, 10, 'counter', '1.2'),
  closer: true,
};
const PASSAGE: RoomTypeRule = { ...BASE, lux: '100', sockets: sockets(1, 6, 'wall', '20') };
const STORE: RoomTypeRule = {
  ...BASE,
  ceiling: 'soffit',
  lux: '100',
  sockets: sockets(1, 1, 'fixed', '1'),
};
const OUTDOOR: RoomTypeRule = {
  ...BASE,
  flooring: 'flooring_wet',
  ceiling: null,
  lux: '50',
  sockets: NO_SOCKETS,
};
const FOR_MEETING = sockets(2, 8, 'wall', WALL_OUTLETS);

/**
 * Room templates, version 2; null for places in which no interior work is measured. Rooms of unknown type get the base,
 * and an assumption says so.
 */
const RULES: Readonly<Record<RoomType, RoomTypeRule | null>> = {
  unknown: BASE,
  bathroom: WET,
  toilet: TOILET,
  shower: WET,
  kitchen: KITCHEN,
  pantry: KITCHEN,
  living_room: { ...BASE, sockets: sockets(3, 10, 'wall', WALL_OUTLETS) },
  dining_room: BASE,
  bedroom: { ...BASE, lux: '100', sockets: sockets(2, 6, 'wall', WALL_OUTLETS) },
  study: { ...BASE, lux: '300' },
  pooja: { ...BASE, lux: '100' },
  utility: { ...BASE, flooring: 'flooring_wet' },
  laundry: { ...BASE, flooring: 'flooring_wet' },
  sit_out: OUTDOOR,
  veranda: OUTDOOR,
  balcony: OUTDOOR,
  terrace: OUTDOOR,
  garage: { ...BASE, skirting: false, ceiling: null, lux: '100', sockets: sockets(1, 4, 'area', '15') },
  corridor: PASSAGE,
  lobby: PASSAGE,
  entrance: PASSAGE,
  stair: { ...PASSAGE, flooring: null, skirting: false, ceiling: null, sockets: NO_SOCKETS },
  elevator: null,
  shaft: null,
  void: null,
  storage: STORE,
  closet: STORE,
  technical: { ...STORE, skirting: false, ceiling: null, lux: '150', sockets: sockets(1, 2, 'area', '20') },
  server_room: {
    ...WORKPLACE,
    flooring: 'flooring_server',
    skirting: false,
    ceiling: null,
    sockets: sockets(4, 8, 'area', '5'),
    closer: true,
  },
  office: WORKPLACE,
  open_office: { ...WORKPLACE, sockets: sockets(4, 400, 'area', '4') },
  meeting_room: { ...WORKPLACE, sockets: FOR_MEETING },
  reception: { ...WORKPLACE, lux: '200', sockets: FOR_MEETING },
  waiting: { ...WORKPLACE, lux: '200', sockets: FOR_MEETING },
  operatory: { ...WORKPLACE, lux: '500', sockets: sockets(4, 20, 'wall', '1.5') },
  exam_room: WORKPLACE,
  patient_room: { ...WORKPLACE, lux: '200' },
  lab: { ...WORKPLACE, flooring: 'flooring_antistatic', lux: '500', sockets: sockets(4, 20, 'wall', '1.5') },
  classroom: { ...WORKPLACE, sockets: sockets(4, 10, 'wall', WALL_OUTLETS) },
  retail: { ...WORKPLACE, sockets: sockets(2, 30, 'area', '20') },
};

/** The rule of a room type; null when such rooms are not measured, undefined for a type without a rule. */
export function ruleOfRoomType(type: string): RoomTypeRule | null | undefined {
  return Object.hasOwn(RULES, type) ? RULES[type as RoomType] : undefined;
}

export const BASE_ROOM_RULE = BASE;

/**
 * The same room by the plain rules of a hand-worked sheet: skirting everywhere, no tiles on walls, no bare soffits.
 */
export function plainRule(rule: RoomTypeRule): RoomTypeRule {
  const ceiling = rule.ceiling === 'soffit' ? 'ceiling' : rule.ceiling;
  return { ...rule, flooring: rule.flooring ?? 'flooring', skirting: true, ceiling, tiles: null };
}

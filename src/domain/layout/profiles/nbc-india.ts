import type { RoomType } from '../../extraction';
import type { LayoutProfile } from '../profile';
import { PLAIN } from './plain';
import { room, unverified } from './room-standard';
import { roomsWith, type RoomOverride } from './with-rooms';

const NBC = 'National Building Code of India 2016, Part 3';

/** Habitable rooms, kitchens and bathrooms of dwellings have sizes of their own in the code. */
const ROOMS: Partial<Record<RoomType, RoomOverride>> = {
  bedroom: {
    min_area_m2: 9.5,
    min_clear_mm: [2400, 3000],
    rule: `${NBC}: habitable room 9.5 m², 2.4 m wide`,
  },
  living_room: { area_m2: 16, rule: `${NBC}: habitable room 9.5 m²; furnished, rather 12` },
  kitchen: { area_m2: 7.5, min_area_m2: 5, rule: `${NBC}: kitchen 5.0 m², 1.8 m wide` },
  bathroom: { area_m2: 3.6, rule: `${NBC}: bath with WC 2.8 m², 1.2 m wide; furnished, rather 3` },
  storage: { area_m2: 5, rule: `${NBC}: store 3.0 m²` },
};

/** Indian practice by the National Building Code. */
export const NBC_INDIA: LayoutProfile = {
  ...PLAIN,
  id: 'nbc_india',
  title: 'National Building Code of India',
  corridor_mm: unverified({ dwelling: 1000, public: 1500 }, `${NBC}, exits and passages`),
  door_height_mm: unverified(2100, 'IS 4021: door shutters of 2.1 m height'),
  ceiling_mm: unverified(2750, `${NBC}: habitable rooms 2.75 m high`),
  rooms: roomsWith((type) => ROOMS[type] ?? null),
  accessible_washroom: room(
    'wet',
    [5, 4.4],
    [2000, 2200],
    'Harmonised Guidelines for Universal Accessibility in India: 2000 × 2200 mm',
    { may_swing_out: true },
  ),
};

import type { RoomType } from '../../extraction';
import type { RoomStandard, Sourced } from '../profile';
import { room } from './room-standard';

const DENTAL = 'Dental practice planning: 9 × 11 ft at least, 10 × 12 ft better';
const HEALTH = 'Usual outpatient planning practice';
const OFFICE = 'Usual office planning practice: private office 9–14 m², workstation 4.6–10 m²';
const HOME = 'Usual dwelling planning practice';
const PRACTICE = 'Usual planning practice';
const WASHROOM = 'Accessible washroom with one WC: 1500 × 1750 mm clear';

const lit = { daylight: 'required' } as const;
const light = { daylight: 'preferred' } as const;
const open = { entry: 'open' } as const;
const small = { door_mm: 800, may_swing_out: true } as const;

/** Planning numbers by kind of room. A profile may replace them. */
export const ROOM_STANDARDS: Readonly<Record<RoomType, Sourced<RoomStandard>>> = {
  unknown: room('core', [10, 6], [2100, 2700], 'A room of unknown kind: as a small office', light),

  operatory: room('core', [11.2, 9.2], [2740, 3350], DENTAL, { ...light, max_aspect: 1.8 }),
  exam_room: room('core', [10, 7.5], [2500, 2900], HEALTH, light),
  patient_room: room('private', [14, 11], [3000, 3500], HEALTH, { ...lit, door_mm: 1200 }),
  lab: room('core', [10, 6], [2100, 2700], HEALTH),
  reception: room('public', [14, 8], [2400, 3000], PRACTICE, { ...light, ...open }),
  waiting: room('public', [16, 8], [2400, 3000], 'Waiting: 1.5–2 m² a seat', { ...light, ...open }),
  toilet: room('wet', [3.5, 2.7], [1500, 1750], WASHROOM, { may_swing_out: true }),
  pantry: room('service', [9, 6], [1800, 2400], PRACTICE),

  office: room('private', [11.5, 9], [2400, 3000], OFFICE, light),
  open_office: room('core', [42, 18], [3600, 4800], OFFICE, { ...lit, ...open, max_aspect: 3 }),
  meeting_room: room('core', [15, 9], [2700, 3000], 'Meeting: 2.3–2.8 m² a person', light),
  server_room: room('service', [8, 5], [1800, 2400], PRACTICE),
  classroom: room('core', [56, 40], [5500, 6500], 'Classroom: 1.5–2 m² a pupil', lit),
  retail: room('public', [40, 15], [3000, 4000], PRACTICE, { ...light, ...open, max_aspect: 3 }),

  living_room: room('public', [18, 12], [3000, 3600], HOME, { ...lit, ...open }),
  dining_room: room('public', [11, 8], [2400, 3000], HOME, { ...light, ...open }),
  bedroom: room('private', [12, 9], [2700, 3000], HOME, lit),
  study: room('private', [8, 6], [2100, 2400], HOME, light),
  pooja: room('private', [3, 1.8], [1200, 1400], HOME, { door_mm: 800 }),
  kitchen: room('service', [8, 5.5], [1800, 2700], HOME, { ...light, max_aspect: 2.5 }),
  bathroom: room('wet', [3.8, 3], [1500, 2000], HOME, small),
  shower: room('wet', [2.5, 1.8], [1200, 1500], HOME, small),
  utility: room('service', [4, 2.7], [1500, 1800], HOME),
  laundry: room('service', [5, 3], [1500, 1800], HOME),
  closet: room('private', [3, 1.8], [1200, 1500], HOME, { door_mm: 800 }),
  sit_out: room('public', [5, 3], [1500, 1800], HOME, { ...lit, ...open }),
  veranda: room('public', [6, 4], [1500, 1800], HOME, { ...lit, ...open, max_aspect: 4 }),
  balcony: room('private', [5, 3], [1200, 2000], HOME, { ...lit, max_aspect: 3 }),
  terrace: room('private', [12, 6], [2000, 2500], HOME, { ...lit, max_aspect: 3 }),
  garage: room('service', [18, 15], [2700, 5000], 'A car of 1.8 × 4.8 m with its doors open', {
    door_mm: 2400,
  }),

  corridor: room('core', [10, 1.5], [900, 1500], PRACTICE, { ...open, max_aspect: 30 }),
  lobby: room('public', [12, 6], [2100, 2400], PRACTICE, { ...light, ...open }),
  entrance: room('public', [5, 3], [1500, 1800], PRACTICE, open),
  stair: room('service', [12, 8], [2400, 3300], 'Two flights of 1.2 m and a landing', { max_aspect: 3 }),
  elevator: room('service', [4, 2.5], [1500, 1500], 'A shaft for eight persons'),
  shaft: room('service', [3, 1.8], [1200, 1500], 'A shaft for pipes and ducts', { door_mm: 800 }),
  void: room('core', [6, 3], [1500, 1800], 'An opening in the floor, as wide as a small room'),
  storage: room('service', [6, 3], [1500, 1800], PRACTICE),
  technical: room('service', [6, 3], [1500, 1800], PRACTICE),
};

/** The use of a room decides its name, its furniture, its floor and whether it needs daylight. */
export interface UseTraits {
  readonly daylight: boolean;
  readonly floor: 'none' | 'tiles' | 'planks';
  /** Whether people pass through it to reach other rooms. */
  readonly circulation: boolean;
}

const dry: UseTraits = { daylight: true, floor: 'none', circulation: false };
const inner: UseTraits = { daylight: false, floor: 'none', circulation: false };
const wet: UseTraits = { daylight: false, floor: 'tiles', circulation: false };
const wooden: UseTraits = { daylight: true, floor: 'planks', circulation: false };
const passage: UseTraits = { daylight: false, floor: 'none', circulation: true };

export const ROOM_USES = {
  living: wooden,
  bedroom: wooden,
  kitchen: { ...wet, daylight: true },
  bathroom: wet,
  toilet: wet,
  hall: passage,
  corridor: passage,
  storage: inner,
  utility: wet,
  office: dry,
  meeting: dry,
  pantry: wet,
  server: inner,
  reception: { ...passage, daylight: true },
  waiting: dry,
  operatory: { ...dry, floor: 'tiles' },
  sterilization: wet,
  xray: inner,
  laboratory: wet,
  staff: dry,
  washroom: wet,
  stair: inner,
  shaft: inner,
} as const satisfies Record<string, UseTraits>;

export type RoomUse = keyof typeof ROOM_USES;

export const traits = (use: RoomUse): UseTraits => ROOM_USES[use];

import type { RoomType } from '../../extraction';
import type { LayoutProfile, RoomStandard } from '../profile';
import { PLAIN } from './plain';
import { unverified } from './room-standard';
import { roomsWith, type RoomOverride } from './with-rooms';

const ADA = '2010 ADA Standards';

/** 36 in leaf for a clear opening of 32 in, on the grid. */
const DOOR_MM = 950;

/** Free ground before a door that is pulled open: 60 in deep, 18 in beside the latch; on the grid. */
const PULL_SIDE_MM: readonly [number, number] = [1550, 1950];

const ROOMS: Partial<Record<RoomType, RoomOverride>> = {
  toilet: {
    area_m2: 5.4,
    min_area_m2: 5,
    min_clear_mm: [2150, 2300],
    door_mm: DOOR_MM,
    rule: `${ADA} 603, 604: turning circle of 60 in, WC clearance of 60 × 56 in: 7 ft × 7 ft 6 in`,
  },
  bathroom: {
    area_m2: 6.4,
    min_area_m2: 5.8,
    min_clear_mm: [2150, 2650],
    door_mm: DOOR_MM,
    rule: `${ADA} 603, 604, 608: as a washroom, with a shower of 36 × 36 in`,
  },
};

/** A door that is wide enough, and space to pull it open. */
function accessible(standard: RoomStandard): RoomOverride {
  const short = Math.max(standard.min_clear_mm[0], PULL_SIDE_MM[0]);
  const long = Math.max(standard.min_clear_mm[1], PULL_SIDE_MM[1]);
  const ground = Math.ceil((short * long) / 100_000) / 10;
  return {
    area_m2: Math.max(standard.area_m2, ground),
    min_area_m2: Math.max(standard.min_area_m2, ground),
    min_clear_mm: [short, long],
    door_mm: Math.max(standard.door_mm, DOOR_MM),
    rule: `${ADA} 404.2: clear opening of 32 in, 60 in of depth and 18 in beside the latch to pull a door`,
  };
}

const ADA_ROOMS = roomsWith((type, standard) => {
  const special = ROOMS[type];
  if (special !== undefined) return special;
  return standard.entry === 'door' && standard.door_mm < 1500 ? accessible(standard) : null;
});

/** Accessible routes and rooms by the Americans with Disabilities Act. */
export const ADA_2010: LayoutProfile = {
  ...PLAIN,
  id: 'ada',
  title: 'Americans with Disabilities Act, 2010 Standards',
  corridor_mm: unverified({ dwelling: 950, public: 1525 }, `${ADA} 403.5: 36 in; 60 in for two to pass`),
  door_pull_side_mm: unverified({ depth: 1525, latch: 455 }, `${ADA} 404.2.4: 60 in, 18 in, front approach`),
  turning_circle_mm: unverified(1525, `${ADA} 304.3.1: 60 in`),
  rooms: ADA_ROOMS,
  accessible_washroom: ADA_ROOMS.toilet,
};

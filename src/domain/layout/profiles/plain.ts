import type { LayoutProfile } from '../profile';
import { room, unverified } from './room-standard';
import { ROOM_STANDARDS } from './room-standards';

const PRACTICE = 'Usual planning practice';

/** Common practice, no particular code. */
export const PLAIN: LayoutProfile = {
  id: 'plain',
  version: '1',
  title: 'Common practice',
  corridor_mm: unverified({ dwelling: 900, public: 1500 }, PRACTICE),
  door_height_mm: unverified(2100, PRACTICE),
  entrance_door_mm: unverified(1000, PRACTICE),
  door_pull_side_mm: unverified(null, 'Not required'),
  turning_circle_mm: unverified(null, 'Not required'),
  ceiling_mm: unverified(2700, PRACTICE),
  partition_mm: unverified(100, 'Stud partition: 75 mm studs, board on both sides'),
  rooms: ROOM_STANDARDS,
  accessible_washroom: room(
    'wet',
    [4, 3.3],
    [1500, 2200],
    'Unisex wheelchair-accessible WC: 1500 × 2200 mm, after Approved Document M (England)',
    { may_swing_out: true },
  ),
};

import { sizedRoom, sizedWall } from '../../../test/golden/takeoff/sized-elements';
import type { Point } from '../geometry';
import type { SizedRoom } from './sized-elements';
import { standsBetweenRooms } from './wall-sides';

const wall = sizedWall(
  [
    [0, 0],
    [100, 0],
  ],
  { thickness: 2, length_mm: 5000, thickness_mm: 100 },
);

/** A room with an edge along the wall from `from` to `to`, above (-1) or below (1) it, 1 away from its axis. */
function roomAlong(from: number, to: number, side: 1 | -1): SizedRoom {
  const polygon: Point[] = [
    [from, side],
    [to, side],
    [to, 40 * side],
    [from, 40 * side],
  ];
  return sizedRoom('r', polygon, { wall_ids: ['w1'] });
}

describe('standsBetweenRooms', () => {
  it.each([
    ['rooms on both sides', [roomAlong(0, 100, 1), roomAlong(0, 100, -1)], true],
    ['one room', [roomAlong(0, 100, 1)], false],
    ['several rooms on the same side', [roomAlong(0, 48, 1), roomAlong(50, 100, 1)], false],
    ['offices along a corridor', [roomAlong(0, 48, 1), roomAlong(50, 100, 1), roomAlong(0, 100, -1)], true],
    ['rooms that only meet at a short piece', [roomAlong(0, 60, 1), roomAlong(50, 100, -1)], false],
    ['no room at all', [], false],
  ])('%s', (_, rooms, expected) => {
    expect(standsBetweenRooms(wall, rooms)).toBe(expected);
  });

  it('gives the same answer for both directions of the centre-line', () => {
    const rooms = [roomAlong(0, 48, 1), roomAlong(50, 100, 1), roomAlong(0, 100, -1)];
    const [a, b] = wall.centreline;
    expect(standsBetweenRooms({ ...wall, centreline: [b, a] }, rooms)).toBe(true);
  });
});

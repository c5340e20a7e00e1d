import { boxRing, type Point, type Ring } from '../../geometry';
import type { FoundColumn } from '../model/found-column';
import type { Room, Wall } from '../model/plan-geometry';
import type { RoomDraft } from '../model/room-draft';
import { freeWalls } from './free-walls';

const ROOMS = [{ id: 'r1' }, { id: 'r2' }] as Room[];
const draft = (outer: Ring, ...holes: Ring[]): RoomDraft =>
  ({ region: { outer, holes } }) as unknown as RoomDraft;
const wall = (a: Point, b: Point): Wall => ({ centreline: [a, b] }) as unknown as Wall;

/** A room of 4 × 3 m with a hole of 0.2 × 1 m; one unit is 10 mm. */
const HOLE = boxRing([100, 100, 120, 200]);
const ROOM = draft(boxRing([0, 0, 400, 300]), HOLE);
const NEXT = draft(boxRing([410, 0, 800, 300]));
const PIECE = wall([110, 100], [110, 200]);

describe('pieces of wall that touch no other', () => {
  it('are named with their room and place', () => {
    expect(freeWalls([PIECE], [], ROOMS, [ROOM, NEXT])).toMatchObject([
      { code: 'walls_stand_free', elements: ['r1'], at: [[110, 150]] },
    ]);
  });

  it('are columns where one was found there', () => {
    const column = { centre: [110, 150] } as unknown as FoundColumn;
    expect(freeWalls([PIECE], [column], ROOMS, [ROOM, NEXT])).toEqual([]);
  });

  it('are the walls of a core where a room is in it', () => {
    const core = draft(boxRing([103, 103, 117, 197]));
    expect(freeWalls([PIECE], [], ROOMS, [ROOM, core])).toEqual([]);
  });

  it('change no quantity where they are small', () => {
    const small = draft(boxRing([0, 0, 400, 300]), boxRing([100, 100, 110, 150]));
    expect(freeWalls([wall([105, 100], [105, 150])], [], ROOMS, [small, NEXT])).toEqual([]);
  });
});

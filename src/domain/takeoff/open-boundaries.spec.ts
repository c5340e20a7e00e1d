import fc from 'fast-check';
import type { Point } from '../extraction/model/plan-geometry';
import type { SizedRoom } from './sized-elements';
import { openBoundaries } from './open-boundaries';

function room(id: string, polygon: Point[]): SizedRoom {
  return {
    id,
    name: null,
    number: null,
    type: 'living_room',
    type_confidence: 1,
    polygon,
    holes: [],
    wall_ids: [],
    opening_ids: [],
    edited: false,
    confidence: 1,
    area_m2: 1,
    perimeter_mm: 1,
  };
}

const rectangle = (x: number, y: number, width: number, depth: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + depth],
  [x, y + depth],
];

describe('openBoundaries', () => {
  it('measures where zones of an open plan meet, for each of the two zones', () => {
    const kitchen = room('r1', rectangle(0, 0, 300, 200));
    const living = room('r2', rectangle(300, 50, 400, 300));
    const open = openBoundaries([kitchen, living], 10);
    expect(Object.fromEntries(open)).toEqual({ r1: 1500, r2: 1500 });
  });

  it('counts a stretch once when several zones lie along it', () => {
    const hall = room('r1', rectangle(0, 0, 1000, 200));
    const zones = [room('r2', rectangle(0, 200, 600, 100)), room('r3', rectangle(400, 200.5, 600, 100))];
    expect(openBoundaries([hall, ...zones], 10).get('r1')).toBe(10_000);
  });

  it('finds no open boundary across a wall, even a thin one', () => {
    const size = fc.integer({ min: 500, max: 20_000 });
    const wall = fc.integer({ min: 50, max: 500 });
    fc.assert(
      fc.property(size, size, wall, (width, depth, thickness) => {
        const rooms = [
          room('r1', rectangle(0, 0, width, depth)),
          room('r2', rectangle(width + thickness, 0, width, depth)),
          room('r3', rectangle(0, depth + thickness, width, depth)),
        ];
        expect(openBoundaries(rooms, 1).size).toBe(0);
      }),
    );
  });
});

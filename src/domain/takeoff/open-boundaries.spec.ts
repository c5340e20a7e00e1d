import fc from 'fast-check';
import { sizedRoom } from '../../../test/golden/takeoff/sized-elements';
import { boxRing, type Point } from '../geometry';
import { openBoundaries } from './open-boundaries';

const rectangle = (x: number, y: number, width: number, depth: number): Point[] =>
  boxRing([x, y, x + width, y + depth]);

describe('openBoundaries', () => {
  it('measures where zones of an open plan meet, for each of the two zones', () => {
    const kitchen = sizedRoom('r1', rectangle(0, 0, 300, 200));
    const living = sizedRoom('r2', rectangle(300, 50, 400, 300));
    const open = openBoundaries([kitchen, living], 10);
    expect(Object.fromEntries(open)).toEqual({ r1: 1500, r2: 1500 });
  });

  it('counts a stretch once when several zones lie along it', () => {
    const hall = sizedRoom('r1', rectangle(0, 0, 1000, 200));
    const zones = [
      sizedRoom('r2', rectangle(0, 200, 600, 100)),
      sizedRoom('r3', rectangle(400, 200.5, 600, 100)),
    ];
    expect(openBoundaries([hall, ...zones], 10).get('r1')).toBe(10_000);
  });

  it('finds no open boundary across a wall, even a thin one', () => {
    const size = fc.integer({ min: 500, max: 20_000 });
    const wall = fc.integer({ min: 50, max: 500 });
    fc.assert(
      fc.property(size, size, wall, (width, depth, thickness) => {
        const rooms = [
          sizedRoom('r1', rectangle(0, 0, width, depth)),
          sizedRoom('r2', rectangle(width + thickness, 0, width, depth)),
          sizedRoom('r3', rectangle(0, depth + thickness, width, depth)),
        ];
        expect(openBoundaries(rooms, 1).size).toBe(0);
      }),
    );
  });
});

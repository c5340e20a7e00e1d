import { sizedRoom, sizedWall } from '../../../../test/golden/takeoff/sized-elements';
import type { Point } from '../../geometry';
import type { MeasurablePlan } from '../measurable-plan';
import type { SizedWall } from '../sized-elements';
import { lengthInCorners } from './corners';

/** Walls of 200 mm beside one room; drawing units are millimetres. */
function planOf(...centrelines: [Point, Point][]): { plan: MeasurablePlan; walls: SizedWall[] } {
  const walls = centrelines.map((line, i) => ({
    ...sizedWall(line, {
      thickness: 200,
      thickness_mm: 200,
      length_mm: Math.hypot(line[1][0] - line[0][0], line[1][1] - line[0][1]),
    }),
    id: `w${i + 1}`,
  }));
  const room = sizedRoom('r1', [], { wall_ids: walls.map(({ id }) => id) });
  const plan = {
    mmPerUnit: 1,
    wallOf: new Map(walls.map((wall) => [wall.id, wall])),
    roomsOfWall: new Map(walls.map((wall) => [wall.id, [room]])),
  } as unknown as MeasurablePlan;
  return { plan, walls };
}

const inCorners = (...lines: [Point, Point][]): number[] => {
  const { plan, walls } = planOf(...lines);
  return walls.map((wall) => Math.round(lengthInCorners(plan, wall)));
};

describe('the length of a wall in a corner', () => {
  it.each<[string, [Point, Point][], number[]]>([
    // Both drawn to the outside of the corner at (0, 0): the shorter one lies in the longer one.
    [
      'both to the outside',
      [
        [
          [-100, 0],
          [5000, 0],
        ],
        [
          [0, -100],
          [0, 3000],
        ],
      ],
      [0, 200],
    ],
    [
      'both to the middle',
      [
        [
          [0, 0],
          [5000, 0],
        ],
        [
          [0, 0],
          [0, 3000],
        ],
      ],
      [0, 0],
    ],
    [
      'both to the inside',
      [
        [
          [100, 0],
          [5000, 0],
        ],
        [
          [0, 100],
          [0, 3000],
        ],
      ],
      [0, 0],
    ],
    // The shorter one ends at the face of the longer one.
    [
      'a wall that ends at the other',
      [
        [
          [-100, 0],
          [5000, 0],
        ],
        [
          [0, 100],
          [0, 3000],
        ],
      ],
      [0, 0],
    ],
    // The longer one ends at the face of the shorter one, which runs to the outside.
    [
      'a longer wall that ends at the other',
      [
        [
          [100, 0],
          [5000, 0],
        ],
        [
          [0, -100],
          [0, 3000],
        ],
      ],
      [0, 0],
    ],
    [
      'a wall that meets the other in its middle',
      [
        [
          [-3000, 0],
          [3000, 0],
        ],
        [
          [0, 100],
          [0, 2000],
        ],
      ],
      [0, 0],
    ],
    // The other end of a piece of 0.40 m is near the corner, too, but not in it.
    [
      'a short piece',
      [
        [
          [-100, 0],
          [5000, 0],
        ],
        [
          [0, -100],
          [0, 300],
        ],
      ],
      [0, 200],
    ],
    [
      'two pieces in one line',
      [
        [
          [0, 0],
          [3000, 0],
        ],
        [
          [3000, 0],
          [5000, 0],
        ],
      ],
      [0, 0],
    ],
  ])('counts once: %s', (_, lines, expected) => {
    expect(inCorners(...lines)).toEqual(expected);
  });
});

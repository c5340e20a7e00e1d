import type { CellRect } from '../cell-plan';
import type { Shell } from '../shell';
import { snapShell } from '.';
import { linked, withPorts } from './connect';

const WIDTH = 32;

/** A U of 26.8 × 19.1 m, entered from its court into the left arm. */
const U: Shell = {
  frame: { origin_mm: [0, 0], angle_deg: 0 },
  outline: [
    [0, 0],
    [26_800, 0],
    [26_800, 19_100],
    [18_250, 19_100],
    [18_250, 13_100],
    [8_550, 13_100],
    [8_550, 19_100],
    [0, 19_100],
  ],
  wall_thickness_mm: 200,
  obstacles: [],
  kept_rooms: [],
  entrances: [
    {
      id: 'e1',
      segment: [
        [8_550, 16_200],
        [8_550, 17_400],
      ],
    },
  ],
  windows: null,
  assumptions: [],
};
const shell = snapShell(U);
const [left, bottom, right]: CellRect[] = [
  [76, 0, 108, 382],
  [108, 0, 411, 32],
  [411, 0, 443, 382],
];

describe('the way from the entrance', () => {
  it('leads straight to the corridor ahead', () => {
    const corridor = withPorts([left, bottom, right], WIDTH, shell);
    expect(corridor).toHaveLength(4);
    expect(corridor?.[3]).toEqual([108, 320, 171, 352]);
  });

  it('does not lead to a corridor on the other side of the court', () => {
    const added = withPorts([bottom, right], WIDTH, shell)?.slice(2) ?? [];
    for (const [x0, y0, x1, y1] of added) expect(Math.min(x1 - x0, y1 - y0)).toBeGreaterThanOrEqual(WIDTH);
  });
});

describe('links between corridors', () => {
  it('are the shortest ones inside the shell', () => {
    expect(linked([left, right], WIDTH, shell)?.[2].slice(0, 3)).toEqual([108, 0, 411]);
  });

  it('do not exist where only a bend would help', () => {
    expect(linked([[0, 300, 150, 332], right], WIDTH, shell)).toBeNull();
  });
});

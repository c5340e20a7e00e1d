import { sizedWall } from '../../../../test/golden/takeoff/sized-elements';
import type { Point } from '../../geometry';
import type { SizedOpening } from '../sized-elements';
import { runLength } from './partitions';

const wall = sizedWall(
  [
    [10, 0],
    [50, 0],
  ],
  { thickness: 1, length_mm: 4000, thickness_mm: 100 },
);

function door(from: Point, to: Point): SizedOpening {
  return {
    id: 'o1',
    kind: 'door',
    wall_id: 'w1',
    segment: [from, to],
    swing: null,
    confidence: 1,
    evidence: 'arc',
    width_mm: 900,
  };
}

describe('runLength', () => {
  it('counts an opening in the wall once', () => {
    expect(runLength(wall, [door([20, 0], [29, 0])]).text).toBe('4');
  });

  it('adds the fixed glass beside the leaves of a door', () => {
    const glass = [
      {
        segment: [
          [0, 0],
          [1, 0],
        ] as [Point, Point],
        width_mm: 600,
      },
    ];
    const beside = { ...door([1, 0], [10, 0]), sidelights: glass };
    expect(runLength(wall, [beside]).text).toBe('4+1.5');
  });

  it('adds the width of openings at which the drawn wall ends', () => {
    expect(runLength(wall, [door([1, 0], [10, 0]), door([59, 0], [50, 0])]).text).toBe('4+0.9+0.9');
  });
});

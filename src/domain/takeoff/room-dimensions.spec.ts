import fc from 'fast-check';
import { sizedRoom } from '../../../test/golden/takeoff/sized-elements';
import type { Point } from '../geometry';
import type { SizedRoom } from './sized-elements';
import { roomDimensions } from './room-dimensions';

function room(polygon: Point[], area_m2: number, perimeter_mm: number, holes: Point[][] = []): SizedRoom {
  return sizedRoom('r1', polygon, { area_m2, perimeter_mm, holes });
}

describe('roomDimensions', () => {
  it('multiplies length by breadth, even when the corners are slightly off', () => {
    const corridor = room(
      [
        [0, 0],
        [19_699.7, 0.1],
        [19_700.2, 1680.1],
        [9000, 1680],
        [0.2, 1679.9],
      ],
      33.0949,
      42_760.2,
    );
    const { area, perimeter } = roomDimensions(corridor, 1);
    expect([area.text, area.value.toFixed()]).toEqual(['ROUND(19.7*1.68,2)', '33.1']);
    expect([perimeter.text, perimeter.value.toFixed()]).toEqual(['2*(19.7+1.68)', '42.76']);
  });

  it('finds the sides of a rectangle at any angle', () => {
    const side = fc.integer({ min: 500, max: 30_000 });
    fc.assert(
      fc.property(side, side, fc.double({ min: 0, max: 6.3, noNaN: true }), (l, b, angle) => {
        const turn = ([x, y]: Point): Point => [
          x * Math.cos(angle) - y * Math.sin(angle),
          x * Math.sin(angle) + y * Math.cos(angle),
        ];
        const turned = (
          [
            [0, 0],
            [l, 0],
            [l, b],
            [0, b],
          ] as Point[]
        ).map(turn);
        const { area } = roomDimensions(room(turned, (l * b) / 1e6, 2 * (l + b)), 1);
        expect(area.text).toContain('*');
        // Each side is off by at most 5 mm.
        expect(Math.abs(area.value.toNumber() - (l * b) / 1e6)).toBeLessThanOrEqual(
          0.006 + (0.0051 * (l + b)) / 1e3,
        );
      }),
    );
  });

  it.each<[string, Point[], Point[][]]>([
    [
      'an L',
      [
        [0, 0],
        [4000, 0],
        [4000, 2000],
        [2000, 2000],
        [2000, 4000],
        [0, 4000],
      ],
      [],
    ],
    [
      'a trapezium',
      [
        [0, 0],
        [4000, 0],
        [4000, 3000],
        [0, 3600],
      ],
      [],
    ],
    [
      'a parallelogram',
      [
        [0, 0],
        [4000, 0],
        [4400, 3000],
        [400, 3000],
      ],
      [],
    ],
    [
      'a room around a shaft',
      [
        [0, 0],
        [4000, 0],
        [4000, 4000],
        [0, 4000],
      ],
      [
        [
          [1, 1],
          [2, 1],
          [2, 2],
        ],
      ],
    ],
  ])('measures %s as drawn', (_, polygon, holes) => {
    const { area, perimeter } = roomDimensions(room(polygon, 12.3456, 14_321.4, holes), 1);
    expect([area.text, perimeter.text]).toEqual(['12.35', '14.32']);
  });
});

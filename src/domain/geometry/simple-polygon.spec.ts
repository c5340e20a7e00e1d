import fc from 'fast-check';
import type { Point } from './point';
import { isSimplePolygon } from './simple-polygon';

describe('simple polygons', () => {
  it('include every ring whose corners lie around a centre in order', () => {
    const star = fc
      .array(fc.tuple(fc.integer({ min: 0, max: 359 }), fc.integer({ min: 5, max: 50 })), {
        minLength: 3,
        maxLength: 20,
      })
      .map((corners) => [...new Map(corners).entries()].sort(([p], [q]) => p - q))
      .filter(
        (corners) =>
          corners.length >= 3 &&
          corners.every(([angle], i) => {
            const next = corners[(i + 1) % corners.length][0];
            return (next - angle + 360) % 360 < 170 && (next - angle + 360) % 360 > 0;
          }),
      );
    fc.assert(
      fc.property(star, (corners) => {
        const ring = corners.map(([angle, radius]): Point => [
          radius * Math.cos((angle * Math.PI) / 180),
          radius * Math.sin((angle * Math.PI) / 180),
        ]);
        expect(isSimplePolygon(ring)).toBe(true);
      }),
    );
  });

  it.each<[string, Point[]]>([
    [
      'a bow tie',
      [
        [0, 0],
        [10, 10],
        [10, 0],
        [0, 10],
      ],
    ],
    [
      'a line',
      [
        [0, 0],
        [10, 0],
      ],
    ],
    [
      'no area',
      [
        [0, 0],
        [10, 0],
        [5, 0],
      ],
    ],
    [
      'an outline that touches itself',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10],
      ],
    ],
    [
      'a spike that folds back',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [10, 20],
        [10, 5],
        [0, 5],
      ],
    ],
  ])('are not %s', (_name, ring) => {
    expect(isSimplePolygon(ring)).toBe(false);
  });
});

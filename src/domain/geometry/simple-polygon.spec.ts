import fc from 'fast-check';
import type { Point } from './point';
import { isSimplePolygon } from './simple-polygon';

const star = fc
  .array(fc.double({ min: 0.2, max: 1, noNaN: true }), { minLength: 3, maxLength: 30 })
  .map((radii) =>
    radii.map((radius, i): Point => {
      const angle = (2 * Math.PI * i) / radii.length;
      return [100 * radius * Math.cos(angle), 100 * radius * Math.sin(angle)];
    }),
  );

describe('isSimplePolygon', () => {
  it('accepts every star-shaped outline, in both directions', () => {
    fc.assert(fc.property(star, (ring) => isSimplePolygon(ring) && isSimplePolygon([...ring].reverse())));
  });

  it('refuses an outline once two corners apart are swapped in a rectangle', () => {
    expect(
      isSimplePolygon([
        [0, 0],
        [10, 0],
        [0, 5],
        [10, 5],
      ]),
    ).toBe(false);
  });

  it.each<[string, Point[]]>([
    [
      'two points',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'no area',
      [
        [0, 0],
        [5, 0],
        [9, 0],
      ],
    ],
    [
      'a spike',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [10, 4],
        [0, 4],
      ],
    ],
    [
      'a doubled point',
      [
        [0, 0],
        [10, 0],
        [10, 0],
        [10, 10],
      ],
    ],
    [
      'a touching corner',
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [5, 0],
        [0, 10],
      ],
    ],
  ])('refuses %s', (_, ring) => expect(isSimplePolygon(ring)).toBe(false));
});

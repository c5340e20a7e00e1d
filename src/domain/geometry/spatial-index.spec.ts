import fc from 'fast-check';
import { offsetFrom, type Point, type Segment, unitAt } from './point';
import { firstHit, indexSegments } from './spatial-index';

const coordinate = fc.integer({ min: -30, max: 30 });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const segments = fc.array(
  fc.record({ a: point, b: point }).filter(({ a, b }) => a[0] !== b[0] || a[1] !== b[1]),
  { maxLength: 15 },
);

/** Distance along the ray to one segment, by solving the two linear equations. */
function hitOf({ a, b }: Segment, origin: Point, unit: Point): number | null {
  const [ex, ey] = [b[0] - a[0], b[1] - a[1]];
  const determinant = unit[0] * ey - unit[1] * ex;
  if (determinant === 0) return null;
  const [dx, dy] = [a[0] - origin[0], a[1] - origin[1]];
  const share = (dx * unit[1] - dy * unit[0]) / determinant;
  return share < 0 || share > 1 ? null : (dx * ey - dy * ex) / determinant;
}

describe('the first hit of a ray', () => {
  it('is the nearest of the segments that it meets within reach', () => {
    fc.assert(
      fc.property(segments, fc.nat(359), fc.nat(50), (drawn, angle, reach) => {
        // An origin and an angle at which the ray passes no end of a segment exactly.
        const [origin, unit] = [[0.123, 0.457] as Point, unitAt(angle + 0.31)];
        const hits = drawn
          .map((segment) => hitOf(segment, origin, unit))
          .filter((hit) => hit !== null && hit > 0 && hit <= reach) as number[];
        const found = firstHit(indexSegments(drawn), origin, unit, reach);
        if (hits.length === 0) expect(found).toBeNull();
        else expect(found).toBeCloseTo(Math.min(...hits), 9);
      }),
    );
  });

  it('lies on the segment', () => {
    const wall: Segment = { a: [5, -1], b: [5, 4] };
    const at = firstHit(indexSegments([wall]), [1, 1], [1, 0], 10);
    expect(offsetFrom([1, 1], [1, 0], at ?? NaN)).toEqual([5, 1]);
    expect(firstHit(indexSegments([wall]), [1, 1], [1, 0], 3)).toBeNull();
  });
});

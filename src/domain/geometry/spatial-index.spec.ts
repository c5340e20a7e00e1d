import fc from 'fast-check';
import { type Box, boxRing, offsetFrom, type Point, regionContains, type Segment, unitAt } from '.';
import { firstHit, indexSegments, regionTest, SpatialIndex } from './spatial-index';

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

/** Boxes of very different sizes, many of them lines or points. */
const boxes = fc.array(
  fc
    .tuple(coordinate, coordinate, fc.constantFrom(0, 1, 3, 40), fc.constantFrom(0, 1, 2, 60))
    .map(([x, y, width, height]): Box => [x, y, x + width, y + height]),
  { maxLength: 200 },
);

describe('an index of boxes', () => {
  it('finds those that touch a box, in their order', () => {
    fc.assert(
      fc.property(boxes, boxes, (items, searches) => {
        const index = new SpatialIndex(items, (box) => box);
        for (const search of [...searches, [-Infinity, 3, Infinity, 3] as Box]) {
          const touching = items.filter(
            (box) => box[0] <= search[2] && box[2] >= search[0] && box[1] <= search[3] && box[3] >= search[1],
          );
          expect(index.search(search)).toEqual(touching);
          expect(index.positions(search).map((i) => items[i])).toEqual(touching);
        }
      }),
    );
  });

  it('finds one box that stands several times and one point', () => {
    const index = new SpatialIndex<Box>(
      [
        [5, 5, 5, 5],
        [5, 5, 5, 5],
        [0, 0, 90, 90],
      ],
      (box) => box,
    );
    expect(index.near([5, 5], 0)).toHaveLength(3);
    expect(index.near([6, 6], 0)).toHaveLength(1);
    expect(new SpatialIndex<Box>([], (box) => box).near([0, 0], 9)).toEqual([]);
  });
});

describe('a region of many corners', () => {
  it('holds the same points as a small one', () => {
    const holes = Array.from({ length: 30 }, (_, i) => boxRing([4 * i, 10, 4 * i + 2, 20]).reverse());
    const region = { outer: boxRing([-5, 0, 150, 30]), holes };
    const isInside = regionTest(region);
    fc.assert(
      fc.property(fc.tuple(fc.integer({ min: -9, max: 160 }), fc.integer({ min: -9, max: 40 })), ([x, y]) => {
        const at: Point = [x + 0.5, y + 0.5];
        expect(isInside(at)).toBe(regionContains(region, at));
      }),
    );
  });
});

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

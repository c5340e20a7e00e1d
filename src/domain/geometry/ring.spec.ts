import fc from 'fast-check';
import { exactDirection, exactDistance, lengthOf, type Point } from './point';
import {
  boxRing,
  following,
  preceding,
  regionEdges,
  ringArea,
  ringEdges,
  ringLength,
  signedArea,
  withoutRepeats,
  withoutStraightPoints,
} from './ring';

const coordinate = fc.integer({ min: -20, max: 20 });
const point = fc.tuple(coordinate, coordinate) as fc.Arbitrary<Point>;
const ring = fc.array(point, { minLength: 1, maxLength: 12 });

describe('a ring', () => {
  it('goes on from its last point to its first', () => {
    fc.assert(
      fc.property(ring, fc.nat(11), (points, place) => {
        const i = place % points.length;
        expect(following(points, i)).toBe(points[i === points.length - 1 ? 0 : i + 1]);
        expect(preceding(points, i)).toBe(points[i === 0 ? points.length - 1 : i - 1]);
      }),
    );
  });

  it('has an edge from each point to the next, as long together as its outline', () => {
    fc.assert(
      fc.property(ring, ring, (outer, hole) => {
        const edges = ringEdges(outer);
        expect(edges.map(({ a }) => a)).toEqual(outer);
        edges.forEach(({ b }, i) => expect(b).toBe(following(outer, i)));
        const total = edges.reduce((sum, edge) => sum + lengthOf(edge), 0);
        expect(total).toBe(ringLength(outer));
        expect(regionEdges({ outer, holes: [hole] })).toEqual([...edges, ...ringEdges(hole)]);
      }),
    );
  });

  it('about a box turns counter-clockwise and has the area of the box', () => {
    fc.assert(
      fc.property(point, fc.nat(9), fc.nat(9), ([x, y], width, height) => {
        const corners = boxRing([x, y, x + width, y + height]);
        expect(corners[0]).toEqual([x, y]);
        expect(signedArea(corners)).toBe(width * height);
      }),
    );
  });

  it('loses no area with the points that repeat or lie on a straight side', () => {
    fc.assert(
      fc.property(ring, (points) => {
        const doubled = points.flatMap((each): Point[] => [each, each]);
        const distinct = withoutRepeats(doubled);
        distinct.forEach((each, i) => expect(each).not.toEqual(following(distinct, i)));
        expect(ringArea(distinct)).toBe(ringArea(points));
      }),
    );
    const square: Point[] = [
      [0, 0],
      [4, 0],
      [9, 0],
      [9, 9],
      [0, 9],
      [0, 3],
    ];
    expect(withoutStraightPoints(square)).toEqual([
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ]);
  });
});

describe('exact distances', () => {
  it('are exact on whole numbers, and directions have length one', () => {
    expect(exactDistance([1, 2], [4, 6])).toBe(5);
    fc.assert(
      fc.property(point, point, (a, b) => {
        const [x, y] = exactDirection(a, b);
        const length = exactDistance(a, b);
        expect(exactDistance(b, a)).toBe(length);
        expect(Math.sqrt(x * x + y * y)).toBeCloseTo(length === 0 ? 0 : 1, 12);
        expect([a[0] + x * length, a[1] + y * length]).toEqual([
          expect.closeTo(b[0], 9),
          expect.closeTo(b[1], 9),
        ]);
      }),
    );
  });
});

import fc from 'fast-check';
import { closeGaps, fillRegion, intersect, subtract, unite, uniteRegions } from './region-algebra';
import { regionArea, regionContains, type Region, type Ring } from './ring';

const size = fc.integer({ min: 1, max: 40 });
const corner = fc.integer({ min: 0, max: 100 });
const box = fc.tuple(corner, corner, size, size).map(([x, y, w, h]): Ring => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
]);
const boxes = fc.array(box, { minLength: 1, maxLength: 12 });
const area = (regions: readonly Region[]): number =>
  regions.reduce((sum, region) => sum + regionArea(region), 0);

describe('region algebra', () => {
  it('unites boxes to the area of the cells that they cover', () => {
    fc.assert(
      fc.property(boxes, (rings) => {
        const cells = new Set<string>();
        for (const [[x0, y0], , [x1, y1]] of rings) {
          for (let x = x0; x < x1; x++) for (let y = y0; y < y1; y++) cells.add(`${x},${y}`);
        }
        expect(area(unite(rings))).toBeCloseTo(cells.size, 6);
      }),
    );
  });

  it('divides a region into the part in another region and the rest', () => {
    fc.assert(
      fc.property(boxes, boxes, (some, others) => {
        const [p, q] = [unite(some), unite(others)];
        expect(area(subtract(p, q)) + area(intersect(p, q))).toBeCloseTo(area(p), 6);
        expect(area(uniteRegions([...p, ...q]))).toBeCloseTo(area(p) + area(q) - area(intersect(p, q)), 6);
      }),
    );
  });

  it('gives the same result for both directions of a ring', () => {
    fc.assert(
      fc.property(boxes, (rings) => {
        expect(area(unite(rings.map((ring) => [...ring].reverse())))).toBeCloseTo(area(unite(rings)), 6);
      }),
    );
  });

  it('closes a slit and keeps the corners', () => {
    const slit: Ring[] = [
      [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ],
      [
        [10.4, 0],
        [20, 0],
        [20, 10],
        [10.4, 10],
      ],
    ];
    expect(closeGaps(unite(slit), 0.3)).toHaveLength(1);
    expect(area(closeGaps(unite(slit), 0.3))).toBeCloseTo(200, 2);
  });

  it('follows the fill rule of a path with a hole', () => {
    const outer: Ring = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    const inner: Ring = [
      [3, 3],
      [7, 3],
      [7, 7],
      [3, 7],
    ];
    expect(area(fillRegion([outer, inner], 'evenodd'))).toBeCloseTo(84, 6);
    expect(area(fillRegion([outer, inner], 'nonzero'))).toBeCloseTo(100, 6);
    const [ring] = fillRegion([outer, inner], 'evenodd');
    expect(regionContains(ring, [5, 5])).toBe(false);
    expect(regionContains(ring, [1, 5])).toBe(true);
  });
});

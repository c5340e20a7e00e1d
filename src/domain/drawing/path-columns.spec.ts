import fc from 'fast-check';
import { type PathStyle, PathOp } from './drawing';
import { chain, containsBox, intersectBoxes, lengthFactor, mapBox, mapPoint, type Matrix } from './matrix';
import { PathColumnsBuilder } from './path-columns-builder';
import { StyleTable } from './style-table';

const coordinate = fc.double({ min: -1e4, max: 1e4, noNaN: true });
const operation = fc.oneof(
  fc.tuple(fc.constant(PathOp.line), fc.tuple(coordinate, coordinate)),
  fc.tuple(
    fc.constant(PathOp.cubic),
    fc.tuple(coordinate, coordinate, coordinate, coordinate, coordinate, coordinate),
  ),
  fc.tuple(fc.constant(PathOp.close), fc.constant([] as number[])),
);
const path = fc.record({
  operations: fc.array(operation, { maxLength: 40 }),
  kept: fc.boolean(),
  style: fc.nat(9),
});

describe('path columns', () => {
  it('hold the paths that were ended and nothing of those that were dropped', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 80 }), (paths) => {
        const builder = new PathColumnsBuilder();
        for (const { operations, kept, style } of paths) {
          builder.move(1, 2);
          for (const [op, numbers] of operations) {
            if (op === PathOp.line) builder.line(numbers[0], numbers[1]);
            else if (op === PathOp.close) builder.close();
            else builder.cubic(...numbers);
          }
          if (kept) builder.end(style);
          else builder.drop();
        }
        const columns = builder.build();
        const expected = paths.filter(({ kept }) => kept);
        expect(columns.count).toBe(expected.length);
        expect([columns.opStart.length, columns.coordStart.length]).toEqual([
          columns.count + 1,
          columns.count + 1,
        ]);
        expected.forEach(({ operations, style }, i) => {
          const ops = [...columns.ops.slice(columns.opStart[i], columns.opStart[i + 1])];
          const coords = [...columns.coords.slice(columns.coordStart[i], columns.coordStart[i + 1])];
          expect(ops).toEqual([PathOp.move, ...operations.map(([op]) => op)]);
          expect(coords).toEqual([1, 2, ...operations.flatMap(([, numbers]) => [...numbers])]);
          expect(columns.style[i]).toBe(style);
        });
      }),
    );
  });

  it('give the bounds of the current path', () => {
    const builder = new PathColumnsBuilder();
    builder.move(0, 0);
    builder.end(0);
    builder.move(5, 7);
    builder.cubic(9, 1, 2, 2, 6, 6);
    expect(builder.pendingBounds()).toEqual([2, 1, 9, 7]);
    expect(builder.pendingOps).toBe(2);
  });
});

describe('styles', () => {
  it('are shared when equal and separate when anything differs', () => {
    const base: PathStyle = {
      stroke: true,
      fill: 'none',
      width: 1,
      strokeColor: 0,
      fillColor: 0,
      strokeAlpha: 1,
      fillAlpha: 1,
      dash: [],
      layer: null,
      visible: true,
      clip: null,
    };
    const others: Partial<PathStyle>[] = [
      { stroke: false },
      { fill: 'evenodd' },
      { width: 2 },
      { strokeColor: 1 },
      { fillColor: 1 },
      { strokeAlpha: 0.5 },
      { fillAlpha: 0.5 },
      { dash: [1, 2] },
      { dash: [12] },
      { layer: 'null' },
      { layer: '' },
      { visible: false },
      { clip: [0, 0, 1, 1] },
    ];
    const table = new StyleTable();
    const indexes = [{}, ...others].map((other) => table.indexOf({ ...base, ...other }));
    expect(indexes).toEqual(indexes.map((_, i) => i));
    expect(others.map((other) => table.indexOf({ ...base, ...other }))).toEqual(indexes.slice(1));
    expect(table.styles).toHaveLength(others.length + 1);
  });
});

describe('matrices', () => {
  const entry = fc.double({ min: -50, max: 50, noNaN: true });
  const matrix = fc.tuple(entry, entry, entry, entry, entry, entry) as fc.Arbitrary<Matrix>;

  it('chain as their maps do one after the other', () => {
    fc.assert(
      fc.property(matrix, matrix, entry, entry, (first, second, x, y) => {
        const [cx, cy] = mapPoint(chain(first, second), x, y);
        const [sx, sy] = mapPoint(second, ...mapPoint(first, x, y));
        expect([cx, cy]).toEqual([expect.closeTo(sx, 4), expect.closeTo(sy, 4)]);
      }),
    );
  });

  it('multiply their enlargement', () => {
    fc.assert(
      fc.property(matrix, matrix, (first, second) => {
        expect(lengthFactor(chain(first, second))).toBeCloseTo(lengthFactor(first) * lengthFactor(second), 3);
      }),
    );
  });

  it('map boxes onto boxes that hold every mapped point', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(matrix, share, share, (map, u, v) => {
        const [x, y] = mapPoint(map, -3 + 10 * u, 4 + 5 * v);
        expect(containsBox(mapBox(map, [-3, 4, 7, 9]), [x, y, x, y], 1e-9)).toBe(true);
      }),
    );
  });

  it('intersect boxes to the part in both', () => {
    expect(intersectBoxes([0, 0, 10, 10], [5, -5, 20, 5])).toEqual([5, 0, 10, 5]);
    expect(intersectBoxes([0, 0, 10, 10], [10, 10, 20, 20])).toEqual([10, 10, 10, 10]);
    expect(intersectBoxes([0, 0, 10, 10], [11, 0, 20, 10])).toBeNull();
  });
});

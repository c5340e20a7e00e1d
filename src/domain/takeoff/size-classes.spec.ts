import fc from 'fast-check';
import { sizeClasses } from './size-classes';

describe('classes of sizes', () => {
  it('take the most frequent size and those near it', () => {
    const classes = sizeClasses(
      [
        { size: 126, weight: 10 },
        { size: 122, weight: 4 },
        { size: 127, weight: 1 },
        { size: 230, weight: 2 },
      ],
      (size) => size * 0.08,
    );
    expect([...classes]).toEqual([
      [126, 126],
      [122, 126],
      [127, 126],
      [230, 230],
    ]);
  });

  it('do not depend on the order of the sizes, and no size is further from its class than the tolerance', () => {
    const size = fc.record({
      size: fc.integer({ min: 50, max: 500 }),
      weight: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 30 }), (sizes) => {
        const classes = sizeClasses(sizes, () => 10);
        const sorted = (map: ReadonlyMap<number, number>) => [...map].sort(([a], [b]) => a - b);
        expect(sorted(sizeClasses([...sizes].reverse(), () => 10))).toEqual(sorted(classes));
        for (const [from, name] of classes) expect(Math.abs(from - name)).toBeLessThanOrEqual(10);
      }),
    );
  });
});

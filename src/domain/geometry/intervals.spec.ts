import fc from 'fast-check';
import { commonPart, coveredLength, type Interval, mergeIntervals } from './intervals';

const interval = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 15 }))
  .map(([from, length]): Interval => [from, from + length]);
const intervals = fc.array(interval, { maxLength: 12 });

/** The unit cells that any of the intervals covers. */
function cellsOf(of: readonly Interval[]): Set<number> {
  const cells = new Set<number>();
  for (const [from, to] of of) for (let cell = from; cell < to; cell++) cells.add(cell);
  return cells;
}

describe('intervals', () => {
  it('merge to ascending, disjoint intervals that cover the same cells', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        const before = structuredClone(given);
        const merged = mergeIntervals(given);
        expect(given).toEqual(before);
        expect(cellsOf(merged)).toEqual(cellsOf(given));
        merged.slice(1).forEach(([from], i) => expect(from).toBeGreaterThan(merged[i][1]));
      }),
    );
  });

  it('merge across gaps up to the given one, and not across a longer one', () => {
    const given: Interval[] = [
      [8, 9],
      [0, 2],
      [5, 6],
    ];
    expect(mergeIntervals(given, 2)).toEqual([
      [0, 2],
      [5, 9],
    ]);
    expect(mergeIntervals(given, 3)).toEqual([[0, 9]]);
  });

  it('cover a length in which overlaps count once', () => {
    fc.assert(
      fc.property(intervals, (given) => {
        expect(coveredLength(given)).toBe(cellsOf(given).size);
      }),
    );
  });

  it('have in common what both cover', () => {
    fc.assert(
      fc.property(interval, interval, (one, other) => {
        const both = [...cellsOf([one])].filter((cell) => cellsOf([other]).has(cell));
        expect(cellsOf([commonPart(one, other)])).toEqual(new Set(both));
      }),
    );
    expect(commonPart([0, 2], [5, 9])).toEqual([5, 2]);
  });
});

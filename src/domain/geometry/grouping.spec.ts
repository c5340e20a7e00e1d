import fc from 'fast-check';
import { clustersWithin, groupBy, groupByEach, splitAtGaps, totalBy } from './grouping';

const numbers = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 });
const ascending = numbers.map((values) => values.sort((p, q) => p - q));
const itself = (value: number): number => value;

describe('groups', () => {
  it('hold every item once, under its key, in the order of the items', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const groups = groupBy(values, (value) => value % 7);
        expect([...groups.keys()]).toEqual([...new Set(values.map((value) => value % 7))]);
        for (const [key, group] of groups) expect(group).toEqual(values.filter((value) => value % 7 === key));
      }),
    );
  });

  it('hold an item under each of its keys, but once under a key it names twice', () => {
    expect(groupByEach(['ab', 'baa', ''], (word) => word)).toEqual(
      new Map([
        ['a', ['ab', 'baa']],
        ['b', ['ab', 'baa']],
      ]),
    );
  });

  it('add up their amounts', () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const totals = totalBy(values, (value) => value % 7, itself);
        for (const [key, group] of groupBy(values, (value) => value % 7))
          expect(totals.get(key)).toBe(group.reduce((sum, value) => sum + value, 0));
      }),
    );
  });
});

describe('clusters', () => {
  it('are no wider than the width, and the next value would make them wider', () => {
    fc.assert(
      fc.property(ascending, fc.nat(9), (values, width) => {
        const clusters = clustersWithin(values, width, itself);
        expect(clusters.flat()).toEqual(values);
        clusters.forEach((cluster, i) => {
          expect(cluster[cluster.length - 1] - cluster[0]).toBeLessThanOrEqual(width);
          if (i > 0) expect(cluster[0] - clusters[i - 1][0]).toBeGreaterThan(width);
        });
      }),
    );
  });

  it('end at gaps, and only there', () => {
    fc.assert(
      fc.property(ascending, fc.nat(9), (values, gap) => {
        const runs = splitAtGaps(values, gap, itself);
        expect(runs.flat()).toEqual(values);
        const wide = values.slice(1).filter((value, i) => value - values[i] > gap);
        expect(runs).toHaveLength(values.length === 0 ? 0 : wide.length + 1);
        for (const run of runs)
          run.slice(1).forEach((value, i) => expect(value - run[i]).toBeLessThanOrEqual(gap));
      }),
    );
  });
});

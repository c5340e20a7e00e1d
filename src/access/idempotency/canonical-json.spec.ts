import fc from 'fast-check';
import { jsonDigest } from './canonical-json';

/** The same document with its members written in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, member]) => [name, reversed(member)]),
  );
}

const document = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe('the digest of a JSON body', () => {
  it('does not depend on the order of members', () => {
    fc.assert(fc.property(document, (value) => jsonDigest(reversed(value)) === jsonDigest(value)));
  });

  it('tells different documents apart', () => {
    fc.assert(
      fc.property(document, document, (a, b) => {
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(jsonDigest(a) === jsonDigest(b)).toBe(same);
      }),
      { numRuns: 1000 },
    );
    expect(jsonDigest({ a: [1, 2] })).not.toBe(jsonDigest({ a: [2, 1] }));
    expect(jsonDigest({ a: '1' })).not.toBe(jsonDigest({ a: 1 }));
    expect(jsonDigest({})).not.toBe(jsonDigest([]));
  });
});

/** Integer-like names come first in any object, so entries are compared, not objects. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['array', ...value.map(sorted)];
  if (value === null || typeof value !== 'object') return value;
  return [
    'object',
    ...Object.entries(value)
      .map(([name, member]) => [name, sorted(member)])
      .sort(),
  ];
}

import fc from 'fast-check';
import { byNaturalOrder } from './natural-order';

describe('natural order', () => {
  it('orders numbers in ids by their value', () => {
    expect(['r10', 'w1', 'r2', 'r1'].sort(byNaturalOrder)).toEqual(['r1', 'r2', 'r10', 'w1']);
  });

  it('orders ids of the same letters by the value of their numbers, with and without leading zeros', () => {
    const zeros = fc.constantFrom('', '0', '00');
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.]{0,3}$/), fc.nat(), fc.nat(), zeros, (letters, m, n, lead) => {
        const order = byNaturalOrder(`${letters}${lead}${m + 1}`, `${letters}${n + 1}`);
        if (m !== n) expect(Math.sign(order)).toBe(Math.sign(m - n));
      }),
    );
  });

  it('is a total order', () => {
    const id = fc.oneof(fc.string({ maxLength: 4 }), fc.stringMatching(/^[a-c]?0{0,2}\d{0,3}$/));
    fc.assert(
      fc.property(id, id, id, (a, b, c) => {
        expect(byNaturalOrder(a, b) === 0).toBe(a === b);
        expect(Math.sign(byNaturalOrder(a, b)) + Math.sign(byNaturalOrder(b, a))).toBe(0);
        if (byNaturalOrder(a, b) < 0 && byNaturalOrder(b, c) < 0)
          expect(byNaturalOrder(a, c)).toBeLessThan(0);
      }),
      { numRuns: 1000 },
    );
  });
});

import fc from 'fast-check';
import { ascendingOrder } from './ascending-order';

describe('the ascending order of numbers', () => {
  it('is that of a stable sort', () => {
    const numbers = fc.array(fc.oneof(fc.double({ min: 0, noNaN: true }), fc.constantFrom(0, 1, 1.5, 35.28)));
    fc.assert(
      fc.property(numbers, (list) => {
        const sorted = list.map((_, i) => i).sort((p, q) => list[p] - list[q] || p - q);
        expect([...ascendingOrder(Float64Array.from(list, Math.abs))]).toEqual(sorted);
      }),
    );
  });
});

import fc from 'fast-check';
import { greatestBy, leastBy } from './extremes';

const items = fc
  .array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 })
  .map((values) => values.map((value, place) => ({ value, place })));
const valueOf = ({ value }: { value: number }): number => value;

describe('the least and the greatest item', () => {
  it('are the first with that measure', () => {
    fc.assert(
      fc.property(items, (all) => {
        const values = all.map(valueOf);
        expect(leastBy(all, valueOf).place).toBe(values.indexOf(Math.min(...values)));
        expect(greatestBy(all, valueOf).place).toBe(values.indexOf(Math.max(...values)));
      }),
    );
  });

  it('do not exist among no items', () => {
    expect(() => leastBy([], valueOf)).toThrow(TypeError);
    expect(() => greatestBy([], valueOf)).toThrow(TypeError);
  });
});

import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { inParallel } from './in-parallel';

async function* numbers(count: number) {
  for (let n = 0; n < count; n++) yield await Promise.resolve(n);
}

describe('work in parallel', () => {
  it('does each element once, within its limit', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(3), { maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        async (turns, hands) => {
          const done: number[] = [];
          let [now, most] = [0, 0];
          await inParallel(numbers(turns.length), hands, async (n) => {
            most = Math.max(most, ++now);
            for (let i = 0; i < turns[n]; i++) await turn();
            now--;
            done.push(n);
          });
          expect(done.sort((a, b) => a - b)).toEqual(turns.map((_, n) => n));
          expect(most).toBeLessThanOrEqual(hands);
        },
      ),
    ));

  it('starts no more after a failure, and ends after those under way', async () => {
    const ended: number[] = [];
    const work = inParallel(numbers(100), 3, async (n) => {
      await turn();
      if (n === 4) throw new Error('the fifth');
      await turn();
      ended.push(n);
    });
    await expect(work).rejects.toThrow('the fifth');
    const atTheEnd = ended.length;
    expect(atTheEnd).toBeLessThan(10);
    await turn();
    expect(ended).toHaveLength(atTheEnd);
  });
});

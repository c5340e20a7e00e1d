import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { inParallel } from './in-parallel';

describe('inParallel', () => {
  it('does each once, in order, never more at a time than asked, whatever is done first', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 4 })),
        fc.integer({ min: 1, max: 8 }),
        async (turns, width) => {
          let running = 0;
          let most = 0;
          const begun: number[] = [];
          const results = await inParallel([...turns.keys()], width, async (item) => {
            begun.push(item);
            most = Math.max(most, ++running);
            for (let turn = 0; turn < turns[item]; turn++) await setImmediate();
            running--;
            return item * 10;
          });
          expect(begun).toEqual([...turns.keys()]);
          expect(results).toEqual(turns.map((_, i) => i * 10));
          expect(most).toBe(Math.min(width, turns.length));
        },
      ),
    ));

  it('begins nothing more once one has failed', async () => {
    const begun: number[] = [];
    const work = async (item: number) => {
      begun.push(item);
      await setImmediate();
      if (item === 1) throw new Error('no room');
    };
    await expect(inParallel([0, 1, 2, 3, 4, 5], 2, work)).rejects.toThrow('no room');
    await setImmediate();
    expect(begun).toEqual([0, 1, 2]);
  });
});

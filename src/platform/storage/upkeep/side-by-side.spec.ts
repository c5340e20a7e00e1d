import fc from 'fast-check';
import { grouped, sideBySide } from './side-by-side';

async function* listed(keys: string[]) {
  for (const key of keys) yield { key };
}

const keys = fc
  .uniqueArray(fc.stringMatching(/^[a-c./-]{1,4}$/), { maxLength: 12 })
  .map((some) => some.sort((a, b) => (a < b ? -1 : 1)));

async function all<T>(each: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of each) found.push(one);
  return found;
}

describe('two lists side by side', () => {
  it('pair elements of the same key, and lose nothing', () =>
    fc.assert(
      fc.asyncProperty(keys, keys, async (lefts, rights) => {
        const pairs = await all(sideBySide(listed(lefts), listed(rights)));
        const everyKey = [...new Set([...lefts, ...rights])].sort((a, b) => (a < b ? -1 : 1));
        expect(pairs).toEqual(
          everyKey.map((key) => ({
            left: lefts.includes(key) ? { key } : null,
            right: rights.includes(key) ? { key } : null,
          })),
        );
      }),
    ));

  it('are both closed when the reader stops', async () => {
    const closed: string[] = [];
    async function* endless(name: string) {
      try {
        for (let n = 0; ; n++) yield await Promise.resolve({ key: `${n}` });
      } finally {
        closed.push(name);
      }
    }
    for await (const pair of sideBySide(endless('left'), endless('right'))) {
      expect(pair).toEqual({ left: { key: '0' }, right: { key: '0' } });
      break;
    }
    expect(closed).toEqual(['left', 'right']);
  });

  it('come in groups', async () => {
    expect(await all(grouped(listed(['a', 'b', 'c']), 2))).toEqual([
      [{ key: 'a' }, { key: 'b' }],
      [{ key: 'c' }],
    ]);
    expect(await all(grouped(listed([]), 2))).toEqual([]);
  });
});

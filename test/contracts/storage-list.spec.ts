import { Readable } from 'node:stream';
import * as fc from 'fast-check';
import type { ListedObject } from '../../src/platform/storage';
import { DRIVERS, type Store, Stores } from './stores';

let stores: Stores;
beforeAll(async () => void (stores = await Stores.start()));
afterAll(() => stores?.stop());

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
const keysOf = async (objects: AsyncIterable<ListedObject>) =>
  (await collected(objects)).map(({ key }) => key);

/** A letter that sorts before `/`, one after it, and folders. */
const names = fc.stringMatching(/^[ab0][-.ab0_]{0,2}$/).filter((name) => !name.includes('..'));
const keys = fc.array(names, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'));

describe.each(DRIVERS)('listing on %s', (driver) => {
  let store: Store;
  let storage: Store['storage'];
  beforeEach(async () => {
    store = await stores[driver]();
    ({ storage } = store);
  });

  const fill = async (all: string[]) => {
    for (let at = 0; at < all.length; at += 50)
      await Promise.all(all.slice(at, at + 50).map((key) => store.overwrite(key, Buffer.from(key))));
  };

  it('lists key, size and time of each object, in the byte order of their keys', async () => {
    expect(await keysOf(storage.list(''))).toEqual([]);
    const order = ['a-b', 'a.b', 'a/b', 'a/b-c', 'a0', 'a_b', 'ab', 'b'];
    await fill([...order].reverse());
    const found = await collected(storage.list(''));
    expect(found.map(({ key }) => key)).toEqual(order);
    expect(found.map(({ size }) => size)).toEqual(order.map((key) => key.length));
    for (const { modifiedAt } of found)
      expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(60_000);
  });

  it('lists keys with a prefix and after a key, whatever they are', async () => {
    const all = ['a', 'a-/x', 'a.b/c', 'aa/b/c', 'aa/b-c', 'aa/bb', 'b/a', 'b/a0/x', 'b0', 'b_/b'];
    await fill(all);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(keys, fc.constant('')),
        fc.oneof(keys, fc.constantFrom('', ...all)),
        async (prefix, after) => {
          const expected = all.filter((key) => key.startsWith(prefix) && key > after).sort();
          expect(await keysOf(storage.list(prefix, after))).toEqual(expected);
        },
      ),
      { numRuns: 60 },
    );
    expect(await keysOf(storage.list('aa/b'))).toEqual(['aa/b-c', 'aa/b/c', 'aa/bb']);
    expect(await keysOf(storage.list('aa/b/'))).toEqual(['aa/b/c']);
    expect(await keysOf(storage.list('aa/b/c', 'aa/b/c'))).toEqual([]);
  });

  it('lists 2,500 objects once each; objects removed meanwhile may be missing', async () => {
    const all = Array.from(
      { length: 2500 },
      (_, n) => `packages/${String(n % 25).padStart(2, '0')}/${String(n).padStart(4, '0')}`,
    );
    await fill(all);
    all.sort();
    expect(await keysOf(storage.list('packages/'))).toEqual(all);
    expect(await keysOf(storage.list('packages/', all[1499]))).toEqual(all.slice(1500));

    const removed = new Set(all.filter((_, n) => n % 7 === 3));
    const seen: string[] = [];
    for await (const { key } of storage.list('packages/')) {
      if (seen.length === 0) expect(await storage.removeMany([...removed])).toEqual([]);
      seen.push(key);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((key) => !removed.has(key))).toEqual(all.filter((key) => !removed.has(key)));
    expect(await keysOf(storage.list('packages/'))).toEqual(all.filter((key) => !removed.has(key)));

    expect(await storage.removeMany(all)).toEqual([]);
    expect(await keysOf(storage.list(''))).toEqual([]);
    expect(await storage.removeMany([])).toEqual([]);
  });

  it('does not take a missing store for an empty one', async () => {
    const { storage: lost, vanish } = await stores[driver]();
    expect(await lost.stat('uploads/a')).toBeNull();
    await vanish();
    const gone = { code: 'storage_unavailable', transient: true };
    await expect(lost.stat('uploads/a')).rejects.toMatchObject(gone);
    await expect(keysOf(lost.list('uploads/'))).rejects.toMatchObject(gone);
    await expect(lost.open('uploads/a')).rejects.toMatchObject(gone);
    await expect(lost.checkout('uploads/a')).rejects.toMatchObject(gone);
    await expect(lost.remove('uploads/a')).rejects.toMatchObject(gone);
    await expect(lost.removeMany(['uploads/a'])).rejects.toMatchObject(gone);
    await expect(lost.put('uploads/a', Readable.from([Buffer.from('x')]))).rejects.toMatchObject(gone);
    await expect(lost.assertReady()).rejects.toMatchObject(gone);
    await lost.prepare();
    await lost.put('uploads/a', Readable.from([Buffer.from('x')]));
    expect(await keysOf(lost.list(''))).toEqual(['uploads/a']);
  });
});

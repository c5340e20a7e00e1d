import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import * as fc from 'fast-check';
import type { ObjectStorage } from '../../src/platform/storage';
import { DRIVERS, Stores } from './stores';

const MIB = 1024 * 1024;
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
/** Random bytes, 1 MB, so that a test of many bytes draws few of them. */
const RANDOM = randomBytes(MIB);
const bytesOf = (size: number) =>
  Buffer.concat(new Array(Math.ceil(size / MIB)).fill(RANDOM)).subarray(0, size);

let stores: Stores;
beforeAll(async () => void (stores = await Stores.start()));
afterAll(() => stores?.stop());

describe.each(DRIVERS)('storage on %s', (driver) => {
  let storage: ObjectStorage;
  beforeAll(async () => void ({ storage } = await stores[driver]()));

  const read = async (key: string, options = {}) => buffer(await storage.open(key, options));
  const put = (key: string, bytes: Buffer, chunk = 100_000) =>
    storage.put(
      key,
      Readable.from(
        (function* () {
          for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
        })(),
      ),
    );

  it('is ready, and can be prepared again', async () => {
    await storage.prepare();
    await storage.assertReady();
  });

  it.each([0, 1, 65_536, 8 * MIB, 8 * MIB + 1, 20 * MIB])(
    'returns %i bytes, counted and hashed',
    async (size) => {
      const bytes = bytesOf(size);
      const stored = await put('uploads/a', bytes);
      expect(stored).toEqual({ size, sha256: sha256(bytes) });
      expect((await read('uploads/a', { sha256: stored.sha256 })).equals(bytes)).toBe(true);
      const { modifiedAt, ...known } = (await storage.stat('uploads/a'))!;
      expect(known).toEqual({ key: 'uploads/a', size });
      expect(Math.abs(Date.now() - modifiedAt.getTime())).toBeLessThan(60_000);
    },
  );

  it('returns any bytes, however they arrive, whole and in part', async () => {
    const sizes = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 400_000 }));
    const parts = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    await fc.assert(
      fc.asyncProperty(sizes, fc.integer({ min: 1, max: 70_000 }), parts, async (size, chunk, [from, to]) => {
        const bytes = bytesOf(size);
        const stored = await put('uploads/any', bytes, Math.max(chunk, size / 500));
        expect(stored).toEqual({ size, sha256: sha256(bytes) });
        expect((await read('uploads/any', { sha256: stored.sha256 })).equals(bytes)).toBe(true);
        if (size === 0) return;
        const [start, end] = [from, to].map((part) => Math.floor(part * (size - 1))).sort((a, b) => a - b);
        expect(
          (await read('uploads/any', { range: { start, end } })).equals(bytes.subarray(start, end + 1)),
        ).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['the first byte', 0, 0],
    ['the last byte', 999_999, 999_999],
    ['all of it', 0, 999_999],
    ['some of it', 65_535, 65_537],
  ])('returns %s', async (_, start, end) => {
    const bytes = bytesOf(1_000_000);
    await put('uploads/range', bytes);
    expect(
      (await read('uploads/range', { range: { start, end } })).equals(bytes.subarray(start, end + 1)),
    ).toBe(true);
  });

  it.each([
    ['beyond the end', 10, 10, 12],
    ['across the end', 10, 9, 10],
    ['of an empty object', 0, 0, 0],
  ])('refuses a range %s: the object was larger when it was stored', async (_, size, start, end) => {
    await put('uploads/short', bytesOf(size));
    await expect(read('uploads/short', { range: { start, end } })).rejects.toMatchObject({
      code: 'object_damaged',
    });
  });

  it('keeps the old object when a stream breaks, and passes its error on', async () => {
    await put('uploads/b', Buffer.from('whole'));
    for (const size of [1, 9 * MIB, 17 * MIB]) {
      const broken = Readable.from(
        (function* () {
          yield bytesOf(size);
          throw Object.assign(new Error('gone'), { code: 'ENOSPC' });
        })(),
      );
      await expect(storage.put('uploads/b', broken)).rejects.toThrow('gone');
      expect((await read('uploads/b')).toString()).toBe('whole');
    }
  });

  it('keeps the old object when a stream closes without an end', async () => {
    await put('uploads/cut', Buffer.from('whole'));
    const cut = new Readable({ read() {} });
    cut.push(bytesOf(1000));
    const stored = storage.put('uploads/cut', cut);
    setImmediate(() => cut.destroy());
    await expect(stored).rejects.toMatchObject({ code: 'ERR_STREAM_PREMATURE_CLOSE' });
    await expect(storage.put('uploads/cut', cut)).rejects.toMatchObject({
      code: 'ERR_STREAM_PREMATURE_CLOSE',
    });
    expect((await read('uploads/cut')).toString()).toBe('whole');
  });

  it('keeps one whole object of many that are stored under one key at once', async () => {
    const all = Array.from({ length: 8 }, (_, n) => Buffer.alloc(300_000, n));
    const stored = await Promise.all(all.map((bytes) => put('uploads/race', bytes)));
    expect(stored.map((object) => object.sha256)).toEqual(all.map(sha256));
    expect(stored.map((object) => object.sha256)).toContain(sha256(await read('uploads/race')));
  });

  it('stores an object while its neighbour is removed', async () => {
    for (let round = 1; round <= 30; round++) {
      const key = `packages/shared/r${round}`;
      await Promise.all([put(key, Buffer.from('kept')), storage.remove(`packages/shared/r${round - 1}`)]);
      expect((await read(key)).toString()).toBe('kept');
    }
  });

  it.each([
    '../etc/passwd',
    '/etc/passwd',
    'a/../b',
    'a//b',
    'a/',
    '',
    'A',
    'a\\b',
    'a\0b',
    '.hidden',
    `a/${'b'.repeat(600)}`,
  ])('refuses the key %j', async (key) => {
    const refused = 'Not a storage key';
    await expect(storage.put(key, Readable.from([Buffer.from('x')]))).rejects.toThrow(refused);
    await expect(storage.open(key)).rejects.toThrow(refused);
    await expect(storage.stat(key)).rejects.toThrow(refused);
    await expect(storage.remove(key)).rejects.toThrow(refused);
    await expect(storage.removeMany(['a', key])).rejects.toThrow(refused);
  });

  it('brings an object to a path, and reports a missing one', async () => {
    const { sha256: right } = await put('uploads/c', Buffer.from('plan'));
    const { path, release } = await storage.checkout('uploads/c', right);
    expect(readFileSync(path, 'utf8')).toBe('plan');
    await release();
    expect((await read('uploads/c')).toString()).toBe('plan');
    await storage.remove('uploads/c');
    await expect(storage.open('uploads/c')).rejects.toMatchObject({ code: 'object_missing' });
    await expect(storage.checkout('uploads/c')).rejects.toMatchObject({ code: 'object_missing' });
    expect(await storage.stat('uploads/c')).toBeNull();
    await expect(storage.remove('uploads/c')).resolves.toBeUndefined();
  });

  it('finds no object with the name of a folder', async () => {
    await put('folder/object', Buffer.from('x'));
    expect(await storage.stat('folder')).toBeNull();
    await expect(storage.open('folder')).rejects.toMatchObject({ code: 'object_missing' });
    expect(await storage.stat('folder/object/below')).toBeNull();
  });
});

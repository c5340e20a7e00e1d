import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { LocalStorage } from './local-storage';

describe('LocalStorage', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-storage-'));
  const storage = new LocalStorage(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  const leftovers = () => readdirSync(join(folder, 'tmp'));

  it.each([0, 1, 65_536, 1_000_003])('gives back %i bytes, counted and hashed', async (size) => {
    const bytes = randomBytes(size);
    const stored = await storage.put('uploads/a', Readable.from([bytes]));
    expect(stored).toEqual({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
    expect((await buffer(await storage.open('uploads/a'))).equals(bytes)).toBe(true);
  });

  it('keeps the old object and no remains when a stream breaks', async () => {
    await storage.put('uploads/b', Readable.from(['whole']));
    const broken = Readable.from(
      (function* () {
        yield 'half';
        throw new Error('gone');
      })(),
    );
    await expect(storage.put('uploads/b', broken)).rejects.toThrow('gone');
    expect((await buffer(await storage.open('uploads/b'))).toString()).toBe('whole');
    expect(leftovers()).toEqual([]);
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
  ])('takes no key such as %j', async (key) => {
    await expect(storage.put(key, Readable.from(['x']))).rejects.toThrow('Not a storage key');
    await expect(storage.remove(key)).rejects.toThrow('Not a storage key');
  });

  it('says that an object is missing, and forgives removing it', async () => {
    await expect(storage.open('uploads/none')).rejects.toMatchObject({ code: 'object_missing' });
    await expect(storage.remove('uploads/none')).resolves.toBeUndefined();
  });
});

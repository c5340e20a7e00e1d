import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ObjectStorage } from '../../src/platform/storage';
import { LocalStorage } from '../../src/platform/storage/local-storage';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { type S3Server, startS3Server } from '../support/s3-server';

const MIB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), 'planbill-storage-'));
let server: S3Server;
const settings = () => ({
  endpoint: server.endpoint,
  region: 'us-east-1',
  bucket: 'planbill-test',
  pathStyle: true,
  credentials: server.credentials,
  scratchFolder: join(folder, 'scratch'),
});

const drivers: Record<string, () => Promise<ObjectStorage>> = {
  'local disk': () => Promise.resolve(new LocalStorage(folder)),
  s3: async () => {
    const storage = new S3Storage(settings());
    await storage.prepare();
    return storage;
  },
};

beforeAll(async () => {
  server = await startS3Server();
}, 30_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

describe.each(Object.entries(drivers))('storage on %s', (name, open) => {
  let storage: ObjectStorage;
  beforeAll(async () => {
    storage = await open();
  });

  const read = async (key: string) => buffer(await storage.open(key));

  it('is ready', () => expect(storage.assertReady()).resolves.toBeUndefined());

  it.each([0, 1, 65_536, 8 * MIB, 8 * MIB + 1, 20 * MIB])(
    'gives back %i bytes, counted and hashed',
    async (size) => {
      const bytes = randomBytes(size);
      const chunks = function* () {
        for (let at = 0; at < size; at += 100_000) yield bytes.subarray(at, at + 100_000);
      };
      const stored = await storage.put('uploads/a', Readable.from(chunks()));
      expect(stored).toEqual({ size, sha256: createHash('sha256').update(bytes).digest('hex') });
      expect((await read('uploads/a')).equals(bytes)).toBe(true);
    },
  );

  it('keeps the old object and no remains when a stream breaks', async () => {
    await storage.put('uploads/b', Readable.from([Buffer.from('whole')]));
    const broken = Readable.from(
      (function* () {
        yield randomBytes(9 * MIB);
        throw new Error('gone');
      })(),
    );
    await expect(storage.put('uploads/b', broken)).rejects.toThrow('gone');
    expect((await read('uploads/b')).toString()).toBe('whole');
    if (name === 'local disk') expect(await readdir(join(folder, 'tmp'))).toEqual([]);
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
    await expect(storage.put(key, Readable.from([Buffer.from('x')]))).rejects.toThrow('Not a storage key');
    await expect(storage.remove(key)).rejects.toThrow('Not a storage key');
  });

  it('brings an object to a path, and says that one is missing', async () => {
    await storage.put('uploads/c', Readable.from([Buffer.from('plan')]));
    const { path, release } = await storage.checkout('uploads/c');
    expect(readFileSync(path, 'utf8')).toBe('plan');
    await release();
    expect((await read('uploads/c')).toString()).toBe('plan');
    await storage.remove('uploads/c');
    await expect(storage.open('uploads/c')).rejects.toMatchObject({ code: 'object_missing' });
    await expect(storage.checkout('uploads/c')).rejects.toMatchObject({ code: 'object_missing' });
    await expect(storage.remove('uploads/c')).resolves.toBeUndefined();
  });
});

describe('an object store that does not work', () => {
  it('is refused at start with wrong credentials', async () => {
    const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'wrong' };
    await expect(new S3Storage({ ...settings(), credentials }).prepare()).rejects.toMatchObject({
      code: 'storage_unavailable',
    });
  });

  it('keeps nothing when it is not there', async () => {
    const storage = new S3Storage({ ...settings(), endpoint: 'http://127.0.0.1:9' });
    await expect(storage.put('uploads/a', Readable.from([Buffer.from('x')]))).rejects.toMatchObject({
      code: 'storage_unavailable',
      transient: true,
    });
  }, 30_000);
});

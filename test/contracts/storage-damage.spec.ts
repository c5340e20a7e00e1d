import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { DRIVERS, type Store, Stores } from './stores';

const KEY = 'packages/p/post.src';
const BYTES = randomBytes(700_000);
const sha256 = createHash('sha256').update(BYTES).digest('hex');

let stores: Stores;
beforeAll(async () => void (stores = await Stores.start()));
afterAll(() => stores?.stop());

/** The bytes before the end or the error, and the code of the error. */
async function drained(stream: Readable): Promise<{ bytes: Buffer; code: string | null }> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return { bytes: Buffer.concat(chunks), code: null };
  } catch (error) {
    return { bytes: Buffer.concat(chunks), code: (error as { code: string }).code };
  }
}

function flipped(at: number): Buffer {
  const bytes = Buffer.from(BYTES);
  bytes[at] ^= 1;
  return bytes;
}

const DAMAGES: [name: string, bytes: Buffer][] = [
  ['its first byte flipped', flipped(0)],
  ['its last byte flipped', flipped(BYTES.length - 1)],
  ['its last byte gone', BYTES.subarray(0, -1)],
  ['its second half gone', BYTES.subarray(0, 350_000)],
  ['nothing in it', Buffer.alloc(0)],
  ['a byte more', Buffer.concat([BYTES, Buffer.from('x')])],
  ['a megabyte more', Buffer.concat([BYTES, Buffer.alloc(1024 * 1024)])],
];

describe.each(DRIVERS)('an object on %s with', (driver) => {
  let store: Store;
  beforeAll(async () => void (store = await stores[driver]()));
  beforeEach(() => store.storage.put(KEY, Readable.from([BYTES])));

  it.each(DAMAGES)('%s is not given out to its end', async (_, bytes) => {
    await store.overwrite(KEY, bytes);
    const got = await drained(await store.storage.open(KEY, { sha256 }));
    expect(got.code).toBe('object_damaged');
    expect(got.bytes.length < bytes.length || bytes.length === 0).toBe(true);
    await expect(store.storage.checkout(KEY, sha256)).rejects.toMatchObject({ code: 'object_damaged' });
  });

  it('damaged objects are never returned whole', async () => {
    const got = await drained(await store.storage.open(KEY, { sha256 }));
    expect(got.code).toBeNull();
    expect(got.bytes.equals(BYTES)).toBe(true);
  });

  it('a reader that stops closes the object', async () => {
    for (let n = 0; n < 300; n++) {
      const stream = await store.storage.open(KEY, { sha256 });
      stream.once('error', () => undefined).destroy(n % 2 ? new Error('the client has gone') : undefined);
    }
    expect((await drained(await store.storage.open(KEY, { sha256 }))).code).toBeNull();
  });
});

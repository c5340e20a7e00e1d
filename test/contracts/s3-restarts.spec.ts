import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { runs } from '../support/runs';
import { type S3Server, startS3Server } from '../support/s3-server';
import { Stores } from './stores';

const CHUNK = Buffer.alloc(64 * 1024, 'planbill');
const MOST_BYTES = 12 * 1024 * 1024;
/** The driver drops a silent connection after this time. Every wait below must end. */
const SILENCE_MS = 15_000;

interface Upload {
  bytes: number;
  /** Milliseconds from the start of the case. */
  startsAt: number;
}

let stores: Stores;
let server: S3Server;
let storage: S3Storage;

beforeAll(async () => {
  stores = await Stores.start();
  server = await startS3Server();
  const { endpoint, credentials } = server;
  storage = new S3Storage({ ...stores.s3Settings(), endpoint, credentials, silenceMs: SILENCE_MS });
  await storage.prepare();
});
afterAll(async () => {
  storage?.close();
  await server?.stop();
  await stores?.stop();
});

function* chunksOf(bytes: number): Generator<Buffer> {
  for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
}

const sha256Of = async (source: Iterable<Buffer> | AsyncIterable<Buffer>) => {
  const hash = createHash('sha256');
  for await (const chunk of source) hash.update(chunk);
  return hash.digest('hex');
};

/** Uploads an object and reads it back, and says when each of these two is done. An outage must be reported as one; everything else must be exact. */
async function uploadAndReadBack(
  key: string,
  { bytes, startsAt }: Upload,
  done: () => void = () => undefined,
): Promise<'whole' | 'unavailable'> {
  await sleep(startsAt);
  try {
    const stored = await storage.put(key, Readable.from(chunksOf(bytes)));
    const expected = await sha256Of(chunksOf(bytes));
    expect(stored).toMatchObject({ size: bytes, sha256: expected });
    done();
    expect(await sha256Of(await storage.open(key, { sha256: expected }))).toBe(expected);
    done();
    return 'whole';
  } catch (error) {
    expect(error).toMatchObject({ code: 'storage_unavailable' });
    return 'unavailable';
  }
}

const upload = fc.record({
  bytes: fc.integer({ min: 1, max: MOST_BYTES }),
  startsAt: fc.integer({ min: 0, max: 300 }),
});

it('ends every upload and download when its store is restarted at a random moment', async () => {
  const seen = { whole: 0, unavailable: 0 };
  let cases = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(upload, { minLength: 1, maxLength: 4 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.integer({ min: 0, max: 100 }),
      async (uploads, share, soon) => {
        const number = cases++;
        // Soon after some transfers are done, and not at a time, so that some are done on a slow machine too.
        let left = Math.round(share * 2 * uploads.length);
        let kill = () => undefined as void;
        const restart = new Promise<void>((resolve) => (kill = resolve))
          .then(() => sleep(soon))
          .then(() => server.kill())
          .then(() => server.restart());
        if (left === 0) kill();
        const ends = await Promise.all(
          uploads.map((one, n) =>
            uploadAndReadBack(`restarts/${number}/${n}`, one, () => {
              if (--left <= 0) kill();
            }),
          ),
        );
        kill();
        await restart;
        for (const end of ends) seen[end]++;
        expect(await uploadAndReadBack(`restarts/${number}/after`, { bytes: 1000, startsAt: 0 })).toBe(
          'whole',
        );
      },
    ),
    { numRuns: runs(15, 100), endOnFailure: true },
  );
  // The restarts must hit some transfers and miss others, or the moments are chosen badly.
  expect(seen.whole).toBeGreaterThan(0);
  expect(seen.unavailable).toBeGreaterThan(0);
}, 600_000);

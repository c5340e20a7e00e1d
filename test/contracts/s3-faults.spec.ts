import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ListMultipartUploadsCommand, S3Client } from '@aws-sdk/client-s3';
import { clientConfig, type S3Settings } from '../../src/platform/storage/s3-settings';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { type FaultProxy, s3Problem, startFaultProxy } from '../support/fault-proxy';
import { type S3Server, startS3Server } from '../support/s3-server';
import { Stores } from './stores';

const MIB = 1024 * 1024;
const KEY = 'uploads/plan';
const BYTES = randomBytes(9 * MIB);
const sha256 = createHash('sha256').update(BYTES).digest('hex');

let stores: Stores;
let server: S3Server;
let proxy: FaultProxy;
let storage: S3Storage;
/** Drops silent connections early, so that a test can wait for it. A busy server is silent for as long at times. */
let impatient: S3Storage;
let settings: S3Settings;

beforeAll(async () => {
  stores = await Stores.start();
  server = await startS3Server();
  proxy = await startFaultProxy(server.endpoint);
  settings = {
    ...stores.s3Settings(),
    endpoint: proxy.endpoint,
    credentials: server.credentials,
    silenceMs: 120_000,
  };
  storage = new S3Storage(settings);
  impatient = new S3Storage({ ...settings, silenceMs: 700 });
  await storage.prepare();
  await storage.put(KEY, Readable.from([BYTES]));
});
afterEach(() => {
  proxy.fault = () => null;
});
afterAll(async () => {
  storage?.close();
  impatient?.close();
  await proxy?.stop();
  await server?.stop();
  await stores?.stop();
});

const put = (size: number, on = storage) => on.put(KEY, Readable.from([BYTES.subarray(1, size)]));
const unfinished = async () => {
  const client = new S3Client(clientConfig(settings));
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: settings.bucket }));
  client.destroy();
  return Uploads;
};
const isWhole = async () =>
  expect((await buffer(await storage.open(KEY, { sha256 }))).equals(BYTES)).toBe(true);

describe('an object store that is full', () => {
  it.each([
    ['refuses an object', 1000, 'PUT', 'x-id=PutObject', s3Problem(507, 'XMinioStorageFull')],
    ['refuses the first part', 9 * MIB, 'PUT', 'partNumber=1&', s3Problem(507, 'XMinioStorageFull')],
    ['refuses the last part', 9 * MIB, 'PUT', 'partNumber=2&', s3Problem(507, 'InsufficientStorage')],
    ['refuses to begin', 9 * MIB, 'POST', 'uploads', s3Problem(400, 'QuotaExceeded')],
    ['refuses to complete', 9 * MIB, 'POST', 'uploadId', s3Problem(400, 'XMinioAdminBucketQuotaExceeded')],
  ])('%s and keeps the old one whole', async (_, size, method, part, fault) => {
    proxy.fault = (asked, url) => (asked === method && url.includes(part) ? fault : null);
    await expect(put(size)).rejects.toMatchObject({ code: 'storage_full', status: 503, transient: true });
    proxy.fault = () => null;
    expect(await unfinished()).toEqual([]);
    await isWhole();
  });
});

describe('an object store that fails', () => {
  it('is asked again when it asks to slow down', async () => {
    let refusals = 2;
    proxy.fault = (method) => (method === 'PUT' && refusals-- > 0 ? s3Problem(503, 'SlowDown') : null);
    await storage.put('uploads/slow', Readable.from([Buffer.from('slow')]));
    expect((await buffer(await storage.open('uploads/slow'))).toString()).toBe('slow');
  });

  it.each([
    ['wants less haste', s3Problem(503, 'SlowDown')],
    ['is broken', s3Problem(500, 'InternalError')],
    ['answers what no object store says', { status: 502, body: '<html>Bad gateway</html>' }],
    ['hangs up', 'reset' as const],
    ['says nothing', 'hang' as const],
  ])('is unavailable when it %s', async (_, fault) => {
    proxy.fault = () => fault;
    const unavailable = { code: 'storage_unavailable', status: 503, transient: true };
    const asker = fault === 'hang' ? impatient : storage;
    const asked = [
      put(1000, asker),
      asker.open(KEY),
      asker.stat(KEY),
      asker.remove(KEY),
      asker.removeMany([KEY]),
      asker.list('').next(),
      asker.sweepUnfinished(new Date()),
      asker.assertReady(),
    ];
    for (const answer of await Promise.allSettled(asked))
      expect(answer).toMatchObject({ status: 'rejected', reason: unavailable });
    proxy.fault = () => null;
    await isWhole();
  });

  it.each([
    ['cut', { cutAfter: 5 * MIB }, {}],
    ['cut, though the hash would tell', { cutAfter: 5 * MIB }, { sha256 }],
    ['cut at its last byte', { cutAfter: 9 * MIB - 1 }, {}],
    ['cut in a range', { cutAfter: 70_000 }, { range: { start: 5, end: 300_000 } }],
    ['stalled', { stallAfter: 5 * MIB }, {}],
  ])('does not end a download like a whole one: %s', async (_, fault, options) => {
    proxy.fault = () => fault;
    const reader = 'stallAfter' in fault ? impatient : storage;
    const read = async () => buffer(await reader.open(KEY, options));
    await expect(read()).rejects.toMatchObject({ code: 'storage_unavailable' });
    await expect(reader.checkout(KEY)).rejects.toMatchObject({ code: 'storage_unavailable' });
    expect(await readdir(settings.scratchFolder)).toEqual([]);
  });

  it('says which objects it did not remove', async () => {
    const body = `<DeleteResult><Error><Key>uploads/b</Key><Code>AccessDenied</Code><Message>Locked</Message></Error>
      <Error><Key>uploads/c</Key><Code>NoSuchKey</Code><Message>None</Message></Error></DeleteResult>`;
    proxy.fault = (method) => (method === 'POST' ? { status: 200, body } : null);
    expect(await storage.removeMany(['uploads/a', 'uploads/b', 'uploads/c'])).toEqual([
      { key: 'uploads/b', reason: 'AccessDenied: Locked' },
    ]);
  });

  it('removes 2,001 objects in three requests', async () => {
    proxy.seen = [];
    await storage.removeMany(Array.from({ length: 2001 }, (_, n) => `gone/${n}`));
    expect(proxy.seen.filter((seen) => seen.startsWith('POST'))).toHaveLength(3);
  });

  it('may not support listing unfinished uploads', async () => {
    proxy.fault = (_, url) => (url.includes('uploads') ? s3Problem(501, 'NotImplemented') : null);
    expect(await storage.sweepUnfinished(new Date())).toBe(0);
  });

  it('may die during downloads and uploads, and has its old objects when it is back', async () => {
    // More than the sockets between them can buffer.
    const large = await storage.put('uploads/large', Readable.from(Array.from({ length: 4 }, () => BYTES)));
    const download = await storage.open('uploads/large', { sha256: large.sha256 });
    const source = new Readable({ read() {} });
    const upload = storage.put(KEY, source);
    source.push(BYTES);
    while ((await unfinished()).length === 0);
    await server.kill();
    source.push(BYTES);
    source.push(null);
    await expect(upload).rejects.toMatchObject({ code: 'storage_unavailable' });
    await expect(buffer(download)).rejects.toMatchObject({ code: 'storage_unavailable' });
    await server.restart();
    await isWhole();
    expect(await storage.sweepUnfinished(new Date(Date.now() - 3_600_000))).toBe(0);
    expect(await storage.sweepUnfinished(new Date(Date.now() + 60_000))).toBe(1);
    expect(await unfinished()).toEqual([]);
    await isWhole();
  });
});

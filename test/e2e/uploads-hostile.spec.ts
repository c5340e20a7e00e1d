import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { S3Storage } from '../../src/platform/storage/s3-storage';
import { BOUNDARY, fieldPart, filePart, FORM_END, part, post, postAll } from '../support/raw-form';
import { type S3Server, startS3Server } from '../support/s3-server';
import { ended, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const MIB = 1024 * 1024;
const PLAN = Buffer.from('%PDF-1.7\nplan');
const BIG = Buffer.concat([PLAN, Buffer.alloc(12 * MIB, 37)]);
const file = filePart('plan.pdf', PLAN);
const form = (...parts: Buffer[]) => Buffer.concat([...parts, FORM_END]);

interface Store {
  settings: Record<string, string>;
  /** Every stored object, and the other files in the service's folder. */
  objects(): Promise<string[]>;
  stop(): Promise<void>;
}

const stores: Record<string, () => Promise<Store>> = {
  'local disk': () =>
    Promise.resolve({ settings: {}, objects: () => Promise.resolve([]), stop: () => Promise.resolve() }),
  s3: async () => {
    const server: S3Server = await startS3Server();
    const scratchFolder = mkdtempSync(join(tmpdir(), 'planbill-scratch-'));
    const { endpoint, credentials } = server;
    const bucket = 'uploads-test';
    const storage = new S3Storage({
      endpoint,
      credentials,
      bucket,
      region: 'us-east-1',
      pathStyle: true,
      scratchFolder,
    });
    return {
      settings: {
        S3_ENDPOINT: endpoint,
        S3_BUCKET: bucket,
        S3_ACCESS_KEY_ID: credentials.accessKeyId,
        S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      },
      async objects() {
        const keys: string[] = [];
        for await (const { key } of storage.list('')) keys.push(key);
        return keys;
      },
      async stop() {
        storage.close();
        rmSync(scratchFolder, { recursive: true, force: true });
        await server.stop();
      },
    };
  },
};

describe.each(Object.entries(stores))('hostile uploads to %s', (_, open) => {
  let store: Store;
  let service: TestService;
  let address: string;
  /** The files of an empty storage. */
  let empty: number;
  beforeAll(async () => {
    store = await open();
    service = await startTestService({ UPLOAD_MAX_BYTES: String(16 * MIB), ...store.settings });
    address = `${service.process.url}/api/v1/upload`;
    empty = (await kept()).length;
  });
  afterAll(async () => {
    await service?.stop();
    await store?.stop();
  });

  const kept = async () => [...(await service.files()), ...(await store.objects())].sort();
  const rows = async () =>
    (await sql<{ n: number }>(service.databaseUrl, 'SELECT count(*)::int AS n FROM uploads'))[0].n;
  // This compares with the rows and not with earlier objects, because bytes of the request before may still be
  // arriving.
  const keepsNothing = async (work: () => Promise<unknown>) => {
    const before = await rows();
    await work();
    while ((await kept()).length !== empty + before) await sleep(20);
    expect(await rows()).toBe(before);
    expect((await api.getLiveness({ client: service.client })).response?.status).toBe(200);
  };

  it.each<[string, Buffer, number, string]>([
    ['a header as long as a file', form(part(`X-Bomb: ${'a'.repeat(MIB)}`)), 400, 'multipart_malformed'],
    [
      'ten thousand headers',
      form(file, part(`Content-Disposition: form-data; name="a"\r\n${'A: b\r\n'.repeat(10_000)}A: b`, 'x')),
      400,
      'multipart_malformed',
    ],
    [
      'a thousand fields',
      form(file, ...Array.from({ length: 1000 }, (_, index) => fieldPart(`f${index}`, 'x'))),
      413,
      'too_many_fields',
    ],
    [
      'a thousand parts without a name',
      form(file, ...Array.from({ length: 1000 }, () => part('Content-Type: text/plain', 'x'))),
      413,
      'too_many_fields',
    ],
    ['a field as long as a file', form(file, fieldPart('a', 'x'.repeat(MIB))), 413, 'field_too_large'],
    ['a form without its end', Buffer.concat([file, filePart('b.pdf', PLAN)]), 400, 'multipart_malformed'],
    [
      'a form that ends in a header',
      Buffer.concat([file, Buffer.from(`--${BOUNDARY}\r\nContent-`)]),
      400,
      'multipart_malformed',
    ],
    ['no part at all', FORM_END, 400, 'file_missing'],
    ['no byte at all', Buffer.alloc(0), 400, 'multipart_malformed'],
    [
      'a file without a file name',
      form(part('Content-Disposition: form-data; name="file"', PLAN)),
      400,
      'file_missing',
    ],
    ['a file with an empty name beside another', form(file, filePart('', PLAN)), 400, 'file_missing'],
    ['bytes that never become a part', Buffer.alloc(2 * MIB, 45), 400, 'multipart_malformed'],
  ])('refuses %s', (_, body, status, code) =>
    keepsNothing(async () => {
      const answer = await postAll(address, body);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    }),
  );

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', 'multipart/form-data; boundary=""'])(
    'refuses the content type %s',
    (type) =>
      keepsNothing(async () => {
        const answer = await postAll(address, form(file), { 'content-type': type });
        expect([answer.status, answer.body.code]).toEqual([400, 'multipart_malformed']);
      }),
  );

  it.each<[string, Buffer]>([
    ['words before the first part', Buffer.concat([Buffer.from('Dear server,\r\n'), form(file)])],
    ['words after the last', Buffer.concat([form(file), Buffer.from('Yours, a client')])],
    [
      'fields before and after the file',
      form(fieldPart('a', 'x'), file, fieldPart('b', 'x'), fieldPart('__proto__', 'x')),
    ],
    [
      'something like the boundary inside',
      form(filePart('plan.pdf', `${PLAN.toString()}\r\n--${BOUNDARY.slice(0, -1)}\r\n`)),
    ],
  ])('accepts %s', async (_, body) => {
    const answer = await postAll(address, body);
    expect([answer.status, answer.body.items.length, answer.body.refused]).toEqual([202, 1, []]);
    await ended(service, answer.body.items[0].job_id);
  });

  it.each<[string, (length: number) => number]>([
    ['fewer', (length) => length - 100],
    ['more', (length) => length + 1],
  ])('keeps nothing of a request with %s bytes than its Content-Length', (_, promised) =>
    keepsNothing(async () => {
      const body = form(file, filePart('b.pdf', BIG));
      const { hostname, port, pathname } = new URL(address);
      const socket = connect(Number(port), hostname);
      const over = new Promise((resolve) => socket.on('close', resolve).on('error', resolve));
      socket.write(
        `POST ${pathname} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n` +
          `Content-Length: ${promised(body.length)}\r\n\r\n`,
      );
      await new Promise((resolve) => socket.write(body, resolve));
      socket.end();
      socket.resume();
      await over;
    }),
  );

  it.each([0.5, 0.99])('keeps nothing when the client disconnects after %d of the body', (share) =>
    keepsNothing(async () => {
      const body = form(file, filePart('b.pdf', BIG));
      const { call } = post(address, { 'content-length': body.length });
      await new Promise((resolve) => call.write(body.subarray(0, Math.floor(body.length * share)), resolve));
      call.destroy();
    }),
  );

  it('ends a request that never stops', () =>
    keepsNothing(async () => {
      const { call, answer } = post(address, { 'transfer-encoding': 'chunked' });
      call.write(filePart('endless.pdf', PLAN).subarray(0, -2));
      const chunk = Buffer.alloc(MIB, 37);
      let over = false;
      answer.finally(() => (over = true)).catch(() => undefined);
      call.on('error', () => (over = true));
      while (!over && call.writable) {
        if (!call.write(chunk))
          await Promise.race([new Promise((drained) => call.once('drain', drained)), answer]);
      }
      expect(await answer).toMatchObject({ status: 413, body: { code: 'body_too_large' } });
    }));
});

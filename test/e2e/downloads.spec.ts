import { createHash, randomBytes } from 'node:crypto';
import { appendFile, readdir, readFile, readlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { startTestService, type TestService } from '../support/service';

const KIB = 1024;
/** More than any stream buffers. */
const PLAN = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(600 * KIB)]);
const SMALL = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(10)]);
const NAME = 'Plan „Nord“ 平面图.pdf';
const hex = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('downloads', () => {
  let service: TestService;
  let upload: string;
  beforeAll(async () => {
    service = await startTestService();
    upload = await uploaded(PLAN);
  });
  afterAll(() => service?.stop());

  const uploaded = async (bytes: Buffer) => {
    const body = { file: [new File([new Uint8Array(bytes)], NAME)] };
    const { data, error } = await api.uploadFiles({ client: service.client, body });
    if (!data) throw new Error(JSON.stringify(error));
    return data.items[0].upload_id;
  };
  const at = (path: string) => new URL(path, service.process.url);
  const get = (id: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(at(`/api/v1/uploads/${id}/content`), { method, headers });
  const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
  const problemOf = async (response: Response) => [
    response.status,
    ((await response.json()) as api.ProblemDto).code,
  ];
  const objectOf = async (id: string) => (await service.files()).find((path) => path.endsWith(id))!;
  /** Log lines may arrive after the answer. */
  const logged = async (text: string) => {
    while (!service.process.log.some((line) => line.includes(text))) await sleep(20);
  };
  const linkTo = async (id: string, expires_in_s?: number) => {
    const answer = await api.createUploadLink({
      client: service.client,
      path: { id },
      body: { expires_in_s },
    });
    expect(answer.response?.status).toBe(201);
    return answer.data!;
  };

  it('return exactly the stored bytes, with their name and hash', async () => {
    const response = await get(upload);
    expect((await bytesOf(response)).equals(PLAN)).toBe(true);
    const digest = Buffer.from(hex(PLAN), 'hex').toString('base64');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(PLAN.length),
      'content-disposition': `attachment; filename="Plan ?Nord? ???.pdf"; filename*=UTF-8''${encodeURIComponent(NAME)}`,
      'x-content-type-options': 'nosniff',
      'accept-ranges': 'bytes',
      etag: `"${hex(PLAN)}"`,
      'repr-digest': `sha-256=:${digest}:`,
    });
  });

  it('answer HEAD with the same headers and no bytes', async () => {
    const whole = await get(upload);
    await whole.arrayBuffer();
    const head = await get(upload, {}, 'HEAD');
    const same = ({ status, headers }: Response) => {
      const rest = [...headers].filter(([name]) => !/^(date|x-request-id|connection|keep-alive)$/.test(name));
      return [status, ...rest];
    };
    expect(same(head)).toEqual(same(whole));
  });

  it('are not sent again to a client that has them', async () => {
    for (const tags of [`"${hex(PLAN)}"`, `W/"${hex(PLAN)}"`, `"other", "${hex(PLAN)}"`, '*']) {
      const response = await get(upload, { 'if-none-match': tags, range: 'bytes=0-1' });
      expect([response.status, await response.text()]).toEqual([304, '']);
    }
    expect((await get(upload, { 'if-none-match': '"other"' }, 'HEAD')).status).toBe(200);
  });

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=1000-300000', 1000, 300_000],
    [`bytes=${PLAN.length - 1}-`, PLAN.length - 1, PLAN.length - 1],
    ['bytes=-70000', PLAN.length - 70_000, PLAN.length - 1],
    ['bytes=5-99999999', 5, PLAN.length - 1],
  ])('come in parts: %s', async (range, start, end) => {
    const response = await get(upload, { range, 'if-range': `"${hex(PLAN)}"` });
    expect((await bytesOf(response)).equals(PLAN.subarray(start, end + 1))).toBe(true);
    expect([response.status, response.headers.get('content-range')]).toEqual([
      206,
      `bytes ${start}-${end}/${PLAN.length}`,
    ]);
  });

  it.each([
    ['several parts', { range: 'bytes=0-1,5-6' }],
    ['a range that is none', { range: 'bytes=2-1' }],
    ['another unit', { range: 'pages=1-2' }],
    ['parts of another file', { range: 'bytes=0-1', 'if-range': '"other"' }],
    ['parts of a day', { range: 'bytes=0-1', 'if-range': new Date().toUTCString() }],
  ])('are whole for %s', async (_, headers) => {
    const response = await get(upload, headers);
    expect([response.status, (await bytesOf(response)).equals(PLAN)]).toEqual([200, true]);
  });

  it('have no part after their end', async () => {
    const response = await get(upload, { range: `bytes=${PLAN.length}-` });
    expect(response.headers.get('content-range')).toBe(`bytes */${PLAN.length}`);
    expect(response.headers.get('content-length')).not.toBe(String(PLAN.length));
    expect(await problemOf(response)).toEqual([416, 'range_not_satisfiable']);
  });

  describe('of damaged objects', () => {
    it.each([
      ['changed', (path: string) => writeFile(path, Buffer.alloc(SMALL.length))],
      ['cut short', (path: string) => truncate(path, 5)],
      ['emptied', (path: string) => truncate(path, 0)],
      ['grown', (path: string) => appendFile(path, 'x')],
    ])('are refused before the first byte where the damage is seen in time: %s', async (_, damage) => {
      const id = await uploaded(SMALL);
      await damage(await objectOf(id));
      const response = await get(id);
      expect(response.headers.get('content-disposition')).toBeNull();
      expect(await problemOf(response)).toEqual([503, 'object_damaged']);
    });

    it.each([
      ['changed at the end', async (path: string) => writeFile(path, damaged(await readFile(path), -1))],
      ['changed at the start', async (path: string) => writeFile(path, damaged(await readFile(path), 0))],
      ['cut short', (path: string) => truncate(path, 400 * KIB)],
      ['grown', (path: string) => appendFile(path, randomBytes(300 * KIB))],
    ])('never end like a whole file: %s', async (_, damage) => {
      const id = await uploaded(PLAN);
      await damage(await objectOf(id));
      await expect(get(id).then(bytesOf)).rejects.toThrow();
      await logged(`"key":"uploads/${id}"`);
    });

    it('break where a part is missing', async () => {
      const id = await uploaded(PLAN);
      await truncate(await objectOf(id), 400 * KIB);
      expect(await problemOf(await get(id, { range: 'bytes=300000-' }))).toEqual([503, 'object_damaged']);
      expect(await problemOf(await get(id, { range: 'bytes=500000-' }))).toEqual([503, 'object_damaged']);
    });
  });

  (process.platform === 'linux' ? it : it.skip)('close the file when the client disconnects', async () => {
    const id = await uploaded(Buffer.concat([SMALL, Buffer.alloc(32 * 1024 * KIB)]));
    const openFiles = async () => {
      const folder = `/proc/${service.process.child.pid}/fd`;
      const names = await readdir(folder);
      const paths = await Promise.all(names.map((name) => readlink(join(folder, name)).catch(() => '')));
      return paths.filter((path) => path.endsWith(id)).length;
    };
    const cut = new AbortController();
    const response = await fetch(at(`/api/v1/uploads/${id}/content`), { signal: cut.signal });
    await response.body!.getReader().read();
    expect(await openFiles()).toBeGreaterThan(0);
    cut.abort();
    while ((await openFiles()) > 0) await sleep(20);
  });

  describe('by link', () => {
    it('need no key, allow parts, and are not logged', async () => {
      const { url, expires_at } = await linkTo(upload);
      expect(Date.parse(expires_at) - Date.now()).toBeGreaterThan(3_500_000);
      const response = await fetch(at(url), { headers: { range: 'bytes=0-8', host: 'files.example' } });
      expect([response.status, await response.text()]).toEqual([206, '%PDF-1.7\n']);
      expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('平面图'));
      const token = url.split('/').pop()!;
      await logged('/downloads/…');
      for (const part of token.split('.')) expect(service.process.log.join('\n')).not.toContain(part);
    });

    it('are refused after a change of one character, and for methods that change something', async () => {
      const { url } = await linkTo(upload);
      for (const forged of [
        `${url}A`,
        url.replace(/.$/, ''),
        url.replace('/W', '/X'),
        '/api/v1/downloads/a.b',
      ]) {
        expect(await problemOf(await fetch(at(forged)))).toEqual([404, 'link_unknown']);
      }
      expect((await fetch(at(url), { method: 'DELETE' })).status).toBe(404);
    });

    it('are invalid once their file is deleted', async () => {
      const id = await uploaded(SMALL);
      const { url } = await linkTo(id);
      await api.deleteUpload({ client: service.client, path: { id } });
      expect(await problemOf(await fetch(at(url)))).toEqual([404, 'link_unknown']);
    });

    it.each([59, 604_801, 60.5])('cannot last %d seconds', async (expires_in_s) => {
      const { error } = await api.createUploadLink({
        client: service.client,
        path: { id: upload },
        body: { expires_in_s },
      });
      expect(error?.code).toBe('validation_failed');
    });

    it('are valid in every process, and after a restart', async () => {
      const { url } = await linkTo(upload);
      await service.process.kill();
      await service.restart();
      expect((await fetch(at(url), { method: 'HEAD' })).status).toBe(200);
    });
  });
});

/** The same bytes except for one. */
function damaged(bytes: Buffer, at: number): Buffer {
  const index = at < 0 ? bytes.length + at : at;
  bytes[index] ^= 1;
  return bytes;
}

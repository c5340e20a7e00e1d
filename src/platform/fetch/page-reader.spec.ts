import type { Socket } from 'node:net';
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';
import { RawSite, type RawRequest, reply } from '../../../test/support/raw-site';
import { AddressGuard, LOOPBACK } from './address-guard';
import type { FetchError } from './fetch-error';
import { GuardedClient } from './guarded-client';
import { resolveBySystem } from './guarded-connector';
import { type PageRequest, PageReader } from './page-reader';
import { WebReader } from './web-reader';

const LIMIT = 64 * 1024;
const PATIENCE_MS = 20_000;
const IMPATIENCE_MS = 300;
const HTML = { 'content-type': 'text/html; charset=utf-8' };
const BOMB = Buffer.alloc(200 * LIMIT);
const BROTLI_BOMB = brotliCompressSync(BOMB, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

type Answer = (socket: Socket, request: RawRequest) => void;

/** Writes without an end until the other side has had enough. */
function flood(socket: Socket, head: string, more: string): void {
  socket.write(head);
  const pour = () => {
    while (!socket.destroyed && socket.write(more));
  };
  socket.on('drain', pour);
  pour();
}

/** Sends a little at a time, for ever. */
function drip(socket: Socket, head: string, drop: string): void {
  socket.write(head);
  const timer = setInterval(() => socket.write(drop), 20);
  socket.on('close', () => clearInterval(timer));
}

const ENDLESS = 'HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ntransfer-encoding: chunked\r\n\r\n';
const CHUNK = `4000\r\n${'a'.repeat(0x4000)}\r\n`;

const BAD: readonly (readonly [what: string, answer: Answer, code: string, transient: boolean])[] = [
  ['never answers', () => undefined, 'timeout', true],
  ['never ends a header', (s) => drip(s, 'HTTP/1.1 200 OK\r\nx: ', 'a'), 'timeout', true],
  [
    'never ends its headers',
    (s) => flood(s, 'HTTP/1.1 200 OK\r\n', 'x: a\r\n'.repeat(999)),
    'too_large',
    false,
  ],
  ['floods one header', (s) => flood(s, 'HTTP/1.1 200 OK\r\nx: ', 'a'.repeat(9999)), 'too_large', false],
  ['drips its body', (s) => drip(s, ENDLESS, '1\r\na\r\n'), 'timeout', true],
  ['floods its body', (s) => flood(s, ENDLESS, CHUNK), 'too_large', false],
  ['promises hints for ever', (s) => drip(s, '', 'HTTP/1.1 103 Early Hints\r\n\r\n'), 'timeout', true],
  [
    'announces a huge body',
    (s) => reply(s, 200, { ...HTML, 'content-length': '99999999' }),
    'too_large',
    false,
  ],
  ['hangs up', (s) => s.end(), 'network_error', true],
  ['resets the connection', (s) => s.resetAndDestroy(), 'network_error', true],
  ['hangs up in the body', (s) => s.end(`${ENDLESS}5\r\nab`), 'network_error', true],
  ['speaks no HTTP', (s) => s.end('SSH-2.0-OpenSSH_9.6\r\n'), 'network_error', true],
  ['sends a gzip bomb', (s) => encoded(s, 'gzip', gzipSync(BOMB)), 'too_large', false],
  ['sends a Brotli bomb', (s) => encoded(s, 'br', BROTLI_BOMB), 'too_large', false],
  ['sends a deflate bomb', (s) => encoded(s, 'deflate', deflateSync(BOMB)), 'too_large', false],
  ['stacks encodings', (s) => encoded(s, 'gzip, gzip', gzipSync(gzipSync('a'))), 'unsupported_type', false],
  ['names an unknown encoding', (s) => encoded(s, 'zstd', Buffer.from('a')), 'unsupported_type', false],
  ['names a property', (s) => encoded(s, 'constructor', Buffer.from('a')), 'unsupported_type', false],
  ['sends half a gzip', (s) => encoded(s, 'gzip', gzipSync('hello').subarray(0, 15)), 'network_error', true],
  ['sends no gzip', (s) => encoded(s, 'gzip', Buffer.from('hello')), 'network_error', true],
  [
    'sends a PDF',
    (s) => reply(s, 200, { 'content-type': 'application/pdf' }, 'a'),
    'unsupported_type',
    false,
  ],
  ['says no type', (s) => reply(s, 200, {}, 'a'), 'unsupported_type', false],
  ['has no such page', (s) => reply(s, 404, HTML), 'item_not_found', false],
  ['has it no more', (s) => reply(s, 410, HTML), 'item_not_found', false],
  ['wants a login', (s) => reply(s, 401, HTML), 'site_refused', false],
  ['forbids it', (s) => reply(s, 403, HTML), 'site_refused', false],
  ['says "not modified" unasked', (s) => reply(s, 304, {}), 'site_refused', false],
  ['redirects to nowhere', (s) => reply(s, 302, {}), 'site_refused', false],
  ['fails', (s) => reply(s, 500, HTML), 'site_unavailable', true],
  ['is overloaded', (s) => reply(s, 503, HTML), 'site_unavailable', true],
  ['wants fewer requests', (s) => reply(s, 429, HTML), 'rate_limited', true],
  ['redirects in a circle', (s, { path }) => reply(s, 302, { location: path }), 'too_many_redirects', false],
];

function encoded(socket: Socket, encoding: string, body: Buffer): void {
  reply(socket, 200, { ...HTML, 'content-encoding': encoding }, body);
}

describe('reading a page', () => {
  let answer: Answer;
  let site: RawSite;
  beforeAll(async () => (site = await RawSite.start((request, socket) => answer(socket, request))));
  beforeEach(() => (site.requests.length = 0));
  afterEach(() => site.deserted());
  afterAll(() => site.stop());

  const client = new GuardedClient(new AddressGuard(LOOPBACK), resolveBySystem, 'Planbill (+http://a.test)');
  const readerWith = (patienceMs: number) => new PageReader(new WebReader(client, patienceMs), LIMIT);
  const [reader, impatient] = [readerWith(PATIENCE_MS), readerWith(IMPATIENCE_MS)];
  const page = (request: PageRequest = {}, path = '/page') => reader.get(site.url + path, request);

  it.each(BAD)('of a site that %s', async (_what, bad, code, transient) => {
    answer = bad;
    const page = (code === 'timeout' ? impatient : reader).get(`${site.url}/page`, {});
    await expect(page).rejects.toMatchObject({ code, transient, status: transient ? 503 : 422 });
  });

  it('honours Retry-After as seconds and as a date, within an hour', async () => {
    const waits = ['7', new Date(Date.now() + 1800_000).toUTCString(), '999999', 'soon'];
    const found: unknown[] = [];
    for (const wait of waits) {
      answer = (socket) => reply(socket, 429, { 'retry-after': wait });
      found.push(await page().catch((error: FetchError) => error.retryAfterSeconds));
    }
    const [seconds, date, long, none] = found;
    expect([seconds, long, none]).toEqual([7, 3600, null]);
    expect(date).toBeGreaterThan(1790);
    expect(date).toBeLessThan(1810);
  });

  it('follows five redirects and no sixth', async () => {
    answer = (socket, { path }) => {
      const left = Number(path.slice(1));
      if (left === 0) reply(socket, 200, HTML, 'there');
      else reply(socket, 302, { location: `${left - 1}` });
    };
    expect(await page({}, '/5')).toMatchObject({ text: 'there', url: `${site.url}/0` });
    await expect(page({}, '/6')).rejects.toMatchObject({ code: 'too_many_redirects' });
    expect(site.requests.map(({ path }) => path).join()).toBe('/5,/4,/3,/2,/1,/0,/6,/5,/4,/3,/2,/1');
  });

  it('counts the time of all hops together', async () => {
    answer = (socket) => setTimeout(() => reply(socket, 302, { location: '/again' }), IMPATIENCE_MS / 2);
    await expect(impatient.get(site.url, {})).rejects.toMatchObject({ code: 'timeout' });
    expect(site.requests.length).toBeLessThanOrEqual(3);
  });

  it('understands an address in its own script', async () => {
    answer = (socket, { path }) =>
      path === '/page' ? reply(socket, 301, { location: '/плитка' }) : reply(socket, 200, HTML, 'ok');
    expect(await page()).toMatchObject({ url: `${site.url}/%D0%BF%D0%BB%D0%B8%D1%82%D0%BA%D0%B0` });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('inflates %s up to the limit', async (encoding, compress) => {
    answer = (socket) => encoded(socket, encoding, compress(Buffer.alloc(LIMIT, 'a')));
    expect(await page()).toMatchObject({ bytes: LIMIT, text: 'a'.repeat(LIMIT) });
    answer = (socket) => encoded(socket, encoding, compress(Buffer.alloc(LIMIT + 1, 'a')));
    await expect(page()).rejects.toMatchObject({ code: 'too_large' });
  });

  it('asks only whether its copy is still good', async () => {
    answer = (socket) => reply(socket, 304, { etag: '"2"' });
    expect(await page({ etag: '"1"\r\nx: y', last_modified: 'Mon, 02 Nov 2026 10:00:00 GMT' })).toEqual({
      kind: 'not_modified',
      url: `${site.url}/page`,
      etag: '"2"',
      last_modified: 'Mon, 02 Nov 2026 10:00:00 GMT',
    });
    expect(site.requests[0].headers).toMatchObject({
      'if-none-match': '"1"x: y',
      'if-modified-since': 'Mon, 02 Nov 2026 10:00:00 GMT',
    });
  });

  it('answers what the server says of the copy', async () => {
    answer = (socket) => reply(socket, 200, { ...HTML, etag: '"a"', 'last-modified': 'then' }, 'x');
    expect(await page()).toMatchObject({ kind: 'page', etag: '"a"', last_modified: 'then', bytes: 1 });
  });

  it('reads what the caller can read', async () => {
    answer = (socket) => reply(socket, 200, { 'content-type': 'application/ld+json' }, '{"a":1}');
    expect(await page()).toMatchObject({ content_type: 'application/ld+json', text: '{"a":1}' });
    await expect(page({ accept: ['html'] })).rejects.toMatchObject({ code: 'unsupported_type' });
  });

  it('says who asks, keeps no cookie and knows no proxy', async () => {
    answer = (socket) => reply(socket, 200, { ...HTML, 'set-cookie': 'id=1' }, 'x');
    const proxy = 'http://127.0.0.1:9';
    const environment = { HTTP_PROXY: proxy, http_proxy: proxy, ALL_PROXY: proxy, NODE_USE_ENV_PROXY: '1' };
    const replaced = jest.replaceProperty(process, 'env', environment);
    await page();
    await page();
    replaced.restore();
    const [, second] = site.requests;
    expect(second.headers['user-agent']).toBe('Planbill (+http://a.test)');
    expect(second.headers.cookie).toBeUndefined();
    expect(second.headers.host).toBe(`127.0.0.1:${site.port}`);
  });

  it('stops when the caller wants no more', async () => {
    const wish = new AbortController();
    answer = () => wish.abort(new Error('cancelled'));
    await expect(page({ signal: wish.signal })).rejects.toThrow('cancelled');
    await expect(page({ signal: wish.signal })).rejects.toThrow('cancelled');
    expect(site.requests.length).toBe(1);
  });

  it('waits for no resolver without an end', async () => {
    const never = new GuardedClient(new AddressGuard(), () => new Promise(() => undefined), 'Planbill');
    const slow = new PageReader(new WebReader(never, 50), LIMIT).get('http://slow.test/', {});
    await expect(slow).rejects.toMatchObject({ code: 'timeout' });
  });
});

import { DataSource } from 'typeorm';
import { loadConfig } from '../../src/platform/config';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { AddressGuard, LOOPBACK } from '../../src/platform/fetch/address-guard';
import { FetchHostRepository } from '../../src/platform/fetch/fetch-host.repository';
import { Fetcher } from '../../src/platform/fetch/fetcher';
import { GuardedClient } from '../../src/platform/fetch/guarded-client';
import { resolveBySystem } from '../../src/platform/fetch/guarded-connector';
import { HostPacing } from '../../src/platform/fetch/host-pacing';
import { PageReader } from '../../src/platform/fetch/page-reader';
import { Robots } from '../../src/platform/fetch/robots';
import { RobotsFileRepository } from '../../src/platform/fetch/robots-file.repository';
import { WebReader } from '../../src/platform/fetch/web-reader';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { RawSite, reply } from '../support/raw-site';
import { sql } from '../support/sql';

const HTML = { 'content-type': 'text/html' };
const TEXT = { 'content-type': 'text/plain' };
type Answer = Parameters<typeof RawSite.start>[0];

describe('visiting sites', () => {
  let scratch: TestDatabase;
  let [robots, pages]: Answer[] = [];
  let site: RawSite;
  let other: RawSite;
  /** Two, as two processes have them. */
  let dataSources: DataSource[];
  let fetchers: Fetcher[];
  let turns: FetchHostRepository[];

  beforeAll(async () => {
    scratch = await createDatabase();
    const settings = { url: scratch.url, poolSize: 4, applicationName: 'visits' };
    const open = () => new DataSource({ ...dataSourceOptions(settings), entities: [] }).initialize();
    dataSources = [await open(), await open()];
    const answer: Answer = (request, socket) =>
      (request.path === '/robots.txt' ? robots : pages)(request, socket);
    [site, other] = [await RawSite.start(answer), await RawSite.start(answer)];
    const config = loadConfig({ FETCH_HOST_DELAY_MS: '0' });
    const client = new GuardedClient(new AddressGuard(LOOPBACK), resolveBySystem, 'Planbill');
    const web = new WebReader(client, 60_000);
    fetchers = dataSources.map((dataSource) => {
      const database = new Database(dataSource);
      const pacing = new HostPacing(new FetchHostRepository(database), config);
      const reader = new PageReader(web, 100_000);
      return new Fetcher(client, reader, new Robots(new RobotsFileRepository(database), web, config), pacing);
    });
    turns = dataSources.map((dataSource) => new FetchHostRepository(new Database(dataSource)));
  });
  beforeEach(async () => {
    await sql(scratch.url, 'TRUNCATE fetch_hosts, robots_files');
    site.requests.length = other.requests.length = 0;
    robots = (_request, socket) => reply(socket, 404, {});
    pages = (_request, socket) => reply(socket, 200, HTML, 'page');
  });
  afterAll(async () => {
    for (const dataSource of dataSources ?? []) await dataSource.destroy();
    await site?.stop();
    await other?.stop();
    await scratch?.drop();
  });

  const rules = (text: string) => {
    robots = (_request, socket) => reply(socket, 200, TEXT, text);
  };
  const visit = (path: string, by = 0) => fetchers[by].get(site.url + path);
  const paths = ({ requests }: RawSite) => requests.map(({ path }) => path);
  const later = (time: string) =>
    sql(scratch.url, `UPDATE robots_files SET fresh_until = now() - $1::interval`, [time]);
  const refused = { code: 'robots_disallowed', transient: false };

  it('asks robots.txt once for both processes and keeps to it', async () => {
    rules('User-agent: *\nDisallow: /\n\nUser-agent: planbill\nDisallow: /private\nAllow: /private/open');
    await expect(visit('/private/a')).rejects.toMatchObject(refused);
    expect(await visit('/private/open')).toMatchObject({ text: 'page' });
    expect(await visit('/b', 1)).toMatchObject({ text: 'page' });
    await expect(visit('/private/c', 1)).rejects.toMatchObject({
      detail: expect.stringContaining('line 5') as string,
    });
    expect(paths(site)).toEqual(['/robots.txt', '/private/open', '/b']);
  });

  it.each([401, 403, 404, 410])('reads everything where robots.txt answers %d', async (status) => {
    robots = (_request, socket) => reply(socket, status, {});
    await visit('/a');
    await visit('/b');
    expect(paths(site)).toEqual(['/robots.txt', '/a', '/b']);
  });

  it('reads nothing where robots.txt fails, asks it again after a minute', async () => {
    robots = (_request, socket) => reply(socket, 503, {});
    for (const by of [0, 1]) {
      const waiting = { code: 'robots_disallowed', transient: true, retryAfterSeconds: 60 };
      await expect(visit('/a', by)).rejects.toMatchObject(waiting);
    }
    expect(paths(site)).toEqual(['/robots.txt']);
    rules('');
    await later('0');
    await visit('/a');
    expect(paths(site)).toEqual(['/robots.txt', '/robots.txt', '/a']);
  });

  it('goes on by the rules it knew while the site does not answer', async () => {
    rules('User-agent: *\nDisallow: /private');
    await visit('/a');
    await later('1 day');
    robots = (_request, socket) => socket.destroy();
    await visit('/b');
    await expect(visit('/private')).rejects.toMatchObject(refused);
    expect(paths(site)).toEqual(['/robots.txt', '/a', '/robots.txt', '/b']);
  });

  it('takes no rule for its own that a site writes about others, nor one beyond 500 KiB', async () => {
    const filler = `# ${'x'.repeat(98)}\n`.repeat(5_120);
    rules(`User-agent: Other\nDisallow: /\n\nUser-agent: *\nDisallow: /a\n${filler}Disallow: /b\n`);
    await expect(visit('/a')).rejects.toMatchObject(refused);
    await visit('/b');
  });

  it('asks the robots.txt of a site it is sent to', async () => {
    pages = (_request, socket) => reply(socket, 302, { location: `${other.url}/there` });
    robots = ({ headers }, socket) => {
      const there = headers.host.endsWith(String(other.port));
      reply(socket, 200, TEXT, there ? 'User-agent: *\nDisallow: /there' : '');
    };
    await expect(visit('/here')).rejects.toMatchObject(refused);
    expect([paths(site), paths(other)]).toEqual([['/robots.txt', '/here'], ['/robots.txt']]);
  });

  it('stays away as long as a site says', async () => {
    pages = (_request, socket) => reply(socket, 429, { 'retry-after': '600' });
    await expect(visit('/a')).rejects.toMatchObject({ code: 'rate_limited', retryAfterSeconds: 600 });
    pages = (_request, socket) => reply(socket, 200, HTML, 'page');
    const early = await visit('/b', 1).catch((error: { code: string; retryAfterSeconds: number }) => error);
    expect(early).toMatchObject({ code: 'rate_limited', transient: true });
    expect((early as { retryAfterSeconds: number }).retryAfterSeconds).toBeGreaterThan(500);
    expect(paths(site)).toEqual(['/robots.txt', '/a']);
    await sql(scratch.url, 'UPDATE fetch_hosts SET next_allowed_at = now()');
    expect(await visit('/b', 1)).toMatchObject({ text: 'page' });
  });

  it('gives no two visitors the same turn', async () => {
    const [{ before }] = await sql<{ before: string }>(
      scratch.url,
      'SELECT clock_timestamp()::text AS before',
    );
    const asked = performance.now();
    const taken = await Promise.all(
      Array.from({ length: 40 }, async (_, at) => {
        const wait = (await turns[at % 2].takeTurn('shop.test', 500, 60_000))!;
        return { wait, latest: performance.now() + wait };
      }),
    );
    const [{ spent }] = await sql<{ spent: number }>(
      scratch.url,
      `SELECT extract(epoch FROM next_allowed_at - $1::timestamptz)::float8 AS spent FROM fetch_hosts`,
      [before],
    );
    // Turns that had been given twice would be missing here.
    expect(spent).toBeGreaterThanOrEqual(20);
    expect(taken.map(({ wait }) => wait)).not.toContain(null);
    // The last turn is not before this, however long the visitors waited for their answers.
    expect(Math.max(...taken.map(({ latest }) => latest)) - asked).toBeGreaterThan(39 * 500);
    expect(Math.min(...taken.map(({ wait }) => wait))).toBe(0);
  });

  it('gives no turn that is further away than the visitor can wait', async () => {
    expect(await turns[0].takeTurn('shop.test', 50_000, 10_000)).toBe(0);
    expect(await turns[1].takeTurn('shop.test', 50_000, 10_000)).toBeNull();
    expect(await turns[1].untilTurn('shop.test')).toBeGreaterThan(40_000);
  });

  it('keeps the distance that robots.txt asks for, up to half a minute', async () => {
    for (const [asked, kept] of [
      [20, 20],
      [9_999, 30],
    ]) {
      await sql(scratch.url, 'TRUNCATE fetch_hosts, robots_files');
      rules(`User-agent: *\nCrawl-delay: ${asked}`);
      await visit('/a');
      const wait = await turns[0].untilTurn(`127.0.0.1:${site.port}`);
      // The jitter is at most a quarter; the visit itself took its time.
      expect(wait / 1000).toBeGreaterThan(kept / 2);
      expect(wait / 1000).toBeLessThanOrEqual(kept * 1.25);
    }
  });

  it('forgets hosts and files that have had their time, and no others', async () => {
    await visit('/a');
    const files = new RobotsFileRepository(new Database(dataSources[0]));
    expect([await turns[0].removeIdle(9), await files.removeExpired(9)]).toEqual([0, 0]);
    await sql(scratch.url, `UPDATE fetch_hosts SET next_allowed_at = now() - interval '2 days'`);
    await sql(scratch.url, `UPDATE robots_files SET expires_at = now() - interval '1 second'`);
    expect([await turns[0].removeIdle(9), await files.removeExpired(9)]).toEqual([1, 1]);
  });
});

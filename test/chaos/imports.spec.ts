import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { ended, startTestService, type TestService } from '../support/service';
import { type Fault, ShopServer } from '../support/shop-server';
import { sql } from '../support/sql';

const PRODUCTS = 900;
const URLS = 999;
/** Rows whose page is never there, and rows whose page is never answered. */
const GONE = 25;
const BROKEN = 10;

const FAST = {
  FETCH_ALLOW_LOOPBACK: 'true',
  FETCH_HOST_DELAY_MS: '0',
  SWEEP_INTERVAL_MS: '200',
  WORKER_CONCURRENCY: '8',
};

/** Pages of products by their number; some products have two, and some pages are in trouble for good. */
const pathOf = (n: number) => (n < PRODUCTS ? `/p/C-${n}` : `/q/C-${n - PRODUCTS}`);
const isGone = (n: number) => n >= 500 && n < 500 + GONE;
const isBroken = (n: number) => n >= 600 && n < 600 + BROKEN;

/** Every kind of trouble, by the page's number, so that each run is the same. */
function trouble(path: string, before: number): Fault {
  const n = Number(/\d+$/.exec(path)?.[0]) + (path.startsWith('/q/') ? PRODUCTS : 0);
  if (isGone(n)) return { kind: 'status', status: 404 };
  if (isBroken(n)) return { kind: 'status', status: 503 };
  if (before > 0) return { kind: 'none' };
  if (n % 333 === 7) return { kind: 'status', status: 429, retryAfter: '1' };
  if (n % 23 === 0) return { kind: 'status', status: 429 };
  if (n % 19 === 0) return { kind: 'status', status: 500 };
  if (n % 17 === 0) return { kind: 'reset' };
  return n % 5 === 0 ? { kind: 'delay', ms: 10 * (n % 20) } : { kind: 'none' };
}

describe('a list of 999 pages in a shop that is in trouble', () => {
  let service: TestService;
  let shop: ShopServer;
  const workers: PlanbillProcess[] = [];
  beforeAll(async () => {
    shop = await ShopServer.start();
    shop.trouble = trouble;
    for (let n = 0; n < PRODUCTS; n++) {
      shop.sell({ sku: `C-${n}`, title: `Tile of sort ${n}`, price: `${n + 1}.50` });
    }
    service = await startTestService({ ...FAST, APP_ROLES: 'api' });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await service?.stop();
    await shop?.stop();
  });

  const hire = async (settings: Record<string, string> = {}) => {
    const worker = await startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker', ...settings });
    workers.push(worker);
    return worker;
  };
  const rows = <Row extends object>(statement: string, values: unknown[] = []) =>
    sql<Row>(service.databaseUrl, statement, values);
  const count = async (statement: string, values: unknown[] = []) =>
    (await rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${statement}`, values))[0].n;
  const complete = (id: string) => count('jobs WHERE parent_id = $1 AND finished_at IS NOT NULL', [id]);

  it('comes to its end, each row once, though a worker is killed midway', async () => {
    const list = Array.from({ length: URLS }, (_, n) => ({ url: shop.url(pathOf(n)) }));
    const { data: accepted, error } = await api.importPages({ client: service.client, body: list });
    if (!accepted) throw new Error(JSON.stringify(error));
    const id = accepted.bulk_job_id;
    const [victim] = await Promise.all([hire({ LEASE_MS: '3000' }), hire()]);
    while ((await complete(id)) < URLS / 3) await sleep(50);
    // It has no row in hand between two of them, and while the shop wants fewer requests.
    const inHand = () =>
      count(`jobs WHERE status = 'running' AND worker = $1`, [`${hostname()}:${victim.child.pid}`]);
    for (;;) {
      victim.child.kill('SIGSTOP');
      if ((await inHand()) > 0) break;
      victim.child.kill('SIGCONT');
      await sleep(20);
    }
    await victim.kill();
    await hire();
    const parent = await ended(service, id);

    const failed = GONE + BROKEN;
    expect(parent).toMatchObject({
      status: 'partial',
      result: { total: URLS, succeeded: URLS - failed, failed, cancelled: 0 },
      progress: { percent: 100, counts: { succeeded: URLS - failed, failed } },
    });
    const { data: state } = await api.getBulkImport({ client: service.client, path: { id } });
    expect(state).toMatchObject({
      ...{ status: 'partial', total: URLS, complete: URLS },
      ...{ success: URLS - failed, partial: 0, failed, cancelled: 0 },
    });
    expect(await count('jobs WHERE finished_at IS NULL')).toBe(0);
    expect(await count(`job_events WHERE job_id = $1 AND status = 'partial'`, [id])).toBe(1);
    const codes = await rows(
      `SELECT error ->> 'code' AS code, count(*)::int AS n FROM jobs
       WHERE parent_id = $1 AND status = 'failed' GROUP BY 1 ORDER BY 1`,
      [id],
    );
    expect(codes).toEqual([
      { code: 'item_not_found', n: GONE },
      { code: 'site_unavailable', n: BROKEN },
    ]);
    expect(await count('jobs WHERE parent_id = $1 AND crashes > 0', [id])).toBeGreaterThan(0);

    // One offer a product, told of once, with one price for each page that was read.
    const told = Array.from({ length: URLS }, (_, n) => n).filter((n) => !isGone(n) && !isBroken(n));
    const offers = new Set(told.map((n) => n % PRODUCTS)).size;
    expect(await count('listings')).toBe(offers);
    expect(await count(`events WHERE type = 'listing.created'`)).toBe(offers);
    expect(await count(`events WHERE type <> 'listing.created'`)).toBe(0);
    expect(await count('price_observations')).toBe(told.length);
    expect(await count('raw_payloads')).toBe(told.length);
  });
});

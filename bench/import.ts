/**
 * How many pages a second one worker imports, and how much memory it takes: npm run bench:import
 *
 * One JSON line; medians of RUNS interleaved runs. A local shop answers after 50 ms. The service reads robots.txt and
 * takes its turns as always, without a delay between them, extracts, and takes over; the baseline is undici alone with
 * as many requests at once, which reads each page and forgets it.
 */
import 'reflect-metadata';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { ChaosPostgres } from '../test/chaos/support/postgres';
import { startPlanbillProcess } from '../test/support/planbill-process';
import { ShopServer } from '../test/support/shop-server';
import { sql } from '../test/support/sql';

const RUNS = 3;
const PAGES = 600;
const LATENCY_MS = 50;
const AT_ONCE = 16;
/** Of a page, about; those of real shops have 50 KB to 500 KB. */
const PADDING = 'Tiles for floors and walls. '.repeat(2_000);

async function main(): Promise<void> {
  const [postgres, shop] = [await ChaosPostgres.start(), await ShopServer.start()];
  const dataDir = mkdtempSync(path.join(tmpdir(), 'planbill-bench-import-'));
  chmodSync(dataDir, 0o755);
  shop.trouble = () => ({ kind: 'delay', ms: LATENCY_MS });
  const settings = {
    DATABASE_URL: postgres.direct,
    DATA_DIR: dataDir,
    DISPATCHER: 'embedded',
    FETCH_ALLOW_LOOPBACK: 'true',
    FETCH_HOST_DELAY_MS: '0',
    WORKER_CONCURRENCY: String(AT_ONCE),
    DATABASE_POOL_SIZE: String(AT_ONCE + 4),
  };
  const api = await startPlanbillProcess({ ...settings, APP_ROLES: 'api' });
  const worker = await startPlanbillProcess({ ...settings, APP_ROLES: 'worker' });
  const idleMb = memoryMb(worker.child.pid!);
  const rates = { planbill: [] as number[], undici: [] as number[] };
  let peakMb = idleMb;
  try {
    // The first run only warms up.
    for (let run = -1; run < RUNS; run++) {
      const urls = stock(shop, run);
      const bare = await rate(() => fetchAll(urls));
      const imported = await rate(async () => {
        const id = await importAll(api.url, urls);
        while (!(await hasEnded(postgres.direct, id))) {
          peakMb = Math.max(peakMb, memoryMb(worker.child.pid!));
          await sleep(100);
        }
      });
      if (run < 0) continue;
      rates.undici.push(bare);
      rates.planbill.push(imported);
    }
    const [{ listings }] = await sql<{ listings: number }>(
      postgres.direct,
      'SELECT count(*)::int AS listings FROM listings',
    );
    if (listings !== PAGES * (RUNS + 1)) throw new Error(`${listings} listings were made`);
  } finally {
    await Promise.all([api.stop(), worker.stop()]);
    await shop.stop();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
  const [planbill, undici] = [median(rates.planbill), median(rates.undici)];
  console.log(
    JSON.stringify({
      bench: 'import',
      ...{
        pages: PAGES,
        page_kb: Math.round(PADDING.length / 1024),
        latency_ms: LATENCY_MS,
        at_once: AT_ONCE,
      },
      urls_per_second: { planbill, undici, ratio: Number((planbill / undici).toFixed(2)), runs: rates },
      worker_memory_mb: { idle: idleMb, peak: peakMb },
    }),
  );
}

/** New products for a run, so that every page is read in full. */
function stock(shop: ShopServer, run: number): string[] {
  return Array.from({ length: PAGES }, (_, n) => {
    const sku = `R${run + 1}-${n}`;
    shop.sell({ sku, title: `Tile ${sku}`, price: `${n + 1}.00`, padding: PADDING });
    return shop.pageOf(sku);
  });
}

/** Pages a second. */
async function rate(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return Number((PAGES / ((performance.now() - began) / 1000)).toFixed(1));
}

async function fetchAll(urls: readonly string[]): Promise<void> {
  const dispatcher = new Agent({ connections: AT_ONCE });
  const left = [...urls];
  const fetchSome = async (): Promise<void> => {
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const { body } = await request(url, { dispatcher });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchSome));
  await dispatcher.close();
}

async function importAll(service: string, urls: readonly string[]): Promise<string> {
  const response = await fetch(`${service}/api/v1/ingest/bulk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(urls.map((url) => ({ url }))),
  });
  return ((await response.json()) as { bulk_job_id: string }).bulk_job_id;
}

async function hasEnded(databaseUrl: string, id: string): Promise<boolean> {
  const [{ status }] = await sql<{ status: string }>(databaseUrl, 'SELECT status FROM jobs WHERE id = $1', [
    id,
  ]);
  if (status === 'partial' || status === 'failed') throw new Error(`the import is ${status}`);
  return status === 'succeeded';
}

/** Resident, of a process on Linux. */
function memoryMb(pid: number): number {
  const [, kib = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kib) / 1024);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

void main();

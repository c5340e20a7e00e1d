/**
 * Whether a heavy job freezes the service that runs in the same process: npm run bench:event-loop
 *
 * Starts the service with both roles on embedded defaults, ingests a sheet of about 100 k segments, and
 * meanwhile asks /health/live every INTERVAL_MS from this process. One JSON line: the delay of the service's
 * event loop as the service itself measures it, and how long the answers took, with the same while it idles.
 * Goals while ingesting: event loop p99 under 50 ms, answers p99 under 100 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startPlanbillProcess } from '../test/support/planbill-process';
import { busyPlan } from '../test/support/plans/busy-plan';

const SEGMENTS = 100_000;
const INTERVAL_MS = 20;
const IDLE_MS = 5_000;

interface Observed {
  readonly requests: number;
  readonly live_p50_ms: number;
  readonly live_p99_ms: number;
  readonly live_max_ms: number;
  readonly event_loop_p50_ms: number;
  readonly event_loop_p99_ms: number;
  readonly event_loop_max_ms: number;
}

async function main(): Promise<void> {
  const { pdf, segments } = busyPlan(SEGMENTS);
  const dataDir = mkdtempSync(join(tmpdir(), 'planbill-bench-'));
  const service = await startPlanbillProcess({
    DATA_DIR: dataDir,
    DISPATCHER: 'embedded',
    LOG_LEVEL: 'info',
    READER_TIMEOUT_MS: '120000',
  });
  try {
    // The first of everything compiles code and opens connections.
    await ended(service.url, await ingest(service.url, busyPlan(1_000).pdf));
    const idle = await observed(service.url, sleep(IDLE_MS));
    const begun = performance.now();
    const ingesting = await observed(
      service.url,
      ingest(service.url, pdf).then((id) => ended(service.url, id)),
    );
    const job_ms = Math.round(performance.now() - begun);
    console.log(JSON.stringify({ bench: 'event-loop', segments, job_ms, idle, ingesting }));
  } finally {
    await service.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function observed(url: string, work: Promise<unknown>): Promise<Observed> {
  await delays(url);
  const latencies: number[] = [];
  let over = false;
  const end = work.finally(() => (over = true));
  while (!over) {
    const sent = performance.now();
    await (await fetch(`${url}/health/live`)).text();
    latencies.push(performance.now() - sent);
    await sleep(INTERVAL_MS);
  }
  await end;
  const [p50, p99, max] = await delays(url);
  latencies.sort((a, b) => a - b);
  const at = (share: number) =>
    round(latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]);
  return {
    requests: latencies.length,
    live_p50_ms: at(0.5),
    live_p99_ms: at(0.99),
    live_max_ms: at(1),
    event_loop_p50_ms: p50,
    event_loop_p99_ms: p99,
    event_loop_max_ms: max,
  };
}

/** Of the service's event loop since the last scrape, milliseconds: p50, p99, maximum. */
async function delays(url: string): Promise<number[]> {
  // Scrapes within a second share one answer.
  await sleep(1_100);
  const text = await (await fetch(`${url}/metrics`)).text();
  return [...text.matchAll(/^planbill_event_loop_delay_seconds\{.*\} (\S+)$/gm)].map(([, value]) =>
    round(Number(value) * 1000),
  );
}

async function ingest(url: string, pdf: Uint8Array): Promise<string> {
  const form = new FormData();
  form.append('file', new File([new Uint8Array(pdf)], 'busy.pdf'));
  const response = await fetch(`${url}/api/v1/ingest`, { method: 'POST', body: form });
  const accepted = (await response.json()) as { job_id?: string };
  if (!accepted.job_id) throw new Error(`The sheet was refused: ${JSON.stringify(accepted)}`);
  return accepted.job_id;
}

async function ended(url: string, id: string): Promise<void> {
  for (;;) {
    const response = await fetch(`${url}/api/v1/jobs/${id}`, { headers: { Prefer: 'wait=60' } });
    const job = (await response.json()) as { done: boolean; status: string; error: unknown };
    if (!job.done) continue;
    if (job.status !== 'succeeded') throw new Error(`The job ended badly: ${JSON.stringify(job)}`);
    return;
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

void main();

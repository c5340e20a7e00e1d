/**
 * What jobs cost beside the bare parts, on servers of its own: npm run bench:jobs
 *
 * One JSON line; medians of RUNS interleaved runs. `enqueue` and `bulk` against a bare INSERT and Bull's own
 * add, both until Redis has them; `start` is the time from the call to the handler, against raw Bull on the
 * same Redis; `recovery` is the time from kill -9 of a worker to the next attempt, with default settings.
 */
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import Bull, { type Queue } from 'bull';
import { DEFAULT_WORKSPACE_ID } from '../src/access/keys';
import { Dispatcher } from '../src/platform/queue';
import { Battle } from '../test/chaos/support/battle';
import { ChaosPostgres } from '../test/chaos/support/postgres';
import { ChaosRedis } from '../test/chaos/support/redis';
import { Engine } from '../test/contracts/engine';
import { InteractiveHandler } from '../test/contracts/scripted.handler';

const RUNS = 7;
const ENQUEUED = 200;
const BULK = 1_000;
const STARTED = 60;
const KILLS = 5;

async function main(): Promise<void> {
  const [postgres, redis] = [await ChaosPostgres.start(), await ChaosRedis.start()];
  try {
    const { enqueue, bulk } = await enqueueing(postgres.direct, redis.direct);
    const start = await starting(postgres.direct, redis.direct);
    const recovery = await recovering(postgres.direct, redis.direct);
    console.log(JSON.stringify({ bench: 'jobs', enqueue, bulk, start, recovery }));
  } finally {
    await redis.stop();
    await postgres.stop();
  }
}

async function enqueueing(databaseUrl: string, redisUrl: string) {
  const options = { databaseUrl, redisUrl, worker: false, env: { QUEUE_PREFIX: 'bench-enqueue' } };
  const engine = await Engine.start(options);
  // Before its connection is up, announcing is left to the sweeper, which belongs to workers.
  while (!(await engine.module.get(Dispatcher).health()).ready) await sleep(10);
  const queue = new Bull('normal', redisUrl, { prefix: options.env.QUEUE_PREFIX });
  const bareQueue = new Bull('bare', redisUrl);
  const times = {
    enqueue: [] as number[],
    bareEnqueue: [] as number[],
    bulk: [] as number[],
    bareBulk: [] as number[],
  };
  for (let run = -1; run < RUNS; run++) {
    const sample = {
      enqueue: await timed(async () => {
        for (let n = 0; n < ENQUEUED; n++) await engine.enqueue('test.normal');
        await holds(queue, ENQUEUED);
      }),
      bareEnqueue: await timed(async () => {
        for (let n = 0; n < ENQUEUED; n++) await bareAdd(engine, bareQueue, 1);
        await holds(bareQueue, ENQUEUED);
      }),
    };
    await empty(engine, queue, bareQueue);
    const bulk = await timed(async () => {
      await engine.jobs.enqueueAll('test.normal', DEFAULT_WORKSPACE_ID, Array(BULK).fill({ payload: {} }));
      await holds(queue, BULK);
    });
    const bareBulk = await timed(async () => {
      await bareAdd(engine, bareQueue, BULK);
      await holds(bareQueue, BULK);
    });
    await empty(engine, queue, bareQueue);
    // The first run only warms up.
    if (run < 0) continue;
    times.enqueue.push(sample.enqueue);
    times.bareEnqueue.push(sample.bareEnqueue);
    times.bulk.push(bulk);
    times.bareBulk.push(bareBulk);
  }
  await Promise.all([queue.close(), bareQueue.close()]);
  await engine.stop();
  const [ours, bare] = [median(times.enqueue), median(times.bareEnqueue)];
  return {
    enqueue: {
      per_second: round((ENQUEUED / ours) * 1000, 0),
      bare_per_second: round((ENQUEUED / bare) * 1000, 0),
      ratio: round(bare / ours, 2),
    },
    bulk: {
      ms: round(median(times.bulk)),
      bare_ms: round(median(times.bareBulk)),
      ratio: round(median(times.bulk) / median(times.bareBulk), 2),
    },
  };
}

/** What somebody without an outbox would write: one INSERT, then Bull. */
async function bareAdd(engine: Engine, queue: Queue, count: number): Promise<void> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await engine.database.manager.query(
    `INSERT INTO jobs (id, workspace_id, type, status, queue, payload, max_attempts)
     SELECT id, $2, 'test.normal', 'queued', 'normal', '{}', 4 FROM unnest($1::uuid[]) AS id`,
    [ids, DEFAULT_WORKSPACE_ID],
  );
  const jobs = ids.map((id) => ({ data: { id }, opts: { jobId: id } }));
  if (count === 1) await queue.add(jobs[0].data, jobs[0].opts);
  else await queue.addBulk(jobs);
}

/** Waits until Bull has them all. */
async function holds(queue: Queue, count: number): Promise<void> {
  for (let tries = 0; (await queue.getWaitingCount()) < count; tries++) {
    if (tries > 10_000) throw new Error(`${queue.name} never held ${count} jobs.`);
    await sleep(1);
  }
}

async function empty(engine: Engine, ...queues: Queue[]): Promise<void> {
  for (const queue of queues) await queue.empty();
  await engine.database.manager.query('TRUNCATE jobs CASCADE');
}

async function starting(databaseUrl: string, redisUrl: string) {
  const engine = await Engine.start({ databaseUrl, redisUrl, env: { QUEUE_PREFIX: 'bench-start' } });
  const raw = new Bull<{ n: number }>('raw', redisUrl);
  let arrived: () => void = () => undefined;
  raw.process(4, () => Promise.resolve(arrived())).catch(() => undefined);
  const handler = engine.module.get(InteractiveHandler);
  handler.run = () => {
    arrived();
    return Promise.resolve({ result: { attempt: 1 } });
  };
  const once = async (add: () => Promise<unknown>) => {
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const adding = await timed(add);
    return { adding, whole: adding + (await timed(() => arrival)) };
  };
  const p50 = { ours: [] as number[], committed: [] as number[], raw: [] as number[] };
  for (let run = -1; run < RUNS; run++) {
    const [ours, committed, bare]: number[][] = [[], [], []];
    for (let n = 0; n < STARTED; n++) {
      const { whole, adding } = await once(() => engine.enqueue('test.interactive'));
      ours.push(whole);
      committed.push(whole - adding);
      bare.push((await once(() => raw.add({ n }))).whole);
    }
    if (run < 0) continue;
    p50.ours.push(median(ours));
    p50.committed.push(median(committed));
    p50.raw.push(median(bare));
  }
  await raw.close();
  await engine.stop();
  const [ours, bare] = [median(p50.ours), median(p50.raw)];
  return {
    p50_ms: round(ours, 2),
    // Without the commit, which takes as long as the disk takes and which raw Bull has nothing like.
    committed_p50_ms: round(median(p50.committed), 2),
    raw_p50_ms: round(bare, 2),
    ratio: round(ours / bare, 2),
  };
}

async function recovering(databaseUrl: string, redisUrl: string) {
  // What production runs with, not what the tests hurry with.
  const defaults = { LEASE_MS: '15000', SWEEP_INTERVAL_MS: '3000' };
  const battle = await Battle.start(redisUrl, databaseUrl, defaults);
  const seconds: number[] = [];
  try {
    let crew = await battle.workers({}, {});
    for (let kill = 0; kill < KILLS; kill++) {
      const [job] = await battle.enqueueAll('test.interactive', [{ sleepMs: 30_000 }]);
      const [pid] = await battle.startedBy(job);
      const ms = await timed(async () => {
        await crew.find((worker) => worker.pid === pid)!.kill();
        while ((await battle.startedBy(job)).length < 2) await sleep(20);
      });
      seconds.push(ms / 1000);
      await battle.engine.cancel(job);
      crew = [...crew.filter((worker) => !worker.ended), await battle.worker()];
    }
  } finally {
    await battle.stop();
  }
  return { seconds: round(median(seconds)), worst_seconds: round(Math.max(...seconds)), kills: KILLS };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;

void main();

/**
 * Many small jobs through a producer and two worker processes, one of which is killed every few seconds, with
 * Redis flushed twice: npm run bench:soak
 *
 * One JSON line with the counts. Exits with 1 unless every job succeeded with exactly one effect.
 */
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { Battle } from '../test/chaos/support/battle';
import { ChaosPostgres } from '../test/chaos/support/postgres';
import { ChaosRedis } from '../test/chaos/support/redis';

const JOBS = 20_000;
/** Enqueued at once. */
const BATCH = 500;
const KILL_EVERY_MS = 5_000;
/** Redis is flushed when so many have ended. */
const FLUSHES_AT = [JOBS / 4, JOBS / 2];
const WORKER = { env: { WORKER_CONCURRENCY: '16' } };

interface Counts {
  succeeded: number;
  failed: number;
  open: number;
  effects: number;
  /** Jobs with an effect, and with more than one. */
  affected: number;
  doubled: number;
  crashed: number;
  most_attempts: number;
}

async function main(): Promise<void> {
  const [postgres, redis] = [await ChaosPostgres.start(), await ChaosRedis.start()];
  const battle = await Battle.start(redis.direct, postgres.direct);
  try {
    const start = performance.now();
    let crew = await battle.workers(WORKER, WORKER);
    const enqueueing = enqueueAll(battle);
    let [kills, flushes, done] = [0, 0, 0];
    let killAt = performance.now() + KILL_EVERY_MS;
    for (; done < JOBS; done = await ended(battle)) {
      await sleep(200);
      if (flushes < FLUSHES_AT.length && done >= FLUSHES_AT[flushes]) {
        await redis.command('FLUSHALL');
        flushes++;
      }
      if (performance.now() < killAt) continue;
      // The longer-serving of the two.
      const [victim, ...others] = crew;
      await victim.kill();
      kills++;
      crew = [...others, await battle.worker(WORKER)];
      killAt += KILL_EVERY_MS;
    }
    await enqueueing;
    const seconds = Math.round((performance.now() - start) / 1000);
    const counts = await count(battle);
    const once = counts.succeeded === JOBS && counts.effects === JOBS && counts.affected === JOBS;
    console.log(
      JSON.stringify({ bench: 'soak', jobs: JOBS, ...counts, exactly_once: once, kills, flushes, seconds }),
    );
    if (!once) process.exitCode = 1;
  } finally {
    await battle.stop();
    await redis.stop();
    await postgres.stop();
  }
}

async function enqueueAll(battle: Battle): Promise<void> {
  for (let made = 0; made < JOBS; made += BATCH) {
    await battle.enqueueAll('test.normal', Array(BATCH).fill({ sleepMs: 5 }));
  }
}

async function ended(battle: Battle): Promise<number> {
  const [{ n }]: [{ n: number }] = await battle.engine.database.manager.query(
    'SELECT count(*)::int AS n FROM jobs WHERE finished_at IS NOT NULL',
  );
  return n;
}

async function count(battle: Battle): Promise<Counts> {
  const [counts]: [Counts] = await battle.engine.database.manager.query(
    `SELECT count(*) FILTER (WHERE status = 'succeeded')::int AS succeeded,
       count(*) FILTER (WHERE status = 'failed')::int AS failed,
       count(*) FILTER (WHERE finished_at IS NULL)::int AS open,
       (SELECT count(*)::int FROM test_effects) AS effects,
       (SELECT count(DISTINCT job_id)::int FROM test_effects) AS affected,
       (SELECT count(*)::int FROM (SELECT FROM test_effects GROUP BY job_id HAVING count(*) > 1) AS twice) AS doubled,
       count(*) FILTER (WHERE crashes > 0)::int AS crashed,
       max(attempt)::int AS most_attempts
     FROM jobs`,
  );
  return counts;
}

void main();

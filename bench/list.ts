/**
 * Whether the job list is as quick at its end as at its beginning, at a million rows: npm run bench:list
 *
 * One JSON line. For each order and filter the first page, the deepest page by cursor and the last page, each
 * the median of RUNS interleaved runs, in milliseconds of the rows' own query (the total is counted apart and
 * shown beside). `worst_ratio` is the largest deepest or last page ÷ first page.
 */
import 'reflect-metadata';
import { DEFAULT_WORKSPACE_ID } from '../src/access/keys';
import { type JobFilter, type JobQuery, type JobSort, placeOf } from '../src/jobs/job-query';
import { ChaosPostgres } from '../test/chaos/support/postgres';
import { ChaosRedis } from '../test/chaos/support/redis';
import { Engine } from '../test/contracts/engine';

const ROWS = 1_000_000;
const RUNS = 7;
const LIMIT = 20;
const PARENT = '11111111-1111-4111-8111-111111111111';

const CASES: [name: string, filter: JobFilter, by: JobSort][] = [
  ['all by created_at', {}, 'created_at'],
  ['all by updated_at', {}, 'updated_at'],
  ['all by status', {}, 'status'],
  ['all by type', {}, 'type'],
  ['failed, 1 in 50', { status: 'failed' }, 'created_at'],
  ['succeeded, the most', { status: 'succeeded' }, 'created_at'],
  ['one type of three', { type: 'bom.generate' }, 'created_at'],
  ['one source of two', { sourceType: 'upload' }, 'created_at'],
  ['failed of one type', { status: 'failed', type: 'bom.generate' }, 'created_at'],
  ['children of one job', { parentId: PARENT }, 'created_at'],
];

async function main(): Promise<void> {
  const [postgres, redis] = [await ChaosPostgres.start(), await ChaosRedis.start()];
  const engine = await Engine.start({
    databaseUrl: postgres.direct,
    redisUrl: redis.direct,
    worker: false,
  });
  try {
    await fill(engine);
    const pages: Record<string, Record<string, number>> = {};
    for (const [name, filter, by] of CASES) {
      pages[name] = await measured(engine, { filter, by, direction: 'DESC' });
    }
    const worst = Math.max(...Object.values(pages).map(({ ratio }) => ratio));
    console.log(JSON.stringify({ bench: 'list', rows: ROWS, pages, worst_ratio: worst }));
  } finally {
    await engine.stop();
    await redis.stop();
    await postgres.stop();
  }
}

async function fill(engine: Engine): Promise<void> {
  const { manager } = engine.database;
  await manager.query('ALTER TABLE jobs DISABLE TRIGGER USER');
  const step = 100_000;
  for (let from = 0; from < ROWS; from += step) {
    await manager.query(
      `INSERT INTO jobs (id, workspace_id, type, status, queue, payload, max_attempts, attempt, source_type, parent_id,
         created_at, updated_at, finished_at)
       SELECT gen_random_uuid(), $3, (ARRAY['floorplan.extract', 'bom.generate', 'upload.detect'])[1 + n % 3],
         CASE WHEN n % 50 = 0 THEN 'failed' WHEN n % 20 = 1 THEN 'cancelled' ELSE 'succeeded' END,
         'normal', '{}', 4, 1, CASE WHEN n % 2 = 0 THEN 'upload' ELSE 'api' END,
         CASE WHEN n % 100 = 7 THEN $4::uuid END, made, made + n % 600 * interval '1 second', made + interval '10 minutes'
       FROM (SELECT n, now() - ($5 - n) * interval '2 seconds' AS made FROM generate_series($1::int, $2::int) AS n) AS rows`,
      [from, from + step - 1, DEFAULT_WORKSPACE_ID, PARENT, ROWS],
    );
  }
  await manager.query('VACUUM ANALYZE jobs');
}

async function measured(engine: Engine, query: JobQuery): Promise<Record<string, number>> {
  const { rows } = engine;
  const end = await rows.beside(DEFAULT_WORKSPACE_ID, query, 'before', null, LIMIT + 1);
  const place = placeOf(end[0], query.by);
  const times = {
    first: [] as number[],
    deepest: [] as number[],
    last: [] as number[],
    count: [] as number[],
  };
  for (let run = -1; run < RUNS; run++) {
    const sample = {
      first: await timed(() => rows.page(DEFAULT_WORKSPACE_ID, query, { skip: 0, take: LIMIT })),
      deepest: await timed(() => rows.beside(DEFAULT_WORKSPACE_ID, query, 'after', place, LIMIT)),
      last: await timed(() => rows.beside(DEFAULT_WORKSPACE_ID, query, 'before', null, LIMIT)),
      count: await timed(() => rows.count(DEFAULT_WORKSPACE_ID, query.filter)),
    };
    // The first run only warms up.
    if (run < 0) continue;
    for (const key of ['first', 'deepest', 'last', 'count'] as const) times[key].push(sample[key]);
  }
  const [first, deepest, last] = [median(times.first), median(times.deepest), median(times.last)];
  return {
    first_ms: round(first),
    deepest_ms: round(deepest),
    last_ms: round(last),
    count_ms: round(median(times.count)),
    ratio: round(Math.max(deepest, last) / first),
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const round = (value: number): number => Math.round(value * 100) / 100;

void main();

import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as api from '../../sdk';
import { insertJobs } from '../support/job-rows';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { until } from '../support/webhook-trial';

const DAY = 86_400;

describe('data that expires', () => {
  let service: TestService;
  const workers: PlanbillProcess[] = [];
  beforeAll(async () => {
    service = await startTestService({
      APP_ROLES: 'api',
      JOB_RETENTION_DAYS: '3',
      RETENTION_INTERVAL_MS: '200',
    });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await service?.stop();
  });

  const count = async (from: string) => {
    const [row] = await sql<{ n: number }>(service.databaseUrl, `SELECT count(*)::int AS n FROM ${from}`);
    return row.n;
  };

  it('is removed when it has expired, and only that, with several workers', async () => {
    const keep = await insertJobs(service.databaseUrl, [
      { status: 'succeeded', age: 2 * DAY },
      { status: 'queued', age: 30 * DAY },
      { status: 'running', age: 30 * DAY, run: 60 * DAY },
      { status: 'cancelling', age: 30 * DAY, run: 60 * DAY },
    ]);
    const gone = await insertJobs(service.databaseUrl, [
      { status: 'succeeded', age: 4 * DAY },
      { status: 'failed', age: 5 * DAY },
      { status: 'cancelled', age: 6 * DAY },
    ]);
    const [retry] = await insertJobs(service.databaseUrl, [{ status: 'queued', retry_of: gone[1] }]);
    await sql(service.databaseUrl, 'UPDATE jobs SET progress_percent = 50 WHERE id = ANY($1)', [
      [gone[0], keep[0]],
    ]);
    // More than a batch, so that workers meet.
    await sql(
      service.databaseUrl,
      `INSERT INTO jobs (id, workspace_id, type, status, queue, payload, max_attempts, created_at, finished_at)
       SELECT gen_random_uuid(), '00000000-0000-4000-8000-000000000001', 'upload.detect', 'succeeded', 'normal', '{}', 4,
         now() - interval '9 days', now() - interval '9 days' FROM generate_series(1, 3000)`,
    );
    await sql(
      service.databaseUrl,
      `INSERT INTO detections (workspace_id, sha256, survey, expires_at)
       SELECT '00000000-0000-4000-8000-000000000001', lpad(i::text, 64, '0'), '{}',
         now() + CASE WHEN i % 2 = 0 THEN interval '1 day' ELSE interval '-1 day' END
       FROM generate_series(1, 40) AS i`,
    );
    for (let i = 0; i < 2; i++) {
      workers.push(await startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker' }));
    }
    while ((await count(`jobs WHERE finished_at < now() - interval '3 days'`)) > 0) await sleep(50);
    while ((await count('detections')) > 20) await sleep(50);

    const left = await sql<{ id: string }>(service.databaseUrl, 'SELECT id FROM jobs');
    expect(left.map(({ id }) => id).sort()).toEqual([...keep, retry].sort());
    expect(await count('detections WHERE expires_at < now()')).toBe(0);
    expect(
      (await sql<{ job_id: string }>(service.databaseUrl, 'SELECT job_id FROM job_events')).map(
        (row) => row.job_id,
      ),
    ).toEqual([keep[0]]);

    // The log has the number, and nothing refers to the removed rows.
    const removed = () =>
      workers
        .flatMap(({ log }) => log.flatMap((line) => /Removed (\d+) expired jobs/.exec(line)?.[1] ?? []))
        .reduce((sum, each) => sum + Number(each), 0);
    // A worker writes the line a moment after the last of its rows has gone.
    await until(
      () => Promise.resolve(removed()),
      (sum) => sum >= 3003,
    );
    expect(removed()).toBe(3003);
    const { data } = await api.getJob({ client: service.client, path: { id: retry } });
    expect(data!._links.retry_of).toBeUndefined();
    const { response } = await api.getJob({ client: service.client, path: { id: gone[0] } });
    expect(response?.status).toBe(404);
  });

  it('stays while it is being retried', async () => {
    const [held] = await insertJobs(service.databaseUrl, [{ status: 'failed', age: DAY }]);
    const retrying = new Client({ connectionString: service.databaseUrl });
    await retrying.connect();
    try {
      await retrying.query('BEGIN');
      // Like a retry, before it makes the new job.
      await retrying.query('SELECT FROM jobs WHERE id = $1 FOR KEY SHARE', [held]);
      await sql(
        service.databaseUrl,
        `UPDATE jobs SET finished_at = now() - interval '9 days' WHERE id = $1`,
        [held],
      );
      await insertJobs(service.databaseUrl, [{ status: 'failed', age: 8 * DAY }]);
      while ((await count(`jobs WHERE finished_at < now() - interval '3 days'`)) > 1) await sleep(50);
      expect(await count(`jobs WHERE id = '${held}'`)).toBe(1);
    } finally {
      await retrying.query('COMMIT');
      await retrying.end();
    }
    while ((await count(`jobs WHERE id = '${held}'`)) > 0) await sleep(50);
  });
});

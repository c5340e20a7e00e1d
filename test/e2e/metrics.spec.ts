import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { insertJobs } from '../support/job-rows';
import { makeKey } from '../support/keys';
import { readExposition, type Samples } from '../support/prometheus';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));
const DAY = 86_400;

describe('metrics', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ APP_ROLES: 'api' });
  });
  afterAll(() => service?.stop());

  async function scrape(): Promise<Samples> {
    // Scrapes within a second share one answer.
    await sleep(1_100);
    const response = await fetch(`${service.process.url}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8; version=0.0.4');
    return readExposition(await response.text());
  }

  it('are zero, not missing, before anything happened', async () => {
    const samples = await scrape();
    expect(
      samples.get('planbill_jobs_open{type="floorplan.extract",queue="interactive",status="queued"}'),
    ).toBe(0);
    expect(
      samples.get('planbill_jobs_ended_total{type="upload.detect",queue="normal",status="failed"}'),
    ).toBe(0);
    expect(samples.get('planbill_uploads_stored_bytes')).toBe(0);
    expect(samples.get('planbill_measures_failed')).toBe(0);
    expect(samples.get('process_resident_memory_bytes')).toBeGreaterThan(1e7);
  });

  it('count what the rows say, old and young', async () => {
    // Old rows come from before this process; it reads them at its first scrape.
    await service.process.stop();
    await insertJobs(service.databaseUrl, [
      { age: 120 },
      { age: 30, queue: 'bulk' },
      { status: 'running', run: DAY, crashes: 1, attempt: 2 },
      { status: 'running', age: 60, run: 1 },
      { status: 'succeeded', age: 10, wait: 0.25, run: 3, attempt: 2, dispatch_seq: 3 },
      { status: 'succeeded', age: 3 * DAY, wait: 40, run: 90 },
      { status: 'failed', age: 2 * DAY, wait: 2, run: 0.75, attempt: 4, crashes: 2 },
    ]);
    await service.restart();
    const samples = await scrape();
    const normal = 'type="upload.detect",queue="normal"';
    const expected: Record<string, number> = {
      [`planbill_jobs_open{${normal},status="queued"}`]: 1,
      'planbill_jobs_open{type="upload.detect",queue="bulk",status="queued"}': 1,
      [`planbill_jobs_open{${normal},status="running"}`]: 2,
      [`planbill_jobs_stalled{${normal}}`]: 1,
      [`planbill_jobs_ended_total{${normal},status="succeeded"}`]: 2,
      [`planbill_jobs_ended_total{${normal},status="failed"}`]: 1,
      [`planbill_job_attempts_total{${normal}}`]: 7,
      [`planbill_job_leases_lost_total{${normal}}`]: 3,
      [`planbill_job_redispatches_total{${normal}}`]: 2,
      [`planbill_job_run_seconds_bucket{${normal},status="succeeded",le="2"}`]: 0,
      [`planbill_job_run_seconds_bucket{${normal},status="succeeded",le="5"}`]: 1,
      [`planbill_job_run_seconds_bucket{${normal},status="succeeded",le="120"}`]: 2,
      [`planbill_job_run_seconds_bucket{${normal},status="succeeded",le="+Inf"}`]: 2,
      [`planbill_job_run_seconds_sum{${normal},status="succeeded"}`]: 93,
      [`planbill_job_run_seconds_count{${normal},status="failed"}`]: 1,
      [`planbill_job_wait_seconds_bucket{${normal},le="0.5"}`]: 3,
      [`planbill_job_wait_seconds_bucket{${normal},le="5"}`]: 4,
      [`planbill_job_wait_seconds_count{${normal}}`]: 5,
    };
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, samples.get(key)]))).toEqual(expected);
    const age = samples.get(`planbill_jobs_oldest_queued_seconds{${normal}}`)!;
    expect(age).toBeGreaterThanOrEqual(120);
  });

  it('never fall when jobs expire, and count nothing twice', async () => {
    const key = 'planbill_jobs_ended_total{type="upload.detect",queue="normal",status="succeeded"}';
    await insertJobs(service.databaseUrl, [{ status: 'succeeded' }]);
    expect((await scrape()).get(key)).toBe(3);
    await sql(service.databaseUrl, `DELETE FROM jobs WHERE finished_at < now() - interval '1 day'`);
    expect((await scrape()).get(key)).toBe(3);
  });

  it('count what is stored', async () => {
    const file = [new File([new Uint8Array(FLAT)], 'a.pdf'), new File([new Uint8Array(FLAT)], 'b.pdf')];
    await api.uploadFiles({ client: service.client, body: { file } });
    const samples = await scrape();
    expect(samples.get('planbill_uploads_stored')).toBe(2);
    expect(samples.get('planbill_uploads_stored_bytes')).toBe(2 * FLAT.length);
  });

  it('are for admins, once there are keys', async () => {
    const ask = async (scope: string) => {
      const { key } = await makeKey(service.databaseUrl, '--scopes', scope);
      return (await fetch(`${service.process.url}/metrics`, { headers: { authorization: `Bearer ${key}` } }))
        .status;
    };
    expect(await ask('admin')).toBe(200);
    expect(await ask('read')).toBe(403);
    expect((await fetch(`${service.process.url}/metrics`)).status).toBe(401);
  });
});

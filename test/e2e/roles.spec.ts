import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { readExposition } from '../support/prometheus';
import { ended, ingest, startTestService, type TestService } from '../support/service';
import { lockTable } from '../support/sql';
import { until } from '../support/webhook-trial';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

/** As installations run that are larger than one machine: on PostgreSQL and on Bull. */
describe.each(['bull', 'embedded'])('an api and a worker process on the %s dispatcher', (dispatcher) => {
  let service: TestService;
  let worker: PlanbillProcess | undefined;
  beforeAll(async () => {
    service = await startTestService({
      APP_ROLES: 'api',
      DISPATCHER: dispatcher,
      REDIS_URL: process.env.PLANBILL_TEST_REDIS_URL ?? '',
      QUEUE_PREFIX: `roles-${process.pid}`,
      // A worker that is asked to stop must not give up a job only because the machine is slow.
      SHUTDOWN_GRACE_MS: '240000',
    });
    worker = await startWorker();
  });
  afterAll(async () => {
    await worker?.stop();
    await service?.stop();
  });

  const startWorker = () => startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker' });
  const readiness = async (process: PlanbillProcess) => {
    const response = await fetch(`${process.url}/health/ready`);
    return { status: response.status, body: (await response.json()) as api.ReadinessDto };
  };

  it('do the main job together', async () => {
    const { client } = service;
    const { data: accepted } = await ingest(service, FLAT);
    expect(await ended(service, accepted!.job_id)).toMatchObject({ status: 'succeeded', attempt: 1 });
    const path = { floorplan_id: accepted!.floorplan_id };
    const asked = (await api.createFloorplanBom({ client, path, body: {} })).data!;
    expect(await ended(service, asked.job_id)).toMatchObject({ status: 'succeeded', attempt: 1 });
    const bom = (await api.getBom({ client, path: { id: asked.bom_id } })).data!;
    expect(Number(bom.grand_total)).toBeGreaterThan(0);
    const attempts = (process: PlanbillProcess) =>
      process.log.filter((line) => line.includes('Attempt 1 of'));
    // The line of an attempt follows its end.
    await until(
      () => Promise.resolve(attempts(worker!)),
      (lines) => lines.length >= 2,
    );
    expect([attempts(service.process).length, attempts(worker!).length]).toEqual([0, 2]);
  });

  it('each say how they are; the worker on a port without the API', async () => {
    expect(await readiness(service.process)).toMatchObject({ status: 200, body: { roles: ['api'] } });
    expect(await readiness(worker!)).toMatchObject({
      status: 200,
      body: { status: 'ready', roles: ['worker'], checks: { dispatcher: { status: 'up' } } },
    });
    expect(await (await fetch(`${worker!.url}/health/live`)).json()).toEqual({ status: 'live' });
    const samples = readExposition(await (await fetch(`${worker!.url}/metrics`)).text());
    expect(samples.get('planbill_role_info{role="worker"}')).toBe(1);
    expect(
      samples.get('planbill_jobs_ended_total{type="bom.generate",queue="interactive",status="succeeded"}'),
    ).toBe(1);
    expect((await fetch(`${worker!.url}/api/v1/jobs`)).status).toBe(404);
  });

  it('lose nothing when the worker is asked to stop: unready at once, done with what it does, then gone', async () => {
    // The job cannot end before the worker has said that it drains.
    const release = await lockTable(service.databaseUrl, 'floorplan_geometries');
    const { data: first } = await ingest(service, FLAT);
    await until(
      () => api.getJob({ client: service.client, path: { id: first!.job_id } }),
      ({ data }) => data?.status === 'running',
    );
    const stopping = worker!;
    let exited = false;
    const exit = once(stopping.child, 'exit').finally(() => (exited = true));
    const seen = new Set<string>();
    const watching = (async () => {
      while (!exited) {
        const now = await readiness(stopping).catch(() => null);
        if (now) seen.add(`${now.status} ${now.body.status}`);
      }
    })();
    stopping.child.kill('SIGTERM');
    const { data: second } = await ingest(service, FLAT);
    await until(
      () => Promise.resolve(exited || [...seen].some((each) => each !== '200 ready')),
      (over) => over,
    );
    await release();
    expect((await exit)[0]).toBe(0);
    await watching;
    // A request may be answered before the signal has arrived.
    seen.delete('200 ready');
    expect([...seen]).toEqual(['503 draining']);
    expect(await ended(service, first!.job_id)).toMatchObject({ status: 'succeeded', attempt: 1 });
    worker = await startWorker();
    expect(await ended(service, second!.job_id)).toMatchObject({ status: 'succeeded', attempt: 1 });
  });

  it('refuse a role there is not', async () => {
    await expect(startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker,painter' })).rejects.toThrow(
      /exit 1[\s\S]*APP_ROLES/,
    );
  });
});

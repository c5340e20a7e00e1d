import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import * as api from '../../sdk';
import { drawPlan } from '../support/plans/draw-plan';
import { planSuite } from '../support/plans/plan-suite';
import { ended, ingest, startTestService, type TestService } from '../support/service';
import { lockTable, sql } from '../support/sql';

/** After a kill in the middle and a new start, the job ends and its results exist once. */
describe('kill -9 in the middle of an ingest', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ SWEEP_INTERVAL_MS: '500' });
  });
  afterAll(() => service?.stop());

  it('the job is finished once after the next start', async () => {
    const [plan] = planSuite(1);
    const { pdf } = drawPlan(plan.plan);
    // The job cannot end before the kill, however long we take to see that it runs.
    const release = await lockTable(service.databaseUrl, 'floorplan_geometries');
    const { data } = await ingest(service, pdf);
    await running(data!.job_id);
    await service.process.kill();
    await release();
    // As if the lease had run out. A short lease could also run out while the second attempt works.
    await sql(service.databaseUrl, `UPDATE jobs SET lease_expires_at = now()`);
    await service.restart();
    const job = await ended(service, data!.job_id);
    expect(job).toMatchObject({ status: 'succeeded', attempt: 2 });
    const floorplan = (await api.getFloorplan({ client: service.client, path: { id: data!.floorplan_id } }))
      .data!;
    expect(floorplan).toMatchObject({ status: 'processed', revision: 1 });
    expect(await count('floorplan_geometries')).toBe(1);
    expect(await count('jobs')).toBe(1);
  });

  /** Reads the row, because polling over HTTP would be too slow to catch the moment. */
  async function running(jobId: string): Promise<void> {
    await query(async (client) => {
      for (;;) {
        const { rows } = await client.query<{ status: string }>('SELECT status FROM jobs WHERE id = $1', [
          jobId,
        ]);
        if (rows[0].status === 'running') return;
        if (rows[0].status !== 'queued') throw new Error(`too late: ${rows[0].status}`);
        await sleep(2);
      }
    });
  }

  function count(table: string): Promise<number> {
    return query(
      async (client) =>
        (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0].n,
    );
  }

  async function query<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: service.databaseUrl });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
});

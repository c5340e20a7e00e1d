import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as api from '../../sdk';
import { createClient, createConfig } from '../../sdk/client';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { createDatabase, type TestDatabase } from '../support/postgres';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

/** One installation. Its worker is started and stopped by the tests. */
describe('a bill whose job was cancelled before it started', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'planbill-e2e-'));
  const client = createClient(createConfig());
  let database: TestDatabase;
  let running: PlanbillProcess | undefined;
  beforeAll(async () => {
    database = await createDatabase();
  });
  afterAll(async () => {
    await running?.stop();
    await database?.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function runAs(roles: string): Promise<void> {
    await running?.stop();
    running = await startPlanbillProcess({
      DATABASE_URL: database.url,
      DATA_DIR: dataDir,
      DISPATCHER: 'embedded',
      APP_ROLES: roles,
    });
    client.setConfig({ baseUrl: running.url });
  }

  async function ended(id: string): Promise<api.JobDto> {
    for (;;) {
      const { data } = await api.getJob({ client, path: { id } });
      if (data?.done) return data;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  it('gives the reason, and is made when the job is retried', async () => {
    await runAs('api,worker');
    const file = new File([new Uint8Array(FLAT)], 'flat.pdf');
    const { job_id, floorplan_id } = (await api.ingestPlan({ client, body: { file } })).data!;
    expect(await ended(job_id)).toMatchObject({ status: 'succeeded' });

    await runAs('api');
    const asked = (await api.createFloorplanBom({ client, path: { floorplan_id }, body: {} })).data!;
    const bom = async () => (await api.getBom({ client, path: { id: asked.bom_id } })).data!;
    expect(await bom()).toMatchObject({ status: 'pending', grand_total: null, lines: [] });
    const early = await api.exportBom({ client, path: { id: asked.bom_id } });
    expect([early.response?.status, early.error?.code]).toEqual([409, 'bom_not_ready']);
    await api.cancelJob({ client, path: { id: asked.job_id } });
    expect(await bom()).toMatchObject({ status: 'error', error: { code: 'cancelled' }, lines: [] });
    const retry = (await api.retryJob({ client, path: { id: asked.job_id } })).data!;

    await runAs('api,worker');
    expect(await ended(retry.id)).toMatchObject({ status: 'succeeded', bom_id: asked.bom_id });
    const made = await bom();
    expect(made).toMatchObject({ status: 'ready', error: null });
    expect(made.lines.length).toBeGreaterThan(50);
  });
});

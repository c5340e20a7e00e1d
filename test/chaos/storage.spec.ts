import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FaultProxy, s3Problem, startFaultProxy } from '../support/fault-proxy';
import { startPlanbillProcess } from '../support/planbill-process';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { several, StorageTrial } from '../support/storage-trial/storage-trial';
import { type TrialFile, trialFiles } from '../support/storage-trial/trial-files';
import { BUCKET } from '../support/storage-trial/trial-store';

const LARGEST = 12 * 1024 * 1024;

describe('an object store that fails while the service runs', () => {
  let database: TestDatabase;
  let proxy: FaultProxy;
  let trial: StorageTrial;

  beforeAll(async () => {
    database = await createDatabase();
    trial = await StorageTrial.start('s3', database.url, {}, async (endpoint) => {
      proxy = await startFaultProxy(endpoint);
      return proxy.endpoint;
    });
  });

  afterAll(async () => {
    await trial?.stop();
    await proxy?.stop();
    await database?.drop();
  });

  async function upload(): Promise<{ status: number; retryAfter: string | null; code: string }> {
    const form = new FormData();
    form.append('file', new File(['%PDF-1.7 of no use'], 'plan.pdf'));
    const response = await fetch(`${trial.url}/api/v1/upload`, { method: 'POST', body: form });
    const { code } = (await response.json()) as { code: string };
    return { status: response.status, retryAfter: response.headers.get('retry-after'), code };
  }

  async function health(): Promise<{
    live: number;
    ready: number;
    checks: Record<string, { status: string }>;
  }> {
    const [live, ready] = await Promise.all(
      ['live', 'ready'].map((kind) => fetch(`${trial.url}/health/${kind}`)),
    );
    const { checks } = (await ready.json()) as { checks: Record<string, { status: string }> };
    return { live: live.status, ready: ready.status, checks };
  }

  /** Asks until it holds: a busy machine may answer a check too late, and then it counts as down. */
  async function untilHealth(expected: { ready: number; storage: string }) {
    for (;;) {
      const now = await health();
      const { storage, database } = now.checks;
      if (now.ready === expected.ready && storage.status === expected.storage && database.status === 'up')
        return expect(now.live).toBe(200);
      await sleep(100);
    }
  }

  const stored = async () => [(await trial.rows()).uploads, (await trial.store.census()).objects];

  it('returns every byte, although it was restarted during uploads and downloads', async () => {
    const files = trialFiles(12, LARGEST, 0).filter(({ size }) => size > 0);
    const restart = () => trial.restartStorage();
    await several(files, 4, (file) => trial.client.upload([file]), restart);
    const came: Record<string, string> = {};
    const fetched = async (file: TrialFile) => {
      came[file.name] = await trial.client.hashOf(file);
    };
    await several(files, 4, fetched, restart);
    expect(came).toEqual(Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256])));
    const [rows, objects] = await stored();
    expect(rows).toBe(files.length);
    // A store that dies between storing an object and saying so leaves an object of a request that is sent again.
    expect(objects).toBeGreaterThanOrEqual(rows);
    expect(objects - rows).toBeLessThanOrEqual(trial.client.counts.upload_retries);
  });

  it('is reported by readiness while it is down; uploads can be sent again and are accepted then', async () => {
    const before = await stored();
    await trial.store.server!.kill();
    expect(await upload()).toEqual({
      status: 503,
      retryAfter: expect.any(String) as string,
      code: 'storage_unavailable',
    });
    await untilHealth({ ready: 503, storage: 'down' });
    await trial.store.server!.restart();
    await untilHealth({ ready: 200, storage: 'up' });
    expect(await stored()).toEqual(before);
    expect(await upload()).toMatchObject({ status: 202 });
  });

  it('reports when it is full, and stores nothing then', async () => {
    const before = await stored();
    proxy.fault = (method) => (method === 'PUT' ? s3Problem(507, 'XMinioStorageFull') : null);
    expect(await upload()).toMatchObject({ status: 503, code: 'storage_full' });
    proxy.fault = () => null;
    expect(await stored()).toEqual(before);
    expect(await upload()).toMatchObject({ status: 202 });
  });

  it('is reported when its bucket is removed, and no row is made without an object', async () => {
    const [rows] = await stored();
    await rm(join(trial.store.server!.folder, BUCKET), { recursive: true });
    expect(await upload()).toMatchObject({ status: 503, code: 'storage_unavailable' });
    await untilHealth({ ready: 503, storage: 'down' });
    expect(await stored()).toEqual([rows, 0]);
  });

  it('stops the start with a clear message when its keys are wrong', async () => {
    const start = startPlanbillProcess({
      DATABASE_URL: database.url,
      DISPATCHER: 'embedded',
      ...trial.store.settings,
      S3_BUCKET: 'another',
      S3_SECRET_ACCESS_KEY: 'wrong',
    });
    await expect(start).rejects.toThrow(/exit 1[^]*S3_SECRET_ACCESS_KEY/);
  });
});

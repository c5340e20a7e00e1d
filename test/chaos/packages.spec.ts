import { randomBytes, randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { download, readyPackage, settled, sha256, sourceOf, uploadPackage, zipOf } from '../support/packages';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { type S3Server, startS3Server } from '../support/s3-server';
import { startTestService, type TestService } from '../support/service';
import { type Fault, type FaultProxy, startFaultProxy } from '../support/fault-proxy';
import { sql } from '../support/sql';

describe('packages, when things fail', () => {
  let s3: S3Server;
  let proxy: FaultProxy;
  let service: TestService;
  const workers: PlanbillProcess[] = [];
  beforeAll(async () => {
    s3 = await startS3Server();
    proxy = await startFaultProxy(s3.endpoint);
    service = await startTestService({
      APP_ROLES: 'api',
      SWEEP_INTERVAL_MS: '200',
      S3_ENDPOINT: proxy.endpoint,
      S3_BUCKET: `packages-${randomUUID()}`,
      S3_ACCESS_KEY_ID: s3.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
      S3_PATH_STYLE: 'true',
    });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await service?.stop();
    await proxy?.stop();
    await s3?.stop();
  });

  const work = async (settings: Record<string, string> = {}) => {
    const worker = await startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker', ...settings });
    workers.push(worker);
    return worker;
  };
  const objects = async (id: string) => {
    const all = await readdir(s3.folder, { recursive: true });
    return all.filter((path) => path.includes(`packages/${id}/`) && path.endsWith('._S3rver_object'));
  };

  /** Makes the faults from the 21st object of a package on. @returns waits for the first fault */
  const faultsAmidst = (id: string, fault: Fault) => {
    let stored = 0;
    proxy.fault = (method, url) =>
      method === 'PUT' && url.includes(`/packages/${id}/`) && ++stored > 20 ? fault : null;
    return async () => {
      while (stored <= 20) await sleep(25);
    };
  };

  it('show that their job was cancelled, and are read when it is retried', async () => {
    const { client } = service;
    const { data } = await uploadPackage(service, await zipOf({ 'WAITS.SRC': sourceOf(2) }));
    const { package_id: id, job_id } = data!;
    await api.cancelJob({ client, path: { id: job_id } });
    const progress = await settled(service, id);
    expect(progress).toMatchObject({ status: 'error', job_status: 'cancelled' });
    expect(progress.error_message).toContain('Retry');
    const { data: found } = await api.getPackage({ client, path: { id } });
    const early = await fetch(`${service.process.url}${found!.files[0]._links.download.href}`);
    expect([early.status, await early.json()]).toEqual([
      409,
      expect.objectContaining({ code: 'package_not_ready' }),
    ]);
    const { data: retry } = await api.retryJob({ client, path: { id: job_id }, body: {} });
    const worker = await work();
    while ((await api.getJob({ client, path: { id: retry!.id } })).data!.status !== 'succeeded')
      await sleep(50);
    expect(await settled(service, id)).toMatchObject({
      status: 'ready',
      job_id: retry!.id,
      error_message: null,
    });
    await worker.stop();
  });

  it('are read completely once, although the first worker is killed in the middle', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [`PART_${n}.SRC`, Buffer.concat([sourceOf(30, `${n}`)])]),
    );
    const noise = randomBytes(200_000);
    const { data } = await uploadPackage(service, await zipOf({ ...files, 'NOISE.CTL': noise }));
    const { package_id: id, job_id } = data!;
    const amidst = faultsAmidst(id, 'hang');
    const victim = await work({ LEASE_MS: '2000' });
    await amidst();
    await victim.kill();
    proxy.fault = () => null;
    const { data: half } = await api.getPackageStatus({ client: service.client, path: { id } });
    expect(['storing', 'parsing']).toContain(half!.status);
    await work();
    expect(await settled(service, id)).toMatchObject({ status: 'ready' });
    expect((await api.getJob({ client: service.client, path: { id: job_id } })).data).toMatchObject({
      attempt: 2,
    });
    const { data: found } = await api.getPackage({ client: service.client, path: { id } });
    expect(found).toMatchObject({ file_count: 61, section_count: 60 * 30 });
    const [rows] = await sql<{ sections: number; files: number }>(
      service.databaseUrl,
      `SELECT (SELECT count(*)::int FROM post_sections WHERE package_id = $1) AS sections,
              (SELECT count(*)::int FROM post_files WHERE package_id = $1) AS files`,
      [id],
    );
    expect(rows).toEqual({ sections: 60 * 30, files: 61 });
    expect(await objects(id)).toHaveLength(62);
    for (const file of found!.files.slice(-2)) {
      expect(sha256(await download(service, file._links.download.href))).toBe(file.content_hash);
    }
  });

  it('keep rows and objects when they are deleted while storage is down, and lose both when it is up', async () => {
    if (workers.every(({ child }) => child.exitCode !== null || child.signalCode !== null)) await work();
    const id = await readyPackage(service, { 'STAYS.SRC': sourceOf(3), 'STAYS.LIB': sourceOf(3) });
    const kept = await objects(id);
    expect(kept).toHaveLength(3);
    await s3.kill();
    const refused = await api.deletePackage({ client: service.client, path: { id } });
    expect([refused.response?.status, refused.error?.code]).toEqual([503, 'storage_unavailable']);
    const upload = await uploadPackage(service, await zipOf({ 'LOST.SRC': sourceOf(1) }));
    expect([upload.response?.status, upload.error?.code]).toEqual([503, 'storage_unavailable']);
    await s3.restart();
    expect(await objects(id)).toEqual(kept);
    const { data: still } = await api.getPackage({ client: service.client, path: { id } });
    expect(still!.files).toHaveLength(2);
    await download(service, `/api/v1/packages/${id}/download`);
    expect((await api.deletePackage({ client: service.client, path: { id } })).response?.status).toBe(204);
    expect((await api.getPackage({ client: service.client, path: { id } })).response?.status).toBe(404);
    while ((await objects(id)).length > 0) await sleep(50);
    expect((await api.listPackages({ client: service.client, query: { name: 'LOST' } })).data!.total).toBe(0);
  });

  it('leave nothing behind when they are deleted while they are read', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 80 }, (_, n) => [`PART_${n}.SRC`, sourceOf(30, `${n}`)]),
    );
    for (const worker of workers) await worker.stop();
    const { data } = await uploadPackage(service, await zipOf(files));
    const { package_id: id, job_id } = data!;
    let letGo = () => undefined as void;
    const amidst = faultsAmidst(id, { after: new Promise<void>((resolve) => (letGo = resolve)) });
    await work();
    await amidst();
    expect((await api.deletePackage({ client: service.client, path: { id } })).response?.status).toBe(204);
    letGo();
    proxy.fault = () => null;
    for (;;) {
      const { data: job } = await api.getJob({ client: service.client, path: { id: job_id } });
      if (job!.done) break;
      await sleep(50);
    }
    expect((await api.getJob({ client: service.client, path: { id: job_id } })).data!.status).toBe(
      'cancelled',
    );
    while ((await objects(id)).length > 0) await sleep(50);
  });
});

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { copyFile, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, createConfig } from '../../sdk/client';
import * as api from '../../sdk';
import { startFaultProxy } from '../support/fault-proxy';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { type S3Server, startS3Server } from '../support/s3-server';
import { startTestService, type TestService } from '../support/service';
import { runStorageCommand, startStorageCommand } from '../support/storage-command';

const BUCKET = 'moved';
const KIB = 1024;

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

interface Moved {
  objects: number;
  copied: number;
  present: number;
  failed: number;
  removed: number;
}

describe('moving all objects from one driver to the other', () => {
  let s3: S3Server;
  let service: TestService;
  let onS3: Record<string, string>;
  let later: PlanbillProcess | undefined;
  /** SHA-256 by upload. */
  const given = new Map<string, string>();
  beforeAll(async () => {
    s3 = await startS3Server();
    service = await startTestService({ APP_ROLES: 'api' });
    onS3 = {
      ...service.settings,
      S3_ENDPOINT: s3.endpoint,
      S3_BUCKET: BUCKET,
      S3_ACCESS_KEY_ID: s3.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    };
  });
  afterAll(async () => {
    await later?.stop();
    await service?.stop();
    await s3?.stop();
  });

  async function upload(baseUrl: string, ...sizes: number[]): Promise<void> {
    const file = sizes.map((size) => {
      const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size)]);
      return new File([new Uint8Array(bytes)], 'plan.pdf');
    });
    const client = createClient(createConfig({ baseUrl }));
    const { data } = await api.uploadFiles({ client, body: { file } });
    for (const { upload_id, sha256 } of data!.items) given.set(upload_id, sha256);
  }

  async function expectAllBytes(baseUrl: string): Promise<void> {
    for (const [id, expected] of given) {
      const response = await fetch(`${baseUrl}/api/v1/uploads/${id}/content`);
      expect(response.status).toBe(200);
      expect(sha256(new Uint8Array(await response.arrayBuffer()))).toBe(expected);
    }
  }

  const inBucket = async () => {
    const files = await readdir(s3.folder, { recursive: true }).catch(() => []);
    return files.filter((name) => name.startsWith(`${BUCKET}/uploads/`) && name.endsWith('_object')).length;
  };
  const onDisk = async () =>
    (await service.files()).filter((path) => path.includes('/objects/uploads/')).length;

  /** Makes a two days old copy of an object without a row. */
  async function orphanInBucket(from: string): Promise<string> {
    const key = `uploads/${randomUUID()}`;
    const folder = join(s3.fileOf(BUCKET, key), '..');
    const old = new Date(Date.now() - 2 * 86_400_000);
    for (const name of await readdir(folder)) {
      const [id, kind] = name.split('._');
      if (!from.endsWith(id)) continue;
      const copy = join(s3.folder, BUCKET, `${key}._${kind}`);
      await copyFile(join(folder, name), copy);
      await utimes(copy, old, old);
    }
    return key;
  }

  async function move(...args: string[]): Promise<Moved> {
    const { code, stdout, stderr } = await runStorageCommand(onS3, 'move', '--json', ...args);
    if (code !== 0) throw new Error(`exit ${code}\n${stdout}\n${stderr}`);
    return JSON.parse(stdout) as Moved;
  }

  it('continues where it was killed, and loses nothing in both directions', async () => {
    for (let n = 0; n < 2; n++) {
      await upload(service.process.url, ...Array.from({ length: 20 }, (_, i) => (i % 5 ? 3 : 300) * KIB));
    }
    // Only a few objects get through, so it cannot end before it is killed.
    const proxy = await startFaultProxy(s3.endpoint);
    let copies = 0;
    proxy.fault = (method, url) =>
      method === 'PUT' && url.startsWith(`/${BUCKET}/uploads/`) && ++copies > 8 ? 'hang' : null;
    const cut = startStorageCommand({ ...onS3, S3_ENDPOINT: proxy.endpoint }, 'move', '--to', 's3');
    while ((await inBucket()) < 5 && cut.child.exitCode === null) await sleep(20);
    cut.child.kill('SIGKILL');
    const { code } = await cut.ended;
    await proxy.stop();
    expect(code).toBeNull();
    const before = await inBucket();
    expect(before).toBeLessThan(given.size);

    // The service keeps running meanwhile.
    await upload(service.process.url, 10, 20);
    const rest = await move('--to', 's3');
    expect(rest).toMatchObject({ objects: 42, copied: 42 - rest.present, failed: 0, removed: 0 });
    expect(rest.present).toBeGreaterThanOrEqual(before - 4);
    await expectAllBytes(service.process.url);

    // One file stored after the move and before the restart, and one that was damaged.
    await upload(service.process.url, 30);
    await service.process.stop();
    later = await startPlanbillProcess(onS3);
    const [first] = given.keys();
    const file = s3.fileOf(BUCKET, `uploads/${first}`);
    await writeFile(file, (await readFile(file)).reverse());
    expect(await move('--to', 's3', '--remove-source')).toMatchObject({
      ...{ objects: 43, copied: 2, present: 41, failed: 0, removed: 43 },
    });
    expect(await onDisk()).toBe(0);
    await upload(later.url, 40);
    await expectAllBytes(later.url);
    const litter = await orphanInBucket(`uploads/${first}`);
    const repair = await runStorageCommand(onS3, 'repair', '--deep', '--json');
    expect(repair.code).toBe(0);
    expect(JSON.parse(repair.stdout)).toMatchObject({
      ...{ objects: 45, rows: 44 },
      findings: [{ kind: 'orphan', key: litter, outcome: 'removed' }],
    });
    await later.stop();

    expect(await move('--to', 'local', '--remove-source')).toMatchObject({
      ...{ objects: 44, copied: 44, failed: 0, removed: 44 },
    });
    expect([await inBucket(), await onDisk()]).toEqual([0, 44]);
    await service.restart();
    await expectAllBytes(service.process.url);
    expect(await runStorageCommand(service.settings, 'check', '--deep')).toMatchObject({ code: 0 });
    // Eight processes start one after the other.
  }, 900_000);

  it('keeps the source when an object is missing or damaged there, and names it', async () => {
    const [whole, damaged] = given.keys();
    const disk = (await service.files()).find((path) => path.endsWith(damaged))!;
    const bytes = await readFile(disk);
    await writeFile(disk, Buffer.from(bytes).reverse());
    const refused = await runStorageCommand(onS3, 'move', '--to', 's3', '--remove-source', '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      ...{ objects: 44, copied: 43, failed: 1, removed: 0 },
      failures: [{ key: `uploads/${damaged}`, code: 'object_damaged' }],
    });
    expect(await onDisk()).toBe(44);
    await writeFile(disk, bytes);
    expect(given.has(whole)).toBe(true);
  });

  it('needs both drivers', async () => {
    const alone = await runStorageCommand(service.settings, 'move', '--to', 's3');
    expect(alone).toMatchObject({ code: 1, stdout: '' });
    expect(alone.stderr).toContain('S3_ENDPOINT');
  });
});

import * as api from '../../sdk';
import { endless, noisyPdf, sendByTusClient, sha256, TusRequests } from '../support/resumable-uploads';
import { startS3Server, type S3Server } from '../support/s3-server';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { until } from '../support/webhook-trial';

const MIB = 1 << 20;

describe('uploads in pieces, when things break', () => {
  const file = noisyPdf(20 * MIB);
  let store: S3Server;
  let service: TestService;
  let tus: TusRequests;
  beforeAll(async () => {
    store = await startS3Server();
    service = await startTestService({
      APP_ROLES: 'api',
      S3_ENDPOINT: store.endpoint,
      S3_ACCESS_KEY_ID: store.credentials.accessKeyId,
      S3_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
    });
    tus = new TusRequests(() => service.process.url);
  });
  afterAll(async () => {
    await service?.stop();
    await store?.stop();
  });

  const idOf = (path: string) => path.split('/').pop()!;
  const kept = async (path: string) =>
    (await api.getUpload({ client: service.client, path: { id: idOf(path) } })).data?.sha256;
  const received = async (path: string) => {
    const row = 'SELECT received::int FROM resumable_uploads WHERE id = $1';
    return (await sql<{ received: number }>(service.databaseUrl, row, [idOf(path)]))[0].received;
  };

  it('continue from their offset after the process is killed in the middle of a piece', async () => {
    const path = await tus.begun(file.length);
    const sending = tus.append(path, 0, endless(file.subarray(0, 19 * MIB))).catch(() => 'cut');
    await until(
      () => received(path),
      (bytes) => bytes === 16 * MIB,
    );
    await service.process.kill();
    expect(await sending).toBe('cut');
    await service.restart();
    const { offsets } = await sendByTusClient(service.process.url, file, {
      resume: path,
      chunkSize: 3 * MIB,
    });
    expect(offsets[0]).toBe(16 * MIB);
    expect(await kept(path)).toBe(sha256(file));
  });

  it('keep their offset when the store cannot store a piece', async () => {
    const path = await tus.begun(file.length);
    await tus.append(path, 0, file.subarray(0, MIB));
    await store.kill();
    const refused = await tus.append(path, MIB, file.subarray(MIB));
    expect([refused.status, ((await refused.json()) as api.ProblemDto).code]).toEqual([
      503,
      'storage_unavailable',
    ]);
    await store.restart();
    expect(await tus.offset(path)).toBe(MIB);
    expect((await tus.append(path, MIB, file.subarray(MIB))).status).toBe(204);
    expect(await kept(path)).toBe(sha256(file));
  });

  it('are completed by the next request, if all bytes arrived and the upload was not made', async () => {
    const path = await tus.begun(file.length);
    await sql(service.databaseUrl, 'ALTER TABLE uploads RENAME TO uploads_elsewhere');
    expect((await tus.append(path, 0, file)).status).toBe(500);
    await sql(service.databaseUrl, 'ALTER TABLE uploads_elsewhere RENAME TO uploads');
    expect(await kept(path)).toBeUndefined();
    expect(await tus.offset(path)).toBe(file.length);
    expect(await kept(path)).toBe(sha256(file));
    const left = await sql(service.databaseUrl, 'SELECT storage_key FROM resumable_upload_parts');
    expect(left).toEqual([]);
  });
});

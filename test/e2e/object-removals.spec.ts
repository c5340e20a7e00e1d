import { readFileSync } from 'node:fs';
import { access, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { readExposition } from '../support/prometheus';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

describe('rows and their objects', () => {
  let service: TestService;
  let storage: string;
  beforeAll(async () => {
    service = await startTestService({ RETENTION_INTERVAL_MS: '200' });
    storage = join(service.settings.DATA_DIR, 'storage');
  });
  afterAll(() => service?.stop());

  /** @returns the new upload's id */
  async function uploaded(): Promise<string> {
    const { data } = await api.uploadFiles({
      client: service.client,
      body: { file: [new File([FLAT], 'flat.pdf')] },
    });
    return data!.items[0].upload_id;
  }

  const object = (id: string) => join(storage, 'objects', 'uploads', id);
  const there = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );
  const remove = (id: string) => api.deleteUpload({ client: service.client, path: { id } });
  const removals = () =>
    sql<{ key: string; attempts: number; last_error: string | null }>(
      service.databaseUrl,
      'SELECT key, attempts, last_error FROM object_removals',
    );

  it('are removed together', async () => {
    const [id, other] = [await uploaded(), await uploaded()];
    expect((await remove(id)).response?.status).toBe(204);
    expect([await there(object(id)), await there(object(other))]).toEqual([false, true]);
    expect(await removals()).toEqual([]);
  });

  it('both stay when the store does not answer', async () => {
    const id = await uploaded();
    await rename(storage, `${storage}-away`);
    await writeFile(storage, 'a disk that is not there');
    try {
      const refused = await remove(id);
      expect(refused.response?.status).toBe(503);
      expect(refused.error).toMatchObject({ code: 'storage_unavailable' });
    } finally {
      await rm(storage);
      await rename(`${storage}-away`, storage);
    }
    const { data } = await api.getUpload({ client: service.client, path: { id } });
    expect(data).toMatchObject({ upload_id: id });
    expect((await readFile(object(id))).equals(FLAT)).toBe(true);
    expect(await removals()).toEqual([]);
  });

  it('are both gone after the worker has tried again to remove the object', async () => {
    const id = await uploaded();
    await rm(object(id));
    // It is no longer a file, so removing it fails although the store answers.
    await mkdir(object(id));
    expect((await remove(id)).response?.status).toBe(204);
    expect((await api.getUpload({ client: service.client, path: { id } })).response?.status).toBe(404);
    expect(await removals()).toEqual([
      { key: `uploads/${id}`, attempts: 1, last_error: expect.stringMatching(/./) as string },
    ]);
    const metrics = readExposition(await (await fetch(`${service.process.url}/metrics`)).text());
    expect(metrics.get('planbill_object_removals_pending')).toBe(1);

    await rmdir(object(id));
    await writeFile(object(id), 'whole again');
    await sql(service.databaseUrl, 'UPDATE object_removals SET next_attempt_at = now()');
    while ((await removals()).length > 0) await sleep(50);
    expect(await there(object(id))).toBe(false);
  });

  it('are both gone after the restart of a process that died after removing the row', async () => {
    const id = await uploaded();
    await service.process.kill();
    // The state right after the commit.
    await sql(service.databaseUrl, `DELETE FROM uploads WHERE id = $1`, [id]);
    await sql(service.databaseUrl, `INSERT INTO object_removals (key, next_attempt_at) VALUES ($1, now())`, [
      `uploads/${id}`,
    ]);
    await service.restart();
    while ((await removals()).length > 0) await sleep(50);
    expect(await there(object(id))).toBe(false);
  });
});

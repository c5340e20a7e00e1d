import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import type { StorageReport } from '../../src/platform/storage/upkeep';
import { startPlanbillProcess } from '../support/planbill-process';
import { readExposition } from '../support/prometheus';
import { sql } from '../support/sql';
import { runStorageCommand } from '../support/storage-command';
import { outcomes, plan, StorageScene } from '../support/storage-scene';

describe('looking after storage', () => {
  let scene: StorageScene;
  beforeAll(async () => {
    scene = await StorageScene.start();
  });
  afterAll(() => scene?.stop());
  beforeEach(() => scene.clear());

  it('finds the differences between rows and objects, and repairs what can be repaired', async () => {
    const twice = plan();
    const elsewhere = plan();
    const spoilt = plan();
    const [whole, lost, short, gone, copy, abroad, foreign, flipped, withoutGood] = await scene.uploaded(
      ...[plan(), plan(), plan(), twice, twice, elsewhere, elsewhere, spoilt, spoilt],
    );
    const [left, young, unknown] = [
      await scene.orphan(),
      `uploads/${randomUUID()}`,
      await scene.orphan('exports/of-somebody-else'),
    ];
    await scene.storage.put(young, Readable.from([plan()]));
    const going = await scene.orphan();
    await sql(
      scene.service.databaseUrl,
      `INSERT INTO object_removals (key, next_attempt_at) VALUES ($1, now() + interval '1 hour')`,
      [going],
    );
    const workspace = randomUUID();
    await sql(scene.service.databaseUrl, 'INSERT INTO workspaces (id, name) VALUES ($1, $2)', [
      workspace,
      'other',
    ]);
    await sql(scene.service.databaseUrl, 'UPDATE uploads SET workspace_id = $1 WHERE storage_key = $2', [
      workspace,
      foreign,
    ]);
    for (const key of [lost, gone, abroad, withoutGood]) await rm(scene.fileOf(key));
    await truncate(scene.fileOf(short), 50);
    const bytes = await readFile(scene.fileOf(flipped));
    bytes[60] ^= 1;
    await writeFile(scene.fileOf(flipped), bytes);

    const shallow = await runStorageCommand(scene.service.settings, 'check', '--json');
    expect(shallow.code).toBe(1);
    const report = JSON.parse(shallow.stdout) as StorageReport & { amiss: number };
    expect(outcomes(report)).toEqual({
      [lost]: 'missing reported',
      [gone]: 'missing reported',
      [abroad]: 'missing reported',
      [withoutGood]: 'missing reported',
      [short]: 'size_differs reported',
      [left]: 'orphan reported',
      [unknown]: 'unknown reported',
    });
    expect(report).toMatchObject({ objects: 9, rows: 9, young: 1, pending: 1, amiss: 6 });
    const deep = await scene.upkeep.check({ deep: true });
    expect(outcomes(deep)).toEqual({ ...outcomes(report), [flipped]: 'damaged reported' });

    const repair = await runStorageCommand(scene.service.settings, 'repair', '--deep', '--json');
    expect(repair.code).toBe(1);
    const repaired = {
      [lost]: 'missing lost',
      [gone]: 'missing restored',
      [abroad]: 'missing lost',
      [withoutGood]: 'missing lost',
      [short]: 'size_differs lost',
      [flipped]: 'damaged lost',
      [left]: 'orphan removed',
      [unknown]: 'unknown reported',
    };
    expect(outcomes(JSON.parse(repair.stdout) as StorageReport)).toEqual(repaired);
    expect((await readFile(scene.fileOf(gone))).equals(twice)).toBe(true);
    expect(await scene.stored()).toEqual(
      [whole, gone, copy, foreign, flipped, short, young, going, unknown].sort(),
    );

    // Rows of lost objects stay until somebody deletes them.
    for (const key of [lost, abroad, withoutGood, short, flipped]) {
      const id = key.split('/')[1];
      expect((await api.deleteUpload({ client: scene.service.client, path: { id } })).response?.status).toBe(
        204,
      );
    }
    const clean = await runStorageCommand(scene.service.settings, 'check', '--deep');
    expect(clean).toMatchObject({ code: 0, stderr: '' });
    expect(clean.stdout).toContain('Storage and database agree.');
  });

  it('does not take an unreachable store for a loss', async () => {
    await scene.uploaded(plan(), plan());
    const objects = scene.fileOf('');
    await rename(objects, `${objects.slice(0, -1)}-away`);
    await expect(scene.upkeep.repair()).rejects.toMatchObject({ code: 'storage_unavailable' });
    // Another command would create the folder again.
    const command = await runStorageCommand(scene.service.settings, 'check');
    expect(command.code).toBe(1);
    expect(command.stderr).toContain('storage_empty');
    await rm(objects, { recursive: true });
    await rename(`${objects.slice(0, -1)}-away`, objects);
    expect((await scene.upkeep.check()).findings).toEqual([]);
  });

  it('is done by a worker, which removes orphans but not most of the objects', async () => {
    const kept = await scene.uploaded(plan(), plan(), plan());
    await Promise.all(kept.map((key) => scene.age(key)));
    await Promise.all([scene.orphan(), scene.orphan()]);
    const lonely = await sql<{ storage_key: string }>(
      scene.service.databaseUrl,
      `UPDATE uploads SET storage_key = storage_key || '-elsewhere' WHERE storage_key = $1 RETURNING storage_key`,
      [kept[0]],
    );
    const worker = await startPlanbillProcess({
      ...scene.service.settings,
      APP_ROLES: 'worker',
      STORAGE_CHECK_INTERVAL_MS: '200',
    });
    try {
      const metric = async (name: string) =>
        readExposition(await (await fetch(`${worker.url}/metrics`)).text()).get(`planbill_storage_${name}`);
      // Three of five objects have no row: the store may belong to another database.
      while ((await metric('orphans')) !== 3) await sleep(200);
      expect(await metric('missing')).toBe(1);
      expect(await metric('checked_at')).toBeCloseTo(Date.now() / 1000, -2);
      expect(await scene.stored()).toHaveLength(5);
      await sql(scene.service.databaseUrl, 'UPDATE uploads SET storage_key = $1 WHERE storage_key = $2', [
        kept[0],
        lonely[0].storage_key,
      ]);
      while ((await scene.stored()).length > 3) await sleep(50);
      expect(await scene.stored()).toEqual([...kept].sort());
      while ((await metric('orphans')) !== 0) await sleep(200);
    } finally {
      await worker.stop();
    }
  });
});

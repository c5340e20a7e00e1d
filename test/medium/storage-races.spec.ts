import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Client } from 'pg';
import * as api from '../../sdk';
import type { StorageReport } from '../../src/platform/storage/upkeep';
import { sql } from '../support/sql';
import { outcomes, plan, StorageScene } from '../support/storage-scene';

describe('looking after storage while it is used', () => {
  let scene: StorageScene;
  beforeAll(async () => {
    scene = await StorageScene.start();
  });
  afterAll(() => scene?.stop());
  beforeEach(() => scene.clear());

  it('leaves uploads alone whose rows are not committed yet', async () => {
    const head = (n: number) =>
      `--b\r\nContent-Disposition: form-data; name="file"; filename="${n}.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const upload = request(`${scene.service.process.url}/api/v1/upload`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    const answer = new Promise<string>((resolve, reject) => {
      upload.on('response', (response) => resolve(text(response)));
      upload.on('error', reject);
    });
    upload.write(Buffer.concat([Buffer.from(head(1)), plan(), Buffer.from(`\r\n${head(2)}`), plan()]));
    while ((await scene.stored()).length === 0) await sleep(10);
    const reports = [await scene.upkeep.repair(), await scene.upkeep.repair()];
    upload.end('\r\n--b--\r\n');
    expect(JSON.parse(await answer)).toMatchObject({ items: [{ size: 109 }, { size: 109 }] });
    expect(reports).toMatchObject([{ young: 1 }, { young: 1 }]);
    expect(await scene.upkeep.check({ deep: true })).toMatchObject({ objects: 2, rows: 2, findings: [] });
  });

  it('is checked by one worker at a time', async () => {
    const { checks } = scene.here;
    const ran: string[] = [];
    const first = await checks.alone(async () => {
      ran.push('first');
      expect(await checks.alone(async () => void ran.push('second'))).toBe(false);
    });
    await expect(checks.alone(() => Promise.reject(new Error('the third')))).rejects.toThrow('the third');
    expect([first, await checks.alone(async () => void ran.push('fourth')), ran]).toEqual([
      ...[true, true, ['first', 'fourth']],
    ]);
  });

  it('searches for a row once more right before it removes the object', async () => {
    await scene.uploaded(plan());
    const key = await scene.orphan();
    const holder = new Client({ connectionString: scene.service.databaseUrl });
    await holder.connect();
    try {
      // Stops the repair after it has searched for rows and before it removes.
      await holder.query('BEGIN');
      await holder.query('LOCK TABLE object_removals');
      const repair = scene.upkeep.repair();
      // Other tests use other databases of the same server.
      const waiting = `SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = database
        WHERE datname = current_database() AND relation = 'object_removals'::regclass AND NOT granted`;
      while ((await sql(scene.service.databaseUrl, waiting)).length === 0) await sleep(10);
      await sql(
        scene.service.databaseUrl,
        `INSERT INTO uploads (workspace_id, file_name, mime_type, size, sha256, storage_key)
         SELECT workspace_id, file_name, mime_type, size, sha256, $1 FROM uploads`,
        [key],
      );
      await holder.query('COMMIT');
      expect(outcomes(await repair)).toEqual({ [key]: 'orphan reported' });
    } finally {
      await holder.end();
    }
    expect(await scene.stored()).toContain(key);
  });

  type Act = 'upload' | 'delete' | 'age' | 'crash before the row' | 'row without a removal';

  it('never removes an object with a row, and leaves no other object, whatever happens meanwhile', async () => {
    const acts = fc.array(
      fc.constantFrom<Act>(
        ...(['upload', 'upload', 'upload', 'delete', 'age'] as const),
        ...(['crash before the row', 'row without a removal'] as const),
      ),
      { minLength: 30, maxLength: 60 },
    );
    await fc.assert(
      fc.asyncProperty(acts, fc.infiniteStream(fc.nat()), async (todo, choices) => {
        const keys: string[] = [];
        const litter = new Set<string>();
        const taken = () => keys.splice(choices.next().value % Math.max(keys.length, 1), 1)[0];
        const act = async (what: Act) => {
          if (what === 'upload') keys.push(...(await scene.uploaded(plan(), plan())));
          if (what === 'crash before the row') litter.add(await scene.orphan());
          const key = what === 'upload' || what === 'crash before the row' ? undefined : taken();
          if (key === undefined) return;
          if (what === 'age') {
            await scene.age(key);
            keys.push(key);
          } else if (what === 'delete') {
            await api.deleteUpload({ client: scene.service.client, path: { id: key.split('/')[1] } });
          } else {
            litter.add(key);
            await sql(scene.service.databaseUrl, 'DELETE FROM uploads WHERE storage_key = $1', [key]);
          }
        };
        const queue = [...todo];
        const actor = async () => {
          for (let next = queue.pop(); next; next = queue.pop()) await act(next);
        };
        let acting = true;
        const collector = async () => {
          const found: StorageReport['findings'] = [];
          while (acting) found.push(...(await scene.upkeep.repair()).findings);
          return found;
        };
        const collectors = [collector(), collector()];
        await Promise.all([actor(), actor(), actor(), actor()]);
        acting = false;
        const found = (await Promise.all(collectors)).flat();
        // A running deletion or upload never looks like a fault.
        expect(found.filter(({ kind, key }) => kind !== 'orphan' || !litter.has(key))).toEqual([]);

        for (const key of await scene.stored()) await scene.age(key);
        await scene.upkeep.repair();
        expect(await scene.stored()).toEqual([...keys].sort());
        const after = await scene.upkeep.check({ deep: true });
        expect(after).toMatchObject({ objects: keys.length, rows: keys.length, findings: [] });
        await sql(scene.service.databaseUrl, 'DELETE FROM uploads');
        for (const key of keys) await scene.storage.remove(key);
      }),
      { numRuns: 3 },
    );
  });
});

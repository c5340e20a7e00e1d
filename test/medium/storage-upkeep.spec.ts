import { randomBytes, randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { readFile, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import * as api from '../../sdk';
import type { StorageReport } from '../../src/platform/storage/upkeep';
import { startPlanbillProcess } from '../support/planbill-process';
import { readExposition } from '../support/prometheus';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { runStorageCommand } from '../support/storage-command';
import { StorageProcess } from '../support/storage-process';

const DAY_MS = 86_400_000;
/** Longer ago than the default grace. */
const LONG_AGO = new Date(Date.now() - 2 * DAY_MS);

const plan = (bytes = 100) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(bytes)]);

describe('looking after storage', () => {
  let service: TestService;
  let here: StorageProcess;
  beforeAll(async () => {
    service = await startTestService({ APP_ROLES: 'api', RATE_LIMIT_PER_MINUTE: '0' });
    here = await StorageProcess.start(service.settings);
  }, 90_000);
  afterAll(async () => {
    await here?.stop();
    await service?.stop();
  });
  beforeEach(async () => {
    await sql(service.databaseUrl, 'DELETE FROM jobs');
    await sql(service.databaseUrl, 'DELETE FROM uploads');
    for await (const { key } of here.storage.list('')) await here.storage.remove(key);
  });

  const fileOf = (key: string) => join(service.settings.DATA_DIR, 'storage', 'objects', key);
  const age = (key: string) => utimes(fileOf(key), LONG_AGO, LONG_AGO);

  /** @returns the keys of the new uploads' objects, in the order of the files */
  async function uploaded(...files: Buffer[]): Promise<string[]> {
    const body = { file: files.map((bytes, n) => new File([new Uint8Array(bytes)], `${n}.pdf`)) };
    const { data, error } = await api.uploadFiles({ client: service.client, body });
    if (!data) throw new Error(JSON.stringify(error));
    const byName = data.items.toSorted((a, b) => parseInt(a.file_name) - parseInt(b.file_name));
    return byName.map(({ upload_id }) => `uploads/${upload_id}`);
  }

  /** An object whose row never came. */
  async function orphan(key = `uploads/${randomUUID()}`): Promise<string> {
    await here.storage.put(key, Readable.from([plan()]));
    await age(key);
    return key;
  }

  const stored = async () => {
    const keys: string[] = [];
    for await (const { key } of here.storage.list('')) keys.push(key);
    return keys.sort();
  };
  const outcomes = ({ findings }: Pick<StorageReport, 'findings'>) =>
    Object.fromEntries(findings.map(({ kind, key, outcome }) => [key, `${kind} ${outcome}`]));

  it('tells what rows and objects do not agree about, and repairs what can be', async () => {
    const twice = plan();
    const elsewhere = plan();
    const spoilt = plan();
    const [whole, lost, short, gone, copy, abroad, foreign, flipped, withoutGood] = await uploaded(
      ...[plan(), plan(), plan(), twice, twice, elsewhere, elsewhere, spoilt, spoilt],
    );
    const [left, young, unknown] = [
      await orphan(),
      `uploads/${randomUUID()}`,
      await orphan('exports/of-somebody-else'),
    ];
    await here.storage.put(young, Readable.from([plan()]));
    const workspace = randomUUID();
    await sql(service.databaseUrl, 'INSERT INTO workspaces (id, name) VALUES ($1, $2)', [workspace, 'other']);
    await sql(service.databaseUrl, 'UPDATE uploads SET workspace_id = $1 WHERE storage_key = $2', [
      workspace,
      foreign,
    ]);
    for (const key of [lost, gone, abroad, withoutGood]) await rm(fileOf(key));
    await truncate(fileOf(short), 50);
    const bytes = await readFile(fileOf(flipped));
    bytes[60] ^= 1;
    await writeFile(fileOf(flipped), bytes);

    const shallow = await runStorageCommand(service.settings, 'check', '--json');
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
    expect(report).toMatchObject({ objects: 8, rows: 9, young: 1, pending: 0, amiss: 6 });
    const deep = await here.upkeep.check({ deep: true });
    expect(outcomes(deep)).toEqual({ ...outcomes(report), [flipped]: 'damaged reported' });

    const repair = await runStorageCommand(service.settings, 'repair', '--deep', '--json');
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
    expect((await readFile(fileOf(gone))).equals(twice)).toBe(true);
    expect(await stored()).toEqual([whole, gone, copy, foreign, flipped, short, young, unknown].sort());

    // Rows of lost objects stay until somebody deletes them.
    for (const key of [lost, abroad, withoutGood, short, flipped]) {
      const id = key.split('/')[1];
      expect((await api.deleteUpload({ client: service.client, path: { id } })).response?.status).toBe(204);
    }
    const clean = await runStorageCommand(service.settings, 'check', '--deep');
    expect(clean).toMatchObject({ code: 0, stderr: '' });
    expect(clean.stdout).toContain('Storage and its rows agree.');
  }, 60_000);

  it('does not take a store that cannot be seen for a loss', async () => {
    await uploaded(plan(), plan());
    const objects = fileOf('');
    await rename(objects, `${objects.slice(0, -1)}-away`);
    await expect(here.upkeep.repair()).rejects.toMatchObject({ code: 'storage_unavailable' });
    // Another command would make the folder anew.
    const command = await runStorageCommand(service.settings, 'check');
    expect(command.code).toBe(1);
    expect(command.stderr).toContain('storage_empty');
    await rm(objects, { recursive: true });
    await rename(`${objects.slice(0, -1)}-away`, objects);
    expect((await here.upkeep.check()).findings).toEqual([]);
  }, 30_000);

  it('leaves uploads alone whose rows are still to come', async () => {
    const head = (n: number) =>
      `--b\r\nContent-Disposition: form-data; name="file"; filename="${n}.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
    const upload = request(`${service.process.url}/api/v1/upload`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=b' },
    });
    const answer = new Promise<string>((resolve, reject) => {
      upload.on('response', (response) => resolve(text(response)));
      upload.on('error', reject);
    });
    upload.write(Buffer.concat([Buffer.from(head(1)), plan(), Buffer.from(`\r\n${head(2)}`), plan()]));
    while ((await stored()).length === 0) await sleep(10);
    const reports = [await here.upkeep.repair(), await here.upkeep.repair()];
    expect(reports).toMatchObject([{ young: 1 }, { young: 1 }]);
    upload.end('\r\n--b--\r\n');
    expect(JSON.parse(await answer)).toMatchObject({ items: [{ size: 109 }, { size: 109 }] });
    expect(await here.upkeep.check({ deep: true })).toMatchObject({ objects: 2, rows: 2, findings: [] });
  });

  it('is done by a worker, which removes litter but not most of what there is', async () => {
    const kept = await uploaded(plan(), plan(), plan());
    await Promise.all(kept.map(age));
    const litter = [await orphan(), await orphan()];
    const lonely = await sql<{ storage_key: string }>(
      service.databaseUrl,
      `UPDATE uploads SET storage_key = storage_key || '-elsewhere' WHERE storage_key = $1 RETURNING storage_key`,
      [kept[0]],
    );
    const worker = await startPlanbillProcess({
      ...service.settings,
      APP_ROLES: 'worker',
      STORAGE_CHECK_INTERVAL_MS: '200',
    });
    try {
      const metric = async (name: string) =>
        readExposition(await (await fetch(`${worker.url}/metrics`)).text()).get(`planbill_storage_${name}`);
      // Three of five objects have no row: that may be another database's store.
      while ((await metric('orphans')) !== 3) await sleep(200);
      expect(await metric('missing')).toBe(1);
      expect(await metric('checked_at')).toBeCloseTo(Date.now() / 1000, -2);
      expect(await stored()).toHaveLength(5);
      await sql(service.databaseUrl, 'UPDATE uploads SET storage_key = $1 WHERE storage_key = $2', [
        kept[0],
        lonely[0].storage_key,
      ]);
      while ((await stored()).length > 3) await sleep(50);
      expect(await stored()).toEqual([...kept].sort());
      while ((await metric('orphans')) !== 0) await sleep(200);
      expect(litter).toHaveLength(2);
    } finally {
      await worker.stop();
    }
  }, 60_000);

  type Act = 'upload' | 'delete' | 'age' | 'crash before the row' | 'row without a removal';

  it('never takes an object that a row speaks of, and leaves no other, whatever happens meanwhile', async () => {
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
        const taken = () => keys.splice(choices.next().value % Math.max(keys.length, 1), 1)[0];
        const act = async (what: Act) => {
          if (what === 'upload') keys.push(...(await uploaded(plan(), plan())));
          if (what === 'crash before the row') await orphan();
          const key = what === 'upload' || what === 'crash before the row' ? undefined : taken();
          if (key === undefined) return;
          if (what === 'age') {
            await age(key);
            keys.push(key);
          } else if (what === 'delete') {
            await api.deleteUpload({ client: service.client, path: { id: key.split('/')[1] } });
          } else {
            await sql(service.databaseUrl, 'DELETE FROM uploads WHERE storage_key = $1', [key]);
          }
        };
        const queue = [...todo];
        const actor = async () => {
          for (let next = queue.pop(); next; next = queue.pop()) await act(next);
        };
        let acting = true;
        const collector = async () => {
          const found: StorageReport['findings'] = [];
          while (acting) found.push(...(await here.upkeep.repair()).findings);
          return found;
        };
        const collectors = [collector(), collector()];
        await Promise.all([actor(), actor(), actor(), actor()]);
        acting = false;
        const found = (await Promise.all(collectors)).flat();
        expect(found.filter(({ kind }) => kind !== 'orphan')).toEqual([]);

        for (const key of await stored()) await age(key);
        await here.upkeep.repair();
        expect(await stored()).toEqual([...keys].sort());
        const after = await here.upkeep.check({ deep: true });
        expect(after).toMatchObject({ objects: keys.length, rows: keys.length, findings: [] });
        await sql(service.databaseUrl, 'DELETE FROM uploads');
        for (const key of keys) await here.storage.remove(key);
      }),
      { numRuns: 3 },
    );
  }, 60_000);
});

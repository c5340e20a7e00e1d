import * as api from '../../sdk';
import { clientWith, makeKey } from '../support/keys';
import { type PlanbillProcess, startPlanbillProcess } from '../support/planbill-process';
import { readExposition } from '../support/prometheus';
import { ended, startTestService, type TestService } from '../support/service';
import { ShopServer } from '../support/shop-server';
import { sql } from '../support/sql';

const OURS = '00000000-0000-4000-8000-000000000001';
const PAGES = 40;
const BYTES = 200;

describe('stored pages', () => {
  let service: TestService;
  let shop: ShopServer;
  const workers: PlanbillProcess[] = [];
  beforeAll(async () => {
    shop = await ShopServer.start();
    for (let n = 0; n < PAGES; n++)
      shop.sell({ sku: `K-${n}`, title: `Tile of sort ${n}`, price: `${n + 1}.00` });
    service = await startTestService({
      APP_ROLES: 'api',
      FETCH_ALLOW_LOOPBACK: 'true',
      FETCH_HOST_DELAY_MS: '0',
      RETENTION_INTERVAL_MS: '200',
      SWEEP_INTERVAL_MS: '200',
    });
  });
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await service?.stop();
    await shop?.stop();
  });

  const count = async (where: string) =>
    (
      await sql<{ n: number }>(
        service.databaseUrl,
        `SELECT count(*)::int AS n FROM raw_payloads WHERE ${where}`,
      )
    )[0].n;
  const keep = (workspaceId: string, many: number, expiresIn: string) =>
    sql(
      service.databaseUrl,
      `INSERT INTO raw_payloads (workspace_id, job_id, url, content_type, storage_key, sha256, stored_bytes, raw_bytes,
         truncated, fetched_at, expires_at)
       SELECT $1, gen_random_uuid(), 'https://tiles.example/p/1', 'text/html', 'payloads/' || gen_random_uuid(),
         repeat('0', 64), $3::int, 1000, false, now() - interval '30 days', now() + $4::interval
       FROM generate_series(1, $2::int)`,
      [workspaceId, many, BYTES, expiresIn],
    );
  const logged = () =>
    workers
      .flatMap(({ log }) => log)
      .filter((line) => /Removed \d+ raw payloads/.test(line))
      .map((line) => JSON.parse(line) as { rows: number; bytes: number });

  it('are removed in batches after they expire, except under legal hold', async () => {
    const admin = await makeKey(service.databaseUrl, '--scopes', 'read,write,admin');
    const client = clientWith(service, admin);
    const other = ['--workspace', 'held', '--new-workspace', '--scopes', 'admin'];
    const held = clientWith(service, await makeKey(service.databaseUrl, ...other));
    const [{ id: theirs }] = await sql<{ id: string }>(
      service.databaseUrl,
      `SELECT id FROM workspaces WHERE name = 'held'`,
    );
    const { data: hold } = await api.placeLegalHold({ client: held, body: { reason: 'A dispute' } });
    await keep(OURS, 60_000, '-1 hour');
    await keep(OURS, 20_000, '1 day');
    await keep(theirs, 20_000, '-1 hour');

    const start = () => startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker' });
    workers.push(...(await Promise.all([start(), start()])));
    const body = Array.from({ length: PAGES }, (_, n) => ({ url: shop.pageOf(`K-${n}`) }));
    const { data: bulk } = await api.importPages({ client, body });
    expect(await ended({ ...service, client }, bulk!.bulk_job_id)).toMatchObject({ status: 'succeeded' });
    while ((await count(`workspace_id = '${OURS}' AND expires_at < now()`)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect(await count(`workspace_id = '${theirs}'`)).toBe(20_000);
    expect(await count(`workspace_id = '${OURS}'`)).toBe(20_000 + PAGES);
    await sweepsLogged(60_000);
    for (const { rows, bytes } of logged()) {
      expect(rows).toBeLessThanOrEqual(500);
      expect(bytes).toBe(rows * BYTES);
    }

    const metrics = await fetch(`${service.process.url}/metrics`, {
      headers: { authorization: `Bearer ${admin.key}` },
    });
    const samples = readExposition(await metrics.text());
    const [{ bytes }] = await sql<{ bytes: number }>(
      service.databaseUrl,
      'SELECT sum(stored_bytes)::float8 AS bytes FROM raw_payloads',
    );
    expect(samples.get('planbill_raw_payloads_stored')).toBe(40_000 + PAGES);
    expect(samples.get('planbill_raw_payloads_stored_bytes')).toBe(bytes);
    expect(samples.get('planbill_raw_payloads_truncated')).toBe(0);

    const { data: holds } = await api.listLegalHolds({ client: held });
    expect(holds!.items).toMatchObject([{ id: hold!.id, reason: 'A dispute' }]);
    await api.liftLegalHold({ client: held, path: { id: hold!.id } });
    while ((await count(`workspace_id = '${theirs}'`)) > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await sweepsLogged(80_000);

    // The text goes with the row.
    const texts = async () => (await service.files()).filter((path) => path.includes('/payloads/'));
    expect(await texts()).toHaveLength(PAGES);
    await sql(service.databaseUrl, `UPDATE raw_payloads SET expires_at = now() - interval '1 second'`);
    // Batches with pages come in any order among the others, so the rows may outlast the texts, or the reverse.
    while ((await count('true')) > 0 || (await texts()).length > 0) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });

  /** Lines reach us a moment after the rows have gone. */
  const sweepsLogged = async (rows: number) => {
    while (logged().reduce((sum, each) => sum + each.rows, 0) < rows) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(logged().reduce((sum, each) => sum + each.rows, 0)).toBe(rows);
  };
});

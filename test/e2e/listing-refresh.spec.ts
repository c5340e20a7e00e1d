import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { startPlanbillProcess } from '../support/planbill-process';
import { ended, startTestService, type TestService } from '../support/service';
import { ShopServer } from '../support/shop-server';
import { sql } from '../support/sql';

const SETTINGS = {
  FETCH_ALLOW_LOOPBACK: 'true',
  FETCH_HOST_DELAY_MS: '0',
  SWEEP_INTERVAL_MS: '200',
  LISTING_REFRESH_DAYS: '3',
  LISTING_REFRESH_INTERVAL_MS: '400',
};

describe('linked listings', () => {
  let service: TestService;
  let shop: ShopServer;
  beforeAll(async () => {
    shop = await ShopServer.start();
    service = await startTestService(SETTINGS);
  });
  afterAll(async () => {
    await service?.stop();
    await shop?.stop();
  });

  const imports = async () =>
    (await api.listJobs({ client: service.client, query: { type: 'listing.import', limit: 100 } })).data!
      .items;
  /** How many pages each refresh that has ended asked for, oldest first. */
  const refreshes = async () =>
    (
      await sql<{ pages: number }>(
        service.databaseUrl,
        `SELECT (result ->> 'pages')::int AS pages FROM jobs
         WHERE type = 'listing.refresh' AND status = 'succeeded' ORDER BY finished_at`,
      )
    ).map(({ pages }) => pages);

  it('are read again once after some days, also with several workers', async () => {
    const { client } = service;
    const { data: materials } = await api.listMaterials({ client, query: { search: 'vitrified' } });
    shop.sell({ sku: 'T-1', title: 'Vitrified tile 60', price: '20.00' });
    shop.sell({ sku: 'T-2', title: 'Vitrified tile 30', price: '15.00' });
    const listings: string[] = [];
    for (const sku of ['T-1', 'T-2']) {
      const { data } = await api.importPage({ client, body: { url: shop.pageOf(sku) } });
      const job = await ended(service, data!.job_id);
      listings.push((job.result as { listing_id: string }).listing_id);
    }
    const [linked, loose] = listings;
    await api.linkListing({ client, path: { id: materials!.items[0].id }, body: { listing_id: linked } });
    const before = (await imports()).length;
    const others = await Promise.all([
      startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker' }),
      startPlanbillProcess({ ...service.settings, APP_ROLES: 'worker' }),
    ]);
    try {
      shop.sell({ sku: 'T-1', title: 'Vitrified tile 60', price: '20.60' });
      await sql(
        service.databaseUrl,
        `UPDATE listings SET last_seen_at = now() - interval '4 days', price_seen_at = now() - interval '4 days'`,
      );
      await refreshed(linked, '20.6');
      // Several turns more of all workers.
      await sleep(2_000);
    } finally {
      await Promise.all(others.map((other) => other.stop()));
    }
    expect(await imports()).toHaveLength(before + 1);
    expect((await refreshes()).filter((pages) => pages > 0)).toEqual([1]);
    const { data: untouched } = await api.getListing({ client, path: { id: loose } });
    expect(untouched!.metrics.days_since_seen).toBe(4);
  });

  async function refreshed(id: string, price: string): Promise<void> {
    const until = Date.now() + 240_000;
    for (;;) {
      const { data } = await api.getListing({ client: service.client, path: { id } });
      if (data?.price === price) return;
      if (Date.now() > until) throw new Error(`still at ${data?.price}`);
      await sleep(100);
    }
  }

  it('are not requested again and again when their page is gone', async () => {
    const [before] = await imports();
    shop.products.delete('T-1');
    await sql(service.databaseUrl, `UPDATE listings SET last_seen_at = now() - interval '4 days'`);
    await sql(
      service.databaseUrl,
      `UPDATE listing_refresh_requests SET requested_at = now() - interval '4 days'`,
    );
    while ((await imports())[0].id === before.id) await sleep(100);
    const [asked] = await imports();
    expect((await ended(service, asked.id)).error?.code).toBe('item_not_found');
    const runs = (await refreshes()).length;
    while ((await refreshes()).length < runs + 3) await sleep(100);
    expect((await imports())[0].id).toBe(asked.id);
  });
});

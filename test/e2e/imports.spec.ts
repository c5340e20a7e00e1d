import { randomUUID } from 'node:crypto';
import * as api from '../../sdk';
import { ended, startTestService, type TestService } from '../support/service';
import { ShopServer } from '../support/shop-server';
import { sql } from '../support/sql';

const FAST = {
  FETCH_ALLOW_LOOPBACK: 'true',
  FETCH_HOST_DELAY_MS: '0',
  SWEEP_INTERVAL_MS: '200',
};

describe('importing the page of a product', () => {
  let service: TestService;
  let shop: ShopServer;
  beforeAll(async () => {
    shop = await ShopServer.start();
    service = await startTestService(FAST);
  });
  afterAll(async () => {
    await service?.stop();
    await shop?.stop();
  });

  const importPage = (body: api.ImportPageDto) => api.importPage({ client: service.client, body });
  const pageOf = async (job_id: string) => {
    const response = await fetch(`${service.process.url}/api/v1/ingest/${job_id}/page`);
    return { text: await response.text(), headers: response.headers };
  };
  const imported = async (url: string, body: Partial<api.ImportPageDto> = {}) => {
    const { data, error } = await importPage({ url, ...body });
    if (!data) throw new Error(JSON.stringify(error));
    await ended(service, data.job_id);
    return (await api.getImport({ client: service.client, path: { job_id: data.job_id } })).data!;
  };
  const prices = async (id: string) =>
    (await api.listListingPrices({ client: service.client, path: { id } })).data!.items;

  it('creates a listing with provenance', async () => {
    shop.sell({ sku: 'T-1', title: 'Terra 60 x 60 matt', price: '33.50' });
    const { data, response } = await importPage({ url: shop.pageOf('T-1') });
    expect(response?.status).toBe(202);
    expect(response?.headers.get('location')).toBe(data!.status_url);
    await ended(service, data!.job_id);
    const { data: done } = await api.getImport({ client: service.client, path: { job_id: data!.job_id } });
    expect(done).toMatchObject({
      status: 'succeeded',
      outcome: 'created',
      quality: 'full',
      missing_fields: [],
      errors: [],
      attempt: 1,
      listing: {
        title: 'Terra 60 x 60 matt',
        price: '33.5',
        currency: 'EUR',
        vendor_item_id: 'T-1',
        unit: 'm2',
      },
    });
    expect(done!.listing!.provenance).toContainEqual(
      expect.objectContaining({ field: 'price', source: 'json_ld' }),
    );
    const job = await api.getJob({ client: service.client, path: { id: data!.job_id } });
    expect(job.data!.result).toMatchObject({ listing_id: done!.listing!.id, outcome: 'created' });
  });

  it('updates only the time of the last sighting when the page has not changed', async () => {
    shop.sell({ sku: 'T-2', title: 'Terra 30 x 60', price: '20.00' });
    const first = await imported(shop.pageOf('T-2'));
    const again = await imported(shop.pageOf('T-2'));
    expect(again).toMatchObject({ status: 'succeeded', outcome: 'not_modified', quality: 'full' });
    const [before, after] = [first.listing!, again.listing!];
    expect(after.last_seen_at > before.last_seen_at).toBe(true);
    expect({ ...after, last_seen_at: '', metrics: {} }).toEqual({ ...before, last_seen_at: '', metrics: {} });
    expect(await prices(after.id)).toHaveLength(1);
    shop.sell({ sku: 'T-2', title: 'Terra 30 x 60', price: '20.60' });
    const changed = await imported(shop.pageOf('T-2'));
    expect(changed).toMatchObject({ outcome: 'updated', listing: { id: before.id, price: '20.6' } });
    expect(await prices(before.id)).toHaveLength(2);
    const seen = shop.visits.filter(({ path }) => path === '/p/T-2');
    expect(seen.map(({ status }) => status)).toEqual([200, 304, 200]);
  });

  it('links the listing to a material of the catalogue', async () => {
    shop.sell({ sku: 'T-3', title: 'Terra skirting', price: '5.00' });
    const { data: materials } = await api.listMaterials({ client: service.client });
    const material_id = materials!.items[0].id;
    const done = await imported(shop.pageOf('T-3'), { material_id });
    expect(done.listing!.material_id).toBe(material_id);
    const refused = await importPage({ url: shop.pageOf('T-3'), material_id: randomUUID() });
    expect([refused.response?.status, refused.error?.code]).toEqual([422, 'material_not_found']);
  });

  it.each([
    ['ftp://tiles.example/p/1', 422, 'bad_url'],
    ['tiles.example/p/1', 422, 'bad_url'],
    ['https://user:secret@tiles.example/', 422, 'bad_url'],
    ['http://10.0.0.8/p/1', 422, 'blocked_address'],
    ['http://169.254.169.254/latest/meta-data/', 422, 'blocked_address'],
    ['', 400, 'validation_failed'],
  ])('refuses %s at once', async (url, status, code) => {
    const before = shop.visits.length;
    const { response, error } = await importPage({ url });
    expect([response?.status, error?.code]).toEqual([status, code]);
    expect(shop.visits).toHaveLength(before);
  });

  it('tries again after transient failures, and when the site says so', async () => {
    shop.sell({ sku: 'T-4', title: 'Terra mosaic', price: '60.00' });
    const faults = [
      { kind: 'status', status: 429, retryAfter: '2' },
      { kind: 'status', status: 503 },
      { kind: 'reset' },
    ] as const;
    shop.trouble = (path, before) => (path === '/p/T-4' && faults[before]) || { kind: 'none' };
    const began = Date.now();
    const done = await imported(shop.pageOf('T-4'));
    expect(done).toMatchObject({ status: 'succeeded', attempt: 4, quality: 'full' });
    expect(Date.now() - began).toBeGreaterThan(2_000);
    expect(await prices(done.listing!.id)).toHaveLength(1);
  });

  it.each([
    ['a page that is not there', '/p/none', 'item_not_found', 1],
    ['a page that robots.txt keeps', '/private/1', 'robots_disallowed', 1],
  ])('fails at once on %s', async (_, path, code, attempt) => {
    shop.robots = 'User-agent: *\nDisallow: /private/';
    await sql(service.databaseUrl, 'DELETE FROM robots_files');
    const done = await imported(shop.url(path));
    expect(done).toMatchObject({ status: 'failed', attempt, listing: null, errors: [{ code }] });
  });

  it('gives up after the third retry', async () => {
    shop.sell({ sku: 'T-5', title: 'Terra step', price: '9.00' });
    shop.trouble = (path) => (path === '/p/T-5' ? { kind: 'status', status: 500 } : { kind: 'none' });
    const done = await imported(shop.pageOf('T-5'));
    expect(done).toMatchObject({ status: 'failed', attempt: 4, errors: [{ code: 'site_unavailable' }] });
  });

  it('stores the page, cut at 512 KiB, also when it has no product', async () => {
    const padding = 'ü'.repeat(300 * 1024);
    shop.trouble = () => ({ kind: 'none' });
    shop.sell({ sku: 'T-6', title: 'Terra with a long story', price: '9.00', padding });
    const done = await imported(shop.pageOf('T-6'));
    const [payload] = await sql<{ raw_bytes: number; truncated: boolean; days: number }>(
      service.databaseUrl,
      `SELECT *, extract(epoch FROM expires_at - fetched_at)::int / 86400 AS days FROM raw_payloads WHERE job_id = $1`,
      [done.job_id],
    );
    expect(payload).toMatchObject({ truncated: true, days: 30 });
    expect(payload.raw_bytes).toBeGreaterThan(600 * 1024);
    const { text, headers } = await pageOf(done.job_id);
    expect(headers.get('planbill-truncated')).toBe('true');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment/);
    expect(Buffer.byteLength(text)).toBeGreaterThan(512 * 1024 - 4);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(512 * 1024);
    expect(text).not.toContain('\ufffd');
    expect(text).toContain('Terra with a long story');
    shop.pages.set('/blank', '<!doctype html><html><body><p></p></body></html>');
    const refused = await imported(shop.url('/blank'));
    expect(refused).toMatchObject({ status: 'failed', attempt: 1, errors: [{ code: 'no_structured_data' }] });
    const kept = await pageOf(refused.job_id);
    expect(kept.text).toBe(shop.pages.get('/blank'));
    expect(kept.headers.get('planbill-truncated')).toBe('false');
    const { response, error } = await api.getImportedPage({
      client: service.client,
      path: { job_id: randomUUID() },
    });
    expect([response?.status, error?.code]).toEqual([404, 'not_found']);
  });

  it('does not find jobs that are not imports', async () => {
    const { response, error } = await api.getImport({
      client: service.client,
      path: { job_id: randomUUID() },
    });
    expect([response?.status, error?.code]).toEqual([404, 'not_found']);
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { openEvents } from '../support/event-source';
import { ended, startTestService, type TestService } from '../support/service';
import { type Fault, ShopServer } from '../support/shop-server';
import { sql } from '../support/sql';

const FAST = { FETCH_ALLOW_LOOPBACK: 'true', FETCH_HOST_DELAY_MS: '0', SWEEP_INTERVAL_MS: '200' };

describe('importing a list of pages', () => {
  let service: TestService;
  let shop: ShopServer;
  /** By path. */
  const faults = new Map<string, Fault>();
  beforeAll(async () => {
    shop = await ShopServer.start();
    shop.trouble = (path) => faults.get(path) ?? { kind: 'none' };
    service = await startTestService(FAST);
    for (let n = 0; n < 40; n++)
      shop.sell({ sku: `B-${n}`, title: `Tile of sort ${n}`, price: `${n + 1}.00` });
  });
  afterEach(() => faults.clear());
  afterAll(async () => {
    await service?.stop();
    await shop?.stop();
  });

  const urls = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, n) => shop.pageOf(`B-${from + n}`));
  const post = async (body: FormData | string) => {
    const response = await fetch(`${service.process.url}/api/v1/ingest/bulk`, {
      method: 'POST',
      headers: typeof body === 'string' ? { 'content-type': 'application/json' } : {},
      body,
    });
    return {
      status: response.status,
      body: (await response.json()) as api.BulkImportAcceptedDto & Pick<api.ProblemDto, 'code' | 'errors'>,
    };
  };
  const file = (text: string) => {
    const form = new FormData();
    form.append('file', new File([text], 'pages.csv', { type: 'text/csv' }));
    return post(form);
  };
  const array = (list: readonly string[]) => post(JSON.stringify(list.map((url) => ({ url }))));
  const state = async (id: string, query: { offset?: number; limit?: number } = {}) =>
    (await api.getBulkImport({ client: service.client, path: { id }, query })).data!;
  const jobs = async () =>
    (await sql<{ n: number }>(service.databaseUrl, 'SELECT count(*)::int AS n FROM jobs'))[0].n;

  it('creates one listing for each page, and keeps the other columns', async () => {
    const [a, b, c] = urls(0, 3);
    const { status, body } = await file(
      `\ufeffMaterial,url,SKU\r\n"Floor\r\ntiles",${a},T-1\r\n,${b}?utm_source=x,\r\nWall,${b},\r\n,${c},9\r\n`,
    );
    expect([status, body.status, body.total]).toEqual([202, 'running', 3]);
    expect(body.duplicates).toEqual([{ row: 4, same_as: 3 }]);
    const job = await ended(service, body.bulk_job_id);
    expect(job).toMatchObject({
      status: 'succeeded',
      file_name: 'pages.csv',
      result: { total: 3, succeeded: 3, failed: 0, cancelled: 0 },
      progress: { percent: 100 },
      _links: { result: { href: body.status_url } },
    });
    const done = await state(body.bulk_job_id);
    expect(done).toMatchObject({
      status: 'succeeded',
      total: 3,
      complete: 3,
      success: 3,
      partial: 0,
      failed: 0,
    });
    expect(done.rows.map(({ row, status: of, columns }) => [row, of, columns])).toEqual([
      [2, 'success', { Material: 'Floor\r\ntiles', SKU: 'T-1' }],
      [3, 'success', {}],
      [5, 'success', { SKU: '9' }],
    ]);
    expect(new Set(done.rows.map(({ listing_id }) => listing_id)).size).toBe(3);
    const page = await state(body.bulk_job_id, { offset: 1, limit: 1 });
    expect(page.rows.map(({ row }) => row)).toEqual([3]);
    expect([page._links.prev, page._links.next].map((link) => link?.href)).toEqual([
      `${body.status_url}?offset=0&limit=1`,
      `${body.status_url}?offset=2&limit=1`,
    ]);
  });

  it.each([
    ['no bytes', '', 'empty_file'],
    ['no column url', 'address\nhttps://a.example/1', 'url_column_missing'],
    ['nothing but a header', 'url\n', 'no_urls'],
    ['a formula', 'url\n"=HYPERLINK(""https://a.example/1"")"', 'formula_in_url'],
    ['a quotation mark left open', 'url,x\n"https://a.example/1,2', 'sheet_unreadable'],
    ['an address in a private network', 'url\nhttps://a.example/1\nhttp://10.1.2.3/', 'urls_invalid'],
  ])('refuses a file with %s, and writes nothing', async (_, text, code) => {
    const before = await jobs();
    const { status, body } = await file(text);
    expect([status, body.code]).toEqual([422, code]);
    if (code === 'urls_invalid') {
      expect(body.errors).toEqual([
        { pointer: '#/rows/3/url', message: expect.stringMatching(/^blocked_address: /) as string },
      ]);
    }
    expect(await jobs()).toBe(before);
  });

  it('accepts 999 pages, and refuses a thousand', async () => {
    const many = Array.from({ length: 1_000 }, (_, n) => shop.url(`/absent/${n}`));
    const before = await jobs();
    const refused = await array(many);
    expect([refused.status, refused.body.code]).toEqual([422, 'too_many_urls']);
    expect(await jobs()).toBe(before);
    // The first pages do not come before all are cancelled.
    for (const url of many) faults.set(new URL(url).pathname, { kind: 'delay', ms: 120_000 });
    const { status, body } = await array([...many.slice(1), many[1]]);
    expect([status, body.total, body.duplicates]).toEqual([202, 999, [{ row: 1_000, same_as: 1 }]]);
    await api.cancelJob({ client: service.client, path: { id: body.bulk_job_id } });
    const job = await ended(service, body.bulk_job_id);
    expect(job.status).toBe('cancelled');
    expect(await state(body.bulk_job_id)).toMatchObject({ complete: 999, cancelled: 999 });
  });

  it('ends as partial when some rows fail, and a retry imports only those', async () => {
    const gone = ['/p/B-4', '/p/B-6'];
    gone.forEach((path) => faults.set(path, { kind: 'status', status: 404 }));
    const { body } = await array(urls(3, 8));
    const job = await ended(service, body.bulk_job_id);
    expect(job).toMatchObject({
      status: 'partial',
      done: true,
      error: null,
      result: { total: 5, failed: 2 },
    });
    const done = await state(body.bulk_job_id);
    expect(done).toMatchObject({ status: 'partial', complete: 5, success: 3, failed: 2 });
    expect(done.rows.filter(({ error }) => error !== null)).toMatchObject(
      gone.map((path) => ({ url: shop.url(path), status: 'failed', error: { code: 'item_not_found' } })),
    );
    const listed = await api.listJobs({ client: service.client, query: { status: 'partial' } });
    expect(listed.data!.items.map(({ id }) => id)).toContain(job.id);

    faults.clear();
    const before = shop.visits.length;
    const { data: retry } = await api.retryJob({ client: service.client, path: { id: job.id } });
    expect(await ended(service, retry!.id)).toMatchObject({ status: 'succeeded', retry_of: job.id });
    expect(
      shop.visits
        .slice(before)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(gone);
    expect((await state(retry!.id)).rows.map(({ row, status }) => [row, status])).toEqual([
      [2, 'success'],
      [4, 'success'],
    ]);
    const again = await api.retryJob({ client: service.client, path: { id: job.id } });
    expect([again.response?.status, again.error?.code]).toEqual([409, 'job_already_retried']);
    expect(await state(job.id)).toMatchObject({ status: 'partial', failed: 2 });
  });

  it('fails when no row succeeds', async () => {
    const { body } = await array([shop.url('/absent/1'), shop.url('/absent/2')]);
    expect(await ended(service, body.bulk_job_id)).toMatchObject({
      status: 'failed',
      result: null,
      error: { code: 'children_failed' },
    });
    const { response, error } = await api.retryJob({
      client: service.client,
      path: { id: body.bulk_job_id },
      body: { updated_config: { priority: 'bulk' } },
    });
    expect([response?.status, error?.code]).toEqual([422, 'job_type_not_orderable']);
  });

  it('streams its progress', async () => {
    const { body } = await array(urls(8, 28));
    const stream = await openEvents(`${service.process.url}/api/v1/jobs/${body.bulk_job_id}/events`);
    await stream.ended;
    const data = stream.events.map((event) => event.data as api.JobEventDto);
    expect(data[0].status).toBe('queued');
    expect(data.at(-1)).toMatchObject({ status: 'succeeded', progress: { percent: 100 } });
    const percents = data.map(({ progress }) => progress.percent);
    expect(percents).toEqual([...percents].sort((one, other) => one - other));
    expect(percents.filter((percent) => percent > 0 && percent < 100).length).toBeGreaterThan(3);
  });

  it('stops running rows and cancels waiting rows', async () => {
    for (let n = 28; n < 38; n++) faults.set(`/p/B-${n}`, { kind: 'delay', ms: 120_000 });
    const { body } = await array(urls(28, 38));
    while ((await state(body.bulk_job_id)).rows.every(({ status }) => status !== 'running')) await sleep(20);
    const cancel = () => api.cancelJob({ client: service.client, path: { id: body.bulk_job_id } });
    expect((await cancel()).response?.status).toBe(204);
    expect((await cancel()).response?.status).toBe(409);
    expect(await ended(service, body.bulk_job_id)).toMatchObject({ status: 'cancelled' });
    expect(await state(body.bulk_job_id)).toMatchObject({ complete: 10, cancelled: 10 });
  });

  it('does not count a retry of one row', async () => {
    faults.set('/p/B-38', { kind: 'status', status: 404 });
    const { body } = await array(urls(38, 40));
    await ended(service, body.bulk_job_id);
    faults.clear();
    const failed = (await state(body.bulk_job_id)).rows.find(({ status }) => status === 'failed')!;
    const { data: alone } = await api.retryJob({ client: service.client, path: { id: failed.job_id } });
    expect(await ended(service, alone!.id)).toMatchObject({ status: 'succeeded', parent_id: null });
    expect(await state(body.bulk_job_id)).toMatchObject({
      status: 'partial',
      total: 2,
      complete: 2,
      failed: 1,
    });
    const { error } = await api.retryJob({ client: service.client, path: { id: body.bulk_job_id } });
    expect(error?.code).toBe('job_already_retried');
  });

  it('ends a list whose rows were deleted', async () => {
    faults.set('/p/B-39', { kind: 'delay', ms: 30_000 });
    const { body } = await array(urls(38, 40));
    while ((await state(body.bulk_job_id)).complete < 1) await sleep(20);
    await sql(service.databaseUrl, 'DELETE FROM jobs WHERE parent_id = $1 AND finished_at IS NULL', [
      body.bulk_job_id,
    ]);
    expect(await ended(service, body.bulk_job_id)).toMatchObject({ status: 'partial' });
  });

  it('does not find jobs that are not bulk imports', async () => {
    const { response } = await api.getBulkImport({ client: service.client, path: { id: randomUUID() } });
    expect(response?.status).toBe(404);
  });
});

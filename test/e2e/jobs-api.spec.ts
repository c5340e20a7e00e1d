import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import { insertJobs, type JobRow } from '../support/job-rows';
import { ended, ingest, processed, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const FLAT = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

describe('the jobs API', () => {
  let service: TestService;
  let client: TestService['client'];
  const url = (path: string) => `${service.process.url}${path}`;
  beforeAll(async () => {
    service = await startTestService({ JOB_WAIT_MAX_SECONDS: '600' });
    client = service.client;
  });
  afterAll(() => service?.stop());

  describe('makes jobs by hand', () => {
    it('reads a plan again with another scale, and bills it, and looks at its upload', async () => {
      const floorplan_id = await processed(service, FLAT);
      const config = { floorplan_id, scale: '1:73' };
      const made = await api.createJob({ client, body: { type: 'floorplan.extract', config } });
      expect([made.response?.status, made.error]).toEqual([202, undefined]);
      expect(made.response?.headers.get('location')).toBe(`/api/v1/jobs/${made.data!.id}`);
      expect(await ended(service, made.data!.id)).toMatchObject({ status: 'succeeded', floorplan_id });
      const plan = (await api.getFloorplan({ client, path: { id: floorplan_id } })).data!;
      expect(plan).toMatchObject({ status: 'processed', revision: 2 });

      const bill = await api.createJob({
        client,
        body: {
          type: 'bom.generate',
          config: { floorplan_id, priced_on: '2026-03-01' },
          priority: 'bulk',
        },
      });
      const billed = await ended(service, bill.data!.id);
      expect(billed).toMatchObject({ status: 'succeeded', priority: 'bulk', floorplan_id });
      expect((await api.getBom({ client, path: { id: billed.bom_id! } })).data!.status).toBe('ready');

      const { upload_id } = plan;
      const look = await api.createJob({ client, body: { type: 'upload.detect', config: { upload_id } } });
      expect(await ended(service, look.data!.id)).toMatchObject({ status: 'succeeded', upload_id });
    });

    const unknown = randomUUID();
    it.each([
      [{ type: 'plan.paint', config: {} }, 422, 'job_type_unknown', '#/type'],
      [{ type: 'floorplan.extract', config: {} }, 400, 'validation_failed', '#/config/floorplan_id'],
      [
        { type: 'floorplan.extract', config: { floorplan_id: unknown } },
        422,
        'floorplan_not_found',
        '#/config/floorplan_id',
      ],
      [
        { type: 'floorplan.extract', config: { floorplan_id: unknown, colour: 'red' } },
        400,
        'validation_failed',
        '#/config/colour',
      ],
      [
        { type: 'floorplan.extract', config: { floorplan_id: unknown, page: 0 } },
        400,
        'validation_failed',
        '#/config/page',
      ],
      [
        { type: 'floorplan.extract', config: { floorplan_id: unknown, scale: 'big' } },
        400,
        'scale_unreadable',
        'scale',
      ],
      [
        { type: 'bom.generate', config: { floorplan_id: unknown } },
        422,
        'floorplan_not_found',
        '#/config/floorplan_id',
      ],
      [
        { type: 'bom.generate', config: { floorplan_id: unknown, currency: 'rupees' } },
        400,
        'validation_failed',
        '#/config/currency',
      ],
      [
        { type: 'upload.detect', config: { upload_id: unknown } },
        422,
        'upload_not_found',
        '#/config/upload_id',
      ],
      [{ type: 'upload.detect', config: [] }, 400, 'validation_failed', '#/config'],
      [{ type: 'upload.detect' }, 400, 'validation_failed', '#/config'],
      [
        { type: 'upload.detect', config: { upload_id: unknown }, priority: 'now' },
        400,
        'validation_failed',
        '#/priority',
      ],
      [
        { type: 'upload.detect', config: { upload_id: unknown }, status: 'succeeded' },
        400,
        'validation_failed',
        '#/status',
      ],
    ])('refuses %j', async (body, status, code, pointer) => {
      const { response, error } = await api.createJob({ client, body: body as api.CreateJobDto });
      expect([response?.status, error?.code]).toEqual([status, code]);
      expect((error as api.ProblemDto).errors.map((item) => item.pointer)).toContain(pointer);
    });

    it('does not read one plan twice at once, and makes nothing when it refuses', async () => {
      const floorplan_id = await processed(service, FLAT);
      const [busy] = await insertJobs(service.databaseUrl, [
        { type: 'floorplan.extract', payload: { floorplan_id } },
      ]);
      await sql(service.databaseUrl, 'UPDATE jobs SET floorplan_id = $2 WHERE id = $1', [busy, floorplan_id]);
      const before = (await api.getFloorplan({ client, path: { id: floorplan_id } })).data!;
      const config = { floorplan_id, page: 7 };
      const refused = await api.createJob({ client, body: { type: 'floorplan.extract', config } });
      expect([refused.response?.status, refused.error?.code]).toEqual([409, 'extraction_under_way']);
      expect((await api.getFloorplan({ client, path: { id: floorplan_id } })).data).toEqual(before);
      await sql(service.databaseUrl, 'DELETE FROM jobs WHERE id = $1', [busy]);
    });
  });

  describe('retries', () => {
    it('a failed job with a config that mends it', async () => {
      const { data } = await ingest(service, FLAT, { page: 7 });
      const failed = await ended(service, data!.job_id);
      expect(failed).toMatchObject({ status: 'failed', error: { code: 'page_out_of_range' } });
      expect(failed._links.retry).toEqual({ href: `/api/v1/jobs/${failed.id}/retry`, method: 'POST' });

      const bad = await api.retryJob({
        client,
        path: { id: failed.id },
        body: { updated_config: { page: 'one' } },
      });
      expect([bad.response?.status, bad.error?.code]).toEqual([400, 'validation_failed']);
      const body = { updated_config: { page: 1 } };
      const retry = await api.retryJob({ client, path: { id: failed.id }, body });
      expect(retry.response?.status).toBe(202);
      expect(retry.response?.headers.get('location')).toBe(`/api/v1/jobs/${retry.data!.id}`);
      expect(retry.data!._links.retry_of?.href).toBe(`/api/v1/jobs/${failed.id}`);
      expect(await ended(service, retry.data!.id)).toMatchObject({
        status: 'succeeded',
        retry_of: failed.id,
      });

      const again = await api.retryJob({ client, path: { id: failed.id }, body });
      expect([again.response?.status, again.error?.code]).toEqual([409, 'job_already_retried']);
      const original = (await api.getJob({ client, path: { id: failed.id } })).data!;
      expect(original._links.retry).toBeUndefined();
      expect(original._links.retried_by?.href).toBe(`/api/v1/jobs/${retry.data!.id}`);
      const done = await api.retryJob({ client, path: { id: retry.data!.id } });
      expect([done.response?.status, done.error?.code]).toEqual([409, 'job_not_retryable']);
    });

    it('a bill with other terms as another bill', async () => {
      const floorplan_id = await processed(service, FLAT);
      const [id] = await insertJobs(service.databaseUrl, [{ type: 'bom.generate', status: 'cancelled' }]);
      const asked = await api.createFloorplanBom({
        client,
        path: { floorplan_id },
        body: { priced_on: '2026-02-03' },
      });
      await ended(service, asked.data!.job_id);
      await sql(service.databaseUrl, `UPDATE jobs SET payload = $2 WHERE id = $1`, [
        id,
        { bom_id: asked.data!.bom_id },
      ]);
      const retry = await api.retryJob({
        client,
        path: { id },
        body: { updated_config: { ceiling_height_mm: 3100 } },
      });
      const job = await ended(service, retry.data!.id);
      expect(job).toMatchObject({ status: 'succeeded', retry_of: id });
      expect(job.bom_id).not.toBe(asked.data!.bom_id);
      const [before, after] = await Promise.all(
        [asked.data!.bom_id, job.bom_id!].map(
          async (bom) => (await api.getBom({ client, path: { id: bom } })).data!,
        ),
      );
      expect(after.priced_on).toBe('2026-02-03');
      expect(Number(after.grand_total)).toBeGreaterThan(Number(before.grand_total));
    });
  });

  describe('cancels', () => {
    it.each<[JobRow['status'], number]>([
      ['queued', 204],
      ['running', 204],
      ['cancelling', 409],
      ['succeeded', 409],
      ['failed', 409],
      ['cancelled', 409],
    ])('a job that is %s: %i, as its links say', async (status, expected) => {
      const [id] = await insertJobs(service.databaseUrl, [{ status, run: 86_400 }]);
      const job = (await api.getJob({ client, path: { id } })).data!;
      expect(job._links.cancel !== undefined).toBe(expected === 204);
      const { response, error } = await api.cancelJob({ client, path: { id } });
      expect([response?.status, error?.code]).toEqual([
        expected,
        expected === 409 ? 'job_not_cancellable' : undefined,
      ]);
    });
  });

  describe('answers polls cheaply', () => {
    it('with 304 while nothing changed', async () => {
      const [id] = await insertJobs(service.databaseUrl, [{}]);
      const poll = (etag: string) => fetch(url(`/api/v1/jobs/${id}`), { headers: { 'If-None-Match': etag } });
      const first = await poll('"none"');
      const etag = first.headers.get('etag')!;
      expect([first.status, first.headers.get('retry-after')]).toEqual([200, '1']);
      const same = await poll(etag);
      expect([same.status, await same.text()]).toEqual([304, '']);
      await api.cancelJob({ client, path: { id } });
      const changed = await poll(etag);
      expect([changed.status, changed.headers.get('retry-after')]).toEqual([200, null]);
      expect(changed.headers.get('etag')).not.toBe(etag);
    });

    it('or once, when the job has ended', async () => {
      const { data } = await ingest(service, FLAT);
      const response = await fetch(url(data!.status_url), { headers: { Prefer: 'respond-async, wait=280' } });
      expect(response.headers.get('preference-applied')).toBe('wait=280');
      expect(await response.json()).toMatchObject({ id: data!.job_id, status: 'succeeded', done: true });
    });

    it('or as the job is when the wait is over; a wish that cannot be read is none', async () => {
      const [id] = await insertJobs(service.databaseUrl, [{}]);
      const ask = (prefer: string) => fetch(url(`/api/v1/jobs/${id}`), { headers: { Prefer: prefer } });
      const waited = await ask('wait=1');
      expect(await waited.json()).toMatchObject({ status: 'queued', done: false });
      expect((await ask('wait=soon')).headers.get('preference-applied')).toBeNull();
      expect((await ask('wait=0')).headers.get('preference-applied')).toBe('wait=0');
    });
  });

  it('links a family of jobs', async () => {
    const parent = randomUUID();
    const [, , second] = await insertJobs(service.databaseUrl, [
      { id: parent, status: 'running', run: 86_400 },
      { parent_id: parent, age: 1 },
      { parent_id: parent },
      { parent_id: randomUUID() },
    ]);
    const links = async (id: string) => (await api.getJob({ client, path: { id } })).data!._links;
    expect((await links(second)).parent?.href).toBe(`/api/v1/jobs/${parent}`);
    expect((await links(second)).children).toBeUndefined();
    const { children } = await links(parent);
    const page = (await (await fetch(url(children!.href))).json()) as api.JobPageDto;
    expect(page.items.map((job) => job.parent_id)).toEqual([parent, parent]);
    expect(page.total).toBe(2);
  });
});

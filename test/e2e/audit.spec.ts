import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import type { Client } from '../../sdk/client';
import { apiOperations } from '../support/api-operations';
import { clientWith, type MadeKey, makeKey, runKeys } from '../support/keys';
import { ended, processed, startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));

describe('the audit log', () => {
  let service: TestService;
  let key: MadeKey;
  let client: Client;
  beforeAll(async () => {
    service = await startTestService();
    await api.createProject({ client: service.client, body: { name: 'Before there were keys' } });
    key = await makeKey(service.databaseUrl, '--scopes', 'read,write,admin');
    client = clientWith(service, key);
  });
  afterAll(() => service?.stop());

  const entries = async (query: api.ListAuditLogData['query'] = {}) =>
    (await api.listAuditLog({ client, query: { limit: 100, ...query } })).data!.items;
  const about = async (subject_id: string) =>
    (await entries({ subject_id })).reverse().map(({ action, before, after }) => ({ action, before, after }));

  it('says who did what, when, through which request, and what changed', async () => {
    const body = { name: 'Clinic', description: 'First floor', pack: null };
    const made = await api.createProject({ client, body });
    const path = { id: made.data!.id };
    await api.updateProject({ client, path, body: { name: 'Clinic, second tender' } });
    await api.updateProject({ client, path, body: { name: 'Clinic, second tender' } });
    await api.deleteProject({ client, path });
    await api.deleteProject({ client, path });
    expect(await about(path.id)).toEqual([
      { action: 'project.create', before: null, after: { ...body, pack: null } },
      { action: 'project.update', before: { name: 'Clinic' }, after: { name: 'Clinic, second tender' } },
      {
        action: 'project.delete',
        before: { ...body, name: 'Clinic, second tender', pack: null },
        after: null,
      },
    ]);
    const [first] = (await entries({ subject_id: path.id })).reverse();
    expect(first).toMatchObject({
      actor: 'key',
      key_id: key.id,
      key_name: 'test',
      request_id: made.response.headers.get('x-request-id'),
      at: made.data!.created_at,
    });
  });

  it('can be followed by the request id, which even a body that cannot be read gets', async () => {
    const response = await fetch(`${service.process.url}/api/v1/projects`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'from-the-proxy-1' },
      body: '{"name":',
    });
    const problem = (await response.json()) as api.ProblemDto;
    expect([response.status, problem.code]).toEqual([400, 'malformed_request']);
    expect([problem.request_id, response.headers.get('x-request-id')]).toEqual([
      'from-the-proxy-1',
      'from-the-proxy-1',
    ]);
  });

  it('knows acts without a key, and those of the operator', async () => {
    const [loopback] = (await entries({ action: 'project.create' })).reverse();
    expect(loopback).toMatchObject({
      actor: 'loopback',
      key_id: null,
      after: { name: 'Before there were keys', description: null },
    });
    const other = await makeKey(service.databaseUrl, '--scopes', 'read');
    await runKeys(service.databaseUrl, 'revoke', other.id);
    await runKeys(service.databaseUrl, 'revoke', other.id);
    expect(await about(other.id)).toEqual([
      {
        action: 'api_key.create',
        before: null,
        after: { name: 'test', scopes: ['read'], expiresAt: null, revokedAt: null },
      },
      {
        action: 'api_key.revoke',
        before: { revokedAt: null },
        after: { revokedAt: expect.any(String) as string },
      },
    ]);
    expect(
      (await entries({ subject_id: other.id })).map(({ actor, request_id }) => [actor, request_id]),
    ).toEqual([
      ['operator', null],
      ['operator', null],
    ]);
  });

  it('follows a plan from its upload to its end', async () => {
    const floorplan = await processed({ ...service, client }, SAMPLE, { name: 'Flat' });
    const path = { id: floorplan };
    const { data: plan } = await api.getFloorplan({ client, path });
    await api.calibrateScale({ client, path, body: { ratio: '1:200' } });
    const { data: geometry } = await api.getFloorplanGeometry({ client, path });
    const room = (geometry as api.GeometryDto).rooms[0].id;
    for (const name of ['Study', 'Library']) {
      await api.updateRoom({ client, path: { ...path, room_id: room }, body: { name } });
    }
    const { data: bill } = await api.createFloorplanBom({
      client,
      path: { floorplan_id: floorplan },
      body: {},
    });
    await ended({ ...service, client }, bill!.job_id);
    await api.deleteFloorplan({ client, path });
    expect(await about(floorplan)).toEqual([
      {
        action: 'floorplan.create',
        before: null,
        after: { name: 'Flat', page: 1, projectId: null, uploadId: plan!.upload_id },
      },
      {
        action: 'floorplan.calibrate',
        before: { scale: expect.objectContaining({ source: expect.any(String) as string }) as object },
        after: { scale: expect.objectContaining({ source: 'calibration' }) as object },
      },
      {
        action: 'floorplan.delete',
        before: { name: 'Flat', projectId: null, uploadId: plan!.upload_id },
        after: null,
      },
    ]);
    expect(await about(`${floorplan}/${room}`)).toEqual([
      { action: 'room.update', before: null, after: { changes: { name: 'Study' } } },
      {
        action: 'room.update',
        before: { changes: { name: 'Study' } },
        after: { changes: { name: 'Library' } },
      },
    ]);
    expect(await about(bill!.bom_id)).toMatchObject([
      { action: 'bom.create', after: { floorplanId: floorplan } },
    ]);
  });

  it('shows what a rate was and what it became', async () => {
    const body = { code: 'audited', category: 'wall', name: 'Audited', unit: 'sqft', rate: '10.00' } as const;
    const { data: material } = await api.createMaterial({ client, body });
    await api.updateMaterial({ client, path: { id: material!.id }, body: { rate: '12.50' } });
    const [, change] = await about(material!.id);
    const rates = (state: unknown) => (state as { rates: { rate: string }[] }).rates.map(({ rate }) => rate);
    expect([change.action, Object.keys(change.before!)]).toEqual(['material.update', ['rates']]);
    expect(rates(change.before)).toEqual(['10.00']);
    expect(rates(change.after)).toContain('12.50');
  });

  it('notes cancelled and retried jobs', async () => {
    const { data: upload } = await api.uploadFiles({
      client,
      body: { file: [new File(['%PDF-1.7'], 'a.pdf')] },
    });
    const [{ job_id, upload_id }] = upload!.items;
    expect(await about(upload_id)).toMatchObject([{ action: 'upload.create', after: { fileName: 'a.pdf' } }]);
    const job = await ended({ ...service, client }, job_id);
    expect(job.status).toBe('failed');
    const { data: retry } = await api.retryJob({ client, path: { id: job_id } });
    expect(await about(retry!.id)).toMatchObject([
      { action: 'job.retry', before: null, after: { type: 'upload.detect', retryOf: job_id } },
    ]);
    await ended({ ...service, client }, retry!.id);
    // No worker takes a job that is not due.
    await sql(
      service.databaseUrl,
      `INSERT INTO jobs (id, workspace_id, type, status, queue, payload, max_attempts, run_after)
       SELECT gen_random_uuid(), workspace_id, type, 'queued', queue, payload, max_attempts, now() + interval '1 day'
         FROM jobs WHERE id = $1`,
      [job_id],
    );
    const { data: queued } = await api.listJobs({ client, query: { status: 'queued' } });
    await api.cancelJob({ client, path: { id: queued!.items[0].id } });
    expect(await about(queued!.items[0].id)).toEqual([
      { action: 'job.cancel', before: { status: 'queued' }, after: { status: 'cancelled' } },
    ]);
  });

  it('and what it tells of are there together, or not at all', async () => {
    const { data: project } = await api.createProject({ client, body: { name: 'Kept' } });
    await sql(
      service.databaseUrl,
      `ALTER TABLE audit_entries ADD CONSTRAINT refuse_for_now CHECK (action <> 'project.delete') NOT VALID`,
    );
    const path = { id: project!.id };
    expect((await api.deleteProject({ client, path })).response?.status).toBe(500);
    expect((await api.getProject({ client, path })).data?.name).toBe('Kept');
    await sql(service.databaseUrl, `ALTER TABLE audit_entries DROP CONSTRAINT refuse_for_now`);
    expect((await api.deleteProject({ client, path })).response?.status).toBe(204);
  });

  it('is read by page, by action, by key, by subject and by time, in its own workspace', async () => {
    const all = await entries();
    const { data: page } = await api.listAuditLog({ client, query: { page: 2, limit: 3 } });
    expect(page!.items).toEqual(all.slice(3, 6));
    expect(page!.total).toBe(all.length);
    const mine = all.filter(({ key_id }) => key_id === key.id);
    expect(await entries({ key_id: key.id })).toEqual(mine);
    expect(await entries({ action: 'api_key.create' })).toEqual(
      all.filter((each) => each.action === 'api_key.create'),
    );
    const middle = all[4].at;
    const later = await entries({ from: middle });
    expect([...later, ...(await entries({ to: middle }))]).toEqual(all);
    expect(later.length).toBeGreaterThan(0);
    const stranger = await makeKey(
      service.databaseUrl,
      '--workspace',
      'b',
      '--new-workspace',
      '--scopes',
      'admin',
    );
    const theirs = await api.listAuditLog({ client: clientWith(service, stranger) });
    expect(theirs.data!.items.map(({ subject_id }) => subject_id)).toEqual([stranger.id]);
  });

  it('misses no operation that changes something', () => {
    const silent = apiOperations().filter(
      ({ method, scope, auditedAs }) => method !== 'GET' && scope !== 'read' && auditedAs === undefined,
    );
    // Who sends the pieces of a file is noted when it is begun.
    expect(silent.map(({ id }) => id)).toEqual(['appendToResumableUpload']);
  });
});

import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { HOSTILE_FILES } from '../support/hostile-pdf';
import { ended, ingest, startTestService, type TestService } from '../support/service';

describe('bad input', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ UPLOAD_MAX_BYTES: String(8 * 1024 * 1024) });
  });
  afterAll(() => service?.stop());

  const refusedAtOnce: Record<string, [status: number, code: string]> = {
    'zero bytes': [422, 'empty_file'],
    'a text named .pdf': [415, 'unsupported_file_type'],
  };

  it.each(HOSTILE_FILES.map((file) => [file.name, file] as const))(
    'ends well: %s',
    async (name, { code, make }) => {
      const before = await service.files();
      const answer = await ingest(service, await make());
      if (refusedAtOnce[name]) {
        expect([answer.response?.status, answer.error?.code]).toEqual(refusedAtOnce[name]);
        expect(await service.files()).toEqual(before);
      } else {
        expect(answer.response?.status).toBe(202);
        const job = await ended(service, answer.data!.job_id);
        if (code === null) expect(job.error?.code ?? 'nothing_drawn').toBe('nothing_drawn');
        else expect([job.status, job.error?.code]).toEqual(['failed', code]);
        const { data: status } = await api.getStatus({
          client: service.client,
          path: { pdf_id: answer.data!.pdf_id },
        });
        expect([status?.status, status?.error?.code]).toEqual(
          job.error ? ['error', job.error.code] : ['processed', undefined],
        );
        await api.deleteFloorplan({ client: service.client, path: { id: answer.data!.floorplan_id } });
        expect(await service.files()).toEqual(before);
      }
      expect((await api.getLiveness({ client: service.client })).response?.status).toBe(200);
    },
  );

  it('fails a page that the file does not have', async () => {
    const plan = await HOSTILE_FILES.find(({ name }) => name === '500 pages')!.make();
    const { data } = await ingest(service, plan, { page: 501 });
    expect((await ended(service, data!.job_id)).error?.code).toBe('page_out_of_range');
  });

  it('answers 413 before a file over the cap is all read, and keeps nothing', async () => {
    const before = await service.files();
    const boundary = 'planbill';
    const total = 400 * 1024 * 1024;
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n`;
    const { status, sent, body } = await new Promise<{ status: number; sent: number; body: string }>(
      (resolve, reject) => {
        let written = 0;
        let over = false;
        const call = request(`${service.process.url}/api/v1/ingest`, {
          method: 'POST',
          headers: {
            'content-type': `multipart/form-data; boundary=${boundary}`,
            'transfer-encoding': 'chunked',
          },
        });
        call.on('response', (response) => {
          over = true;
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => resolve({ status: response.statusCode!, sent: written, body: text }));
        });
        call.on('error', (error) => over || reject(error));
        call.write(head);
        const chunk = Buffer.alloc(256 * 1024, 37);
        const more = () => {
          while (!over && written < total) {
            written += chunk.length;
            if (!call.write(chunk)) return void call.once('drain', more);
          }
        };
        more();
      },
    );
    expect([status, (JSON.parse(body) as api.ProblemDto).code]).toEqual([413, 'file_too_large']);
    expect(sent).toBeLessThan(total / 4);
    expect(await service.files()).toEqual(before);
  });

  it('keeps nothing of an upload that is cut off', async () => {
    const before = await service.files();
    const call = request(`${service.process.url}/api/v1/ingest`, {
      method: 'POST',
      headers: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '1000000' },
    });
    call.on('error', () => undefined);
    call.write(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n' +
        ' '.repeat(5000),
    );
    while ((await service.files()).length === before.length) await sleep(20);
    call.destroy();
    while ((await service.files()).length > before.length) await sleep(20);
    expect(await service.files()).toEqual(before);
    const { data } = await api.listFloorplans({ client: service.client });
    expect(data!.items.filter((plan) => plan.status === 'uploaded')).toEqual([]);
  });

  it.each([
    [
      'no multipart',
      { headers: { 'content-type': 'application/json' }, body: '{}' },
      415,
      'multipart_expected',
    ],
    ['a form without a file', { body: form({ page: '1' }) }, 400, 'file_missing'],
    ['a page that is no number', { body: form({ page: 'one' }, '%PDF-1.7') }, 400, 'validation_failed'],
    ['an unknown field', { body: form({ sheet: '1' }, '%PDF-1.7') }, 400, 'validation_failed'],
    ['a unit that is none', { body: form({ units: 'yard' }, '%PDF-1.7') }, 400, 'validation_failed'],
    ['a scale that is none', { body: form({ scale: 'half' }, '%PDF-1.7') }, 400, 'scale_unreadable'],
    [
      'an unknown project',
      { body: form({ project_id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' }, '%PDF-1.7') },
      422,
      'project_not_found',
    ],
  ])('refuses %s', async (_, init, status, code) => {
    const before = await service.files();
    const response = await fetch(`${service.process.url}/api/v1/ingest`, { method: 'POST', ...init });
    const problem = (await response.json()) as api.ProblemDto;
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect([response.status, problem.code, problem.status]).toEqual([status, code, status]);
    expect(problem.message).toMatch(/\w/);
    expect(problem.request_id).toBe(response.headers.get('x-request-id'));
    expect(await service.files()).toEqual(before);
  });

  it.each([
    ['GET', '/api/v1/floorplans/nonsense', 400],
    ['GET', '/api/v1/floorplans/7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11', 404],
    ['GET', '/api/v1/floorplans?limit=1000000', 400],
    ['GET', '/api/v1/floorplans?offset=3', 400],
    ['GET', '/api/v1/nothing', 404],
    ['POST', '/api/v1/projects', 400],
  ])('answers %s %s with a problem', async (method, path, status) => {
    const response = await fetch(service.process.url + path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(((await response.json()) as api.ProblemDto).instance).toBe(path.split('?')[0]);
  });
});

function form(fields: Record<string, string>, file?: string): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  if (file !== undefined) body.append('file', new File([file], 'plan.pdf'));
  return body;
}

import { randomBytes, randomUUID } from 'node:crypto';
import type * as api from '../../sdk';
import { filePart, FORM_END, postAll } from '../support/raw-form';
import { ended, startTestService, type TestService } from '../support/service';

const LIMIT = 100_000;
const PLAN = Buffer.from('%PDF-1.7\nplan');
const TEXT = Buffer.from('not a plan');
const sized = (bytes: number) => Buffer.concat([PLAN, randomBytes(bytes - PLAN.length)]);

describe('many files in one request', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ UPLOAD_MAX_BYTES: String(LIMIT) });
  });
  afterAll(() => service?.stop());

  const upload = async (files: [name: string, bytes: Buffer][], headers: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, bytes] of files) body.append('file', new File([new Uint8Array(bytes)], name));
    const response = await fetch(`${service.process.url}/api/v1/upload`, { method: 'POST', body, headers });
    const answer = (await response.json()) as api.UploadsAcceptedDto & api.ProblemDto;
    return { status: response.status, replayed: response.headers.get('idempotency-replayed'), answer };
  };
  const contentOf = async ({ upload_id }: api.AcceptedUploadDto) => {
    const response = await fetch(`${service.process.url}/api/v1/uploads/${upload_id}/content`);
    return Buffer.from(await response.arrayBuffer());
  };

  it('keeps the plans, in order, and lists each of the other files', async () => {
    const before = await service.files();
    const plans = [sized(50_000), sized(LIMIT), sized(20)];
    const { status, answer } = await upload([
      ['plan.pdf', plans[0]],
      ['notes.pdf', TEXT],
      ['grundriß 平面図 🏠.pdf', plans[1]],
      ['huge.pdf', sized(3 * LIMIT)],
      ['empty.pdf', Buffer.alloc(0)],
      ['plan.pdf', plans[2]],
      ['plan.pdf', plans[2]],
      ['notes.pdf', sized(90_000).subarray(9)],
    ]);
    expect(status).toBe(202);
    expect(answer.items.map(({ file_name }) => file_name)).toEqual([
      'plan.pdf',
      'grundriß 平面図 🏠.pdf',
      'plan.pdf',
      'plan.pdf',
    ]);
    const contents = await Promise.all(answer.items.map(contentOf));
    [...plans, plans[2]].forEach((plan, index) => expect(contents[index].equals(plan)).toBe(true));
    expect(answer.refused.map(({ index, file_name, code }) => [index, file_name, code])).toEqual([
      [1, 'notes.pdf', 'unsupported_file_type'],
      [3, 'huge.pdf', 'file_too_large'],
      [4, 'empty.pdf', 'empty_file'],
      [7, 'notes.pdf', 'unsupported_file_type'],
    ]);
    for (const { message, detail } of answer.refused) expect(message).not.toBe(detail);
    expect(await service.files()).toHaveLength(before.length + 4);
    const jobs = await Promise.all(answer.items.map(({ job_id }) => ended(service, job_id)));
    expect(jobs.map((job) => job.upload_id)).toEqual(answer.items.map(({ upload_id }) => upload_id));
  });

  it('answers with one problem when all are refused, with the code that they share', async () => {
    const before = await service.files();
    const mixed = await upload([
      ['notes.txt', TEXT],
      ['huge.pdf', sized(LIMIT + 1)],
    ]);
    expect([mixed.status, mixed.answer.code]).toEqual([422, 'files_refused']);
    expect(mixed.answer.errors).toEqual([
      {
        pointer: '#/file/0',
        message: expect.stringMatching(/^notes\.txt: unsupported_file_type: .*not a PDF/) as string,
      },
      {
        pointer: '#/file/1',
        message: expect.stringMatching(/^huge\.pdf: file_too_large: .*100000/) as string,
      },
    ]);
    const alike = await upload([
      ['a.txt', TEXT],
      ['b.txt', TEXT],
    ]);
    expect([alike.status, alike.answer.code, alike.answer.errors.length]).toEqual([
      415,
      'unsupported_file_type',
      2,
    ]);
    const only = await upload([['empty.pdf', Buffer.alloc(0)]]);
    expect([only.status, only.answer.code, only.answer.errors]).toEqual([422, 'empty_file', []]);
    expect(await service.files()).toEqual(before);
  });

  it('accepts up to the limit, and keeps none of one file more', async () => {
    const files = Array.from({ length: 21 }, (_, index): [string, Buffer] => [
      `${index}.pdf`,
      sized(100 + index),
    ]);
    const full = await upload(files.slice(1));
    expect(full.answer.items.map(({ file_name }) => file_name)).toEqual(files.slice(1).map(([name]) => name));
    const before = await service.files();
    const over = await upload(files);
    expect([over.status, over.answer.code]).toEqual([413, 'too_many_files']);
    expect(await service.files()).toEqual(before);
  });

  it('answers a repeated request as before', async () => {
    const files: [string, Buffer][] = [
      ['huge.pdf', sized(3 * LIMIT)],
      ['plan.pdf', sized(70_000)],
      ['notes.txt', TEXT],
    ];
    const headers = { 'idempotency-key': randomUUID() };
    const first = await upload(files, headers);
    const before = await service.files();
    const again = await upload(files, headers);
    expect(again).toEqual({ ...first, replayed: 'true' });
    const other = await upload([...files.slice(0, 2), ['notes.txt', Buffer.from('other')]], headers);
    expect([other.status, other.answer.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await service.files()).toEqual(before);
  });

  it.each([
    ['C:\\plans\\ground floor.pdf', 'ground floor.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'unnamed'],
    [`${'🏠'.repeat(300)}.pdf`, '🏠'.repeat(255)],
    ['e\u0301tage.pdf', 'étage.pdf'],
  ])('calls a file %j by its own name', async (given, kept) => {
    const form = Buffer.concat([filePart(given, PLAN), FORM_END]);
    const { status, body } = await postAll(`${service.process.url}/api/v1/upload`, form);
    expect([status, body.items[0].file_name]).toEqual([202, kept]);
    const response = await fetch(`${service.process.url}/api/v1/uploads/${body.items[0].upload_id}/content`);
    expect((await response.text()).length).toBe(PLAN.length);
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename/);
  });
});

import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import * as api from '../../sdk';
import { startPlanbillProcess } from '../support/planbill-process';
import { endless, noisyPdf, sendByTusClient, sha256, TusRequests } from '../support/resumable-uploads';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';
import { until } from '../support/webhook-trial';

const SAMPLE = readFileSync(join(__dirname, '..', '..', 'samples', 'flat.pdf'));
const GIF = Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1');

describe('uploads in pieces', () => {
  let service: TestService;
  let tus: TusRequests;
  beforeAll(async () => {
    service = await startTestService({ APP_ROLES: 'api', UPLOAD_MAX_BYTES: String(50 << 20) });
    tus = new TusRequests(() => service.process.url);
  });
  afterAll(() => service?.stop());

  const uploadOf = (path: string) =>
    api.getUpload({ client: service.client, path: { id: path.split('/').pop()! } });
  const contentOf = async (path: string) => {
    const id = path.split('/').pop()!;
    const response = await fetch(`${service.process.url}/api/v1/uploads/${id}/content`);
    return Buffer.from(await response.arrayBuffer());
  };
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer;
    expect(response.headers.get('tus-resumable')).toBe('1.0.0');
    return [response.status, ((await response.json()) as api.ProblemDto).code];
  };
  /** Waits until a half-written file has this size, bytes. */
  const arrived = (bytes: number) =>
    until(
      async () => {
        const unfinished = (await service.files()).filter((name) => name.includes('/tmp/'));
        return Promise.all(
          unfinished.map((name) =>
            stat(name).then(
              ({ size }) => size,
              () => 0,
            ),
          ),
        );
      },
      (sizes) => sizes.includes(bytes),
    );
  const parts = async () => (await service.files()).filter((file) => file.includes('resumable'));

  it('arrive byte for byte from a tus client whose connection breaks again and again', async () => {
    const file = noisyPdf(40 << 20);
    const { path, offsets } = await sendByTusClient(service.process.url, file, { breakOffEvery: 6 << 20 });
    expect(offsets.length).toBeGreaterThanOrEqual(2);
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    // The bytes before a break were kept.
    expect(offsets[0]).toBeGreaterThan(0);
    const { data } = await uploadOf(path);
    expect(data).toMatchObject({ size: file.length, sha256: sha256(file), mime_type: 'application/pdf' });
    expect(data?.file_name).toBe('Grundriß Erdgeschoß.pdf');
    expect((await contentOf(path)).equals(file)).toBe(true);
    expect(await parts()).toEqual([]);
  });

  it('answer, once complete, with the upload and the job that examines it', async () => {
    const path = await tus.begun(SAMPLE.length);
    expect((await tus.append(path, 0, SAMPLE.subarray(0, 1000))).headers.get('content-location')).toBeNull();
    const last = await tus.append(path, 1000, SAMPLE.subarray(1000));
    expect([last.status, last.headers.get('upload-offset')]).toEqual([204, String(SAMPLE.length)]);
    expect(last.headers.get('content-location')).toBe(path.replace('/resumable', ''));
    const [, job] = /<\/api\/v1\/jobs\/(.*)>; rel="status"/.exec(last.headers.get('link')!)!;
    const { data } = await api.getJob({ client: service.client, path: { id: job } });
    expect(data).toMatchObject({ type: 'upload.detect', upload_id: path.split('/').pop() });
    // A client that missed that answer asks for its offset.
    expect(await tus.offset(path)).toBe(SAMPLE.length);
    expect(await refusal(tus.remove(path))).toEqual([409, 'upload_finished']);
    await api.deleteUpload({ client: service.client, path: { id: path.split('/').pop()! } });
    expect((await tus.head(path)).status).toBe(404);
  });

  it('may start with a piece, or with the whole file', async () => {
    const begun = await tus.create(SAMPLE.length, { first: SAMPLE.subarray(0, 500) });
    expect([begun.status, begun.headers.get('upload-offset')]).toEqual([201, '500']);
    const path = begun.headers.get('location')!;
    expect((await tus.append(path, 500, SAMPLE.subarray(500))).status).toBe(204);
    expect((await contentOf(path)).equals(SAMPLE)).toBe(true);
    const whole = await tus.create(SAMPLE.length, { first: SAMPLE });
    expect([whole.status, whole.headers.get('content-location')]).toEqual([201, expect.any(String)]);
    expect((await uploadOf(whole.headers.get('location')!)).data?.sha256).toBe(sha256(SAMPLE));
    const before = await service.files();
    expect(await refusal(tus.create(GIF.length, { first: GIF }))).toEqual([415, 'unsupported_file_type']);
    const breaking = new AbortController();
    const request = { 'Upload-Length': '100000', 'Content-Type': 'application/offset+octet-stream' };
    const cut = tus.send('POST', '/api/v1/uploads/resumable', request, endless(SAMPLE), breaking.signal);
    await until(service.files, (files) => files.length > before.length);
    breaking.abort();
    await cut.catch(() => undefined);
    await until(service.files, (files) => files.length === before.length);
  });

  it('refuse requests that do not follow the protocol, and keep their offset', async () => {
    const path = await tus.begun(SAMPLE.length);
    await tus.append(path, 0, SAMPLE.subarray(0, 100));
    const piece = { 'Upload-Offset': '100', 'Content-Type': 'application/offset+octet-stream' };
    const rest = SAMPLE.subarray(100);
    const refused: Record<string, () => Promise<(string | number)[]>> = {
      'offset 409': () => refusal(tus.append(path, 99, rest)),
      'offset beyond 409': () => refusal(tus.append(path, 101, rest)),
      'length 413': () => refusal(tus.append(path, 100, SAMPLE)),
      'length unsaid 413': () => refusal(tus.append(path, 100, new Blob([SAMPLE]).stream())),
      'version 412': () => refusal(tus.send('PATCH', path, { ...piece, 'Tus-Resumable': '0.2.2' }, rest)),
      'type 415': () =>
        refusal(tus.send('PATCH', path, { ...piece, 'Content-Type': 'application/pdf' }, rest)),
      'no offset 400': () =>
        refusal(tus.send('PATCH', path, { 'Content-Type': piece['Content-Type'] }, rest)),
      'too large 413': () => refusal(tus.create((50 << 20) + 1)),
      'empty 422': () => refusal(tus.create(0)),
      'no length 400': () => refusal(tus.create(1, { headers: { 'Upload-Length': '-1' } })),
      'metadata 400': () =>
        refusal(tus.create(1, { headers: { 'Upload-Metadata': 'filename not-base64!' } })),
    };
    // One by one, because the piece that is too long moves the offset.
    const codes: Record<string, (string | number)[]> = {};
    for (const [name, ask] of Object.entries(refused)) codes[name] = await ask();
    expect(codes).toEqual({
      'offset 409': [409, 'upload_offset_conflict'],
      'offset beyond 409': [409, 'upload_offset_conflict'],
      'length 413': [413, 'upload_length_exceeded'],
      'length unsaid 413': [413, 'upload_length_exceeded'],
      'version 412': [412, 'tus_version_unsupported'],
      'type 415': [415, 'offset_stream_expected'],
      'no offset 400': [400, 'upload_headers_invalid'],
      'too large 413': [413, 'file_too_large'],
      'empty 422': [422, 'empty_file'],
      'no length 400': [400, 'upload_headers_invalid'],
      'metadata 400': [400, 'upload_headers_invalid'],
    });
    expect(await tus.offset(path)).toBeGreaterThanOrEqual(100);
    const { headers } = await tus.send('OPTIONS', '/api/v1/uploads/resumable', {});
    expect(headers.get('tus-max-size')).toBe(String(50 << 20));
  });

  it('keep nothing that was refused, cancelled or has expired', async () => {
    const picture = await tus.begun(GIF.length);
    await tus.append(picture, 0, GIF.subarray(0, 8));
    expect(await refusal(tus.append(picture, 8, GIF.subarray(8)))).toEqual([415, 'unsupported_file_type']);
    const givenUp = await tus.begun(SAMPLE.length);
    await tus.append(givenUp, 0, SAMPLE.subarray(0, 100));
    expect((await tus.remove(givenUp)).status).toBe(204);
    for (const path of [picture, givenUp]) {
      expect((await tus.head(path)).status).toBe(404);
      expect(await refusal(tus.append(path, 0, SAMPLE))).toEqual([404, 'not_found']);
    }
    const late = await tus.begun(SAMPLE.length);
    await tus.append(late, 0, SAMPLE.subarray(0, 100));
    await sql(service.databaseUrl, `UPDATE resumable_uploads SET expires_at = now() WHERE upload_id IS NULL`);
    expect((await tus.head(late)).status).toBe(410);
    expect(await refusal(tus.append(late, 100, SAMPLE.subarray(100)))).toEqual([410, 'upload_expired']);
    const settings = { ...service.settings, APP_ROLES: 'worker', RETENTION_INTERVAL_MS: '200' };
    const worker = await startPlanbillProcess(settings);
    await until(
      () => tus.head(late),
      ({ status }) => status === 404,
    );
    await until(parts, (found) => found.length === 0);
    await worker.stop();
  });

  it('store each byte once, however many clients send it to however many processes', async () => {
    const other = await startPlanbillProcess(service.settings);
    const there = new TusRequests(() => other.url);
    const file = noisyPdf(3 << 20);
    const path = await tus.begun(file.length);
    for (let offset = 0; offset < file.length;) {
      const piece = file.subarray(offset, offset + (1 << 20));
      const answers = await Promise.all([tus, there, tus].map((each) => each.append(path, offset, piece)));
      const others = answers.filter(({ status }) => status !== 204);
      // A slow request gives way to the next, and a client that has waited for too long is asked to come back.
      expect(others.filter(({ status }) => ![409, 423].includes(status))).toEqual([]);
      const ends = answers.map(({ headers }) => Number(headers.get('upload-offset') ?? offset));
      expect(ends.filter((end) => end > offset).length).toBeLessThanOrEqual(1);
      const reached = Math.max(offset, ...ends);
      offset = await there.offset(path);
      expect(offset).toBe(reached);
    }
    expect((await contentOf(path)).equals(file)).toBe(true);
    // The bytes of a broken piece that arrived count.
    const first = await tus.begun(file.length);
    const breaking = new AbortController();
    const broken = tus.append(first, 0, endless(file.subarray(0, 70_000)), breaking.signal);
    await arrived(70_000);
    breaking.abort();
    await expect(broken).rejects.toThrow();
    expect(await there.offset(first)).toBe(70_000);
    // A request with a dead connection gives way, and the bytes that it sent count. Its size is not that of the first one.
    const second = await tus.begun(file.length);
    const stuck = tus.append(second, 0, endless(file.subarray(0, 90_000)));
    await arrived(90_000);
    const offset = await there.offset(second);
    expect(offset).toBe(90_000);
    expect((await stuck).headers.get('upload-offset')).toBe('90000');
    expect((await there.append(second, offset, file.subarray(offset))).status).toBe(204);
    expect((await uploadOf(second)).data?.sha256).toBe(sha256(file));
    await other.stop();
  });
});

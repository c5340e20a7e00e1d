import { once } from 'node:events';
import { connect } from 'node:net';
import { randomBytes, randomUUID } from 'node:crypto';
import * as api from '../../sdk';
import { download, settled, sha256, sourceOf, uploadPackage, zipOf } from '../support/packages';
import { startTestService, type TestService } from '../support/service';

const LIMIT = 1024 * 1024;

describe('packages that are refused', () => {
  let service: TestService;
  let client: TestService['client'];
  let sound: Buffer;
  beforeAll(async () => {
    service = await startTestService({
      PACKAGE_MAX_BYTES: String(LIMIT),
      PACKAGE_MAX_INFLATED_BYTES: String(2 * LIMIT),
      PACKAGE_MAX_FILES: '5',
    });
    client = service.client;
    sound = await zipOf({ 'SOUND.SRC': sourceOf(20), 'SOUND.LIB': sourceOf(5) });
  });
  afterAll(() => service?.stop());

  /** Nothing of it may be left, not even a version number. */
  const expectNothing = async () => {
    expect(await service.files()).toEqual([]);
    expect((await api.listPosts({ client })).data).toMatchObject({ packages: [], count: 0 });
  };
  const many = () =>
    Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`F${n}.SRC`, sourceOf(1)])) as Record<
      string,
      Buffer
    >;

  it.each<[string, number, string, () => Buffer | Promise<Buffer>]>([
    ['no ZIP', 422, 'archive_malformed', () => sourceOf(3)],
    ['one cut off', 422, 'archive_malformed', () => sound.subarray(0, sound.length - 40)],
    ['no source', 422, 'package_source_missing', () => zipOf({ 'A.LIB': sourceOf(1) })],
    [
      'strange files',
      422,
      'package_files_unknown',
      () => zipOf({ 'A.SRC': sourceOf(1), 'b.exe': sourceOf(1) }),
    ],
    ['an empty file', 422, 'package_file_empty', () => zipOf({ 'A.SRC': Buffer.alloc(0) })],
    ['an archive inside', 422, 'archive_nested', () => zipOf({ 'A.SRC': sound })],
    [
      'names that collide',
      422,
      'package_names_collide',
      () => zipOf({ 'x/A.SRC': sourceOf(1), 'a.src': sourceOf(2) }),
    ],
    ['too many files', 422, 'archive_too_many_files', () => zipOf(many())],
    ['too much inside', 422, 'archive_too_large', () => zipOf({ 'A.SRC': sourceOf(80_000) })],
    ['too many bytes', 413, 'file_too_large', () => zipOf({ 'A.SRC': randomBytes(LIMIT + 1) })],
  ])('%s: says so at once and keeps nothing', async (_, status, code, make) => {
    const { error, response } = await uploadPackage(service, await make());
    expect([response?.status, error?.code]).toEqual([status, code]);
    expect(error!.message.length).toBeGreaterThan(20);
    await expectNothing();
  });

  it.each<[string, string, Buffer]>([
    ['A.zip', 'package_files_unknown', Buffer.from('PK')],
    ['A.txt', 'package_files_unknown', Buffer.from('text')],
    ['CON.SRC', 'file_name_unsafe', Buffer.from('text')],
    ['A.SRC', 'package_file_empty', Buffer.alloc(0)],
    ['A.SRC', 'archive_nested', Buffer.from('504b030414000000', 'hex')],
  ])('a single file %s: %s', async (name, code, bytes) => {
    const file = new File([new Uint8Array(bytes)], name);
    const { error, response } = await api.uploadPost({ client, body: { file } });
    expect([response?.status, error?.code]).toEqual([422, code]);
    if (name.endsWith('.zip')) expect(error!.message).toContain('/packages/upload');
    await expectNothing();
  });

  it('forms without a file, with two files, or with unknown fields', async () => {
    const none = await api.uploadPackage({ client, body: { platform: 'x' } as api.UploadPackageDto });
    expect(none.error?.code).toBe('file_missing');
    const form = new FormData();
    for (const name of ['a.zip', 'b.zip']) form.append('file', new File([new Uint8Array(sound)], name));
    const address = `${service.process.url}/api/v1/packages/upload`;
    const two = await fetch(address, { method: 'POST', body: form });
    expect(await two.json()).toMatchObject({ status: 413, code: 'too_many_files' });
    const odd = await uploadPackage(service, sound, { platform: 'Not so' });
    expect(odd.error?.code).toBe('validation_failed');
    await expectNothing();
  });

  it('texts that a database cannot store', async () => {
    const tagged = await uploadPackage(service, sound, { machine_type: 'a\0b' });
    expect(tagged.error?.code).toBe('validation_failed');
    const paths = ['packages?q=%00', 'packages?name=%00', `packages/${randomUUID()}/sections?name=a%00`];
    for (const path of paths) {
      const answer = await fetch(`${service.process.url}/api/v1/${path}`);
      expect([path, answer.status]).toEqual([path, 400]);
    }
    const body = { machine_type: '\ud800' };
    const { error } = await api.updatePackage({ client, path: { id: randomUUID() }, body });
    expect(error?.code).toBe('validation_failed');
    await expectNothing();
  });

  it('one whose client disconnects at 99 per cent', async () => {
    const { hostname, port } = new URL(service.process.url);
    const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="a.zip"\r\n\r\n`;
    const body = Buffer.concat([Buffer.from(head), sound, Buffer.from('\r\n--x--\r\n')]);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(
      `POST /api/v1/packages/upload HTTP/1.1\r\nHost: ${hostname}:${port}\r\n` +
        `Content-Type: multipart/form-data; boundary=x\r\nContent-Length: ${body.length}\r\n\r\n`,
    );
    socket.write(body.subarray(0, Math.floor(body.length * 0.99)));
    while ((await service.files()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    socket.destroy();
    while ((await service.files()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await expectNothing();
  });

  it('but a single file becomes a package with the same archive every time', async () => {
    const bytes = sourceOf(4, 'Lone');
    const upload = async () => {
      const file = new File([new Uint8Array(bytes)], 'Löwe.SRC');
      const { data } = await api.uploadPost({ client, body: { file, machine_type: 'Mine' } });
      expect(await settled(service, data!.package_id)).toMatchObject({ status: 'ready' });
      return data!;
    };
    const first = await upload();
    const second = await upload();
    expect([first.name, first.version, second.version]).toEqual(['Löwe', 1, 2]);
    expect(second.archive).toEqual({ ...first.archive, uploaded_as: 'file', file_name: 'Löwe.zip' });
    const { data: found } = await api.getPost({ client, path: { id: second.package_id } });
    expect(found).toMatchObject({ machine_type: 'Mine', section_count: 4, file_count: 1 });
    const [file] = found!.files;
    expect(await download(service, file._links.download.href)).toEqual(bytes);
    const archive = await download(service, found!._links.download.href);
    expect(sha256(archive)).toBe(first.archive.sha256);
    // The ZIP that it returns can be uploaded again.
    const again = await uploadPackage(service, archive);
    expect(again.data).toMatchObject({ name: 'Löwe', version: 3 });
    await settled(service, again.data!.package_id);
    const { data: copy } = await api.getPackage({ client, path: { id: again.data!.package_id } });
    expect(copy!.files[0]).toMatchObject({ filename: 'Löwe.SRC', content_hash: file.content_hash });
  });
});

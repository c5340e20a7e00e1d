import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as api from '../../sdk';
import {
  download,
  readyPackage,
  samplePackage,
  settled,
  sha256,
  sourceOf,
  uploadPackage,
  zipOf,
} from '../support/packages';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const KESTREL = samplePackage('kestrel-v40');
const UNKNOWN = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

/** Written down by hand, beside the sample. */
const { description: TRUTH } = JSON.parse(
  readFileSync(join(__dirname, '../golden/packages/kestrel-v40.truth.json'), 'utf8'),
) as { description: { machineType: { value: string; fileName: string; line: number } } };

describe('packages of post-processors', () => {
  let service: TestService;
  let client: TestService['client'];
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
  });
  afterAll(() => service?.stop());

  it('give an empty list at first', async () => {
    const { data: posts } = await api.listPosts({ client });
    expect(posts).toMatchObject({ packages: [], count: 0, page: 1, page_size: 20 });
    const { data: packages } = await api.listPackages({ client });
    expect(packages).toMatchObject({ items: [], total: 0 });
  });

  describe('an uploaded package', () => {
    let zip: Buffer;
    let id: string;
    let found: api.PackageDetailDto;
    beforeAll(async () => {
      zip = await zipOf(KESTREL);
      const { data, response } = await uploadPackage(service, zip, { fileName: 'Kestrel über.zip' });
      expect(response?.status).toBe(202);
      expect(response?.headers.get('location')).toBe(data!.status_url);
      expect(data).toMatchObject({ name: 'KESTREL_V40', version: 1, status: 'pending' });
      id = data!.package_id;
      expect(await settled(service, id)).toMatchObject({
        status: 'ready',
        percent: 100,
        error_message: null,
      });
      found = (await api.getPackage({ client, path: { id } })).data!;
    });

    it('says what it is, and where that is stated', () => {
      expect(found).toMatchObject({
        ...{ name: 'KESTREL_V40', platform: 'camworks', status: 'ready' },
        ...{ file_count: Object.keys(KESTREL).length, storage_prefix: `packages/${id}/` },
        archive: {
          size: zip.length,
          sha256: sha256(zip),
          file_name: 'Kestrel über.zip',
          uploaded_as: 'archive',
        },
      });
      const { value, fileName, line } = TRUTH.machineType;
      expect(found.stated.machine_type).toEqual({ value, file_name: fileName, line });
      expect(found).toMatchObject({ machine_type: value, stated: { system: { value: 'MILL' } } });
    });

    it('is returned byte for byte, whole and file by file', async () => {
      expect(await download(service, `/api/v1/packages/${id}/download`)).toEqual(zip);
      expect(found.files.map(({ filename }) => filename)).toEqual(Object.keys(KESTREL));
      for (const file of found.files) {
        const bytes = await download(service, file._links.download.href);
        expect(sha256(bytes)).toBe(file.content_hash);
        expect(bytes).toEqual(KESTREL[file.filename]);
      }
    });

    it('can be downloaded in parts, and by links without a key', async () => {
      const address = `${service.process.url}/api/v1/packages/${id}/download`;
      const part = await fetch(address, { headers: { Range: 'bytes=10-19' } });
      expect(part.status).toBe(206);
      expect(Buffer.from(await part.arrayBuffer())).toEqual(zip.subarray(10, 20));
      const { data: whole } = await api.createPackageLink({ client, path: { id }, body: {} });
      expect(await download(service, whole!.url)).toEqual(zip);
      const [{ id: file_id, filename }] = found.files;
      const { data: one } = await api.createPackageFileLink({ client, path: { id, file_id }, body: {} });
      expect(await download(service, one!.url)).toEqual(KESTREL[filename]);
    });

    it('has the sections, attributes and variables of its files', async () => {
      const source = found.files.find(({ kind }) => kind === 'source')!;
      const { data: file } = await api.getPackageFile({ client, path: { id, file_id: source.id } });
      expect(file).toMatchObject({ parse_status: 'parsed', encoding: 'windows-1252' });
      const lines = Object.values(file!.lines!).reduce((sum, count) => sum + count, 0);
      expect(lines).toBe(file!.line_count);

      const query = { file_id: source.id, limit: 100 };
      const { data: sections } = await api.listPackageSections({ client, path: { id }, query });
      expect(sections!.total).toBe(file!.counts!.sections);
      const [first] = sections!.items;
      const { data: section } = await api.getPackageSection({
        client,
        path: { id, section_id: first.id },
      });
      const written = new TextDecoder('windows-1252').decode(KESTREL[source.filename]).split(/\r?\n/);
      expect(section!.text.split('\n')).toEqual(written.slice(first.start_line - 1, first.end_line));
      const part = first.name.slice(1, -1).toLowerCase();
      const { data: named } = await api.listPackageSections({ client, path: { id }, query: { name: part } });
      expect(named!.items.map(({ id }) => id)).toContain(first.id);

      const { data: attributes } = await api.listPackageAttributes({ client, path: { id }, query });
      expect(attributes!.total).toBe(file!.counts!.attributes);
      const { data: variables } = await api.listPackageVariables({ client, path: { id }, query });
      expect(variables!.total).toBe(file!.counts!.variables);
      expect(variables!.items).toContainEqual(
        expect.objectContaining({ name: 'KIN_INCLUDE', value: '1', line: 21, scope: null }),
      );
    });

    it('is in both lists', async () => {
      const { data: posts } = await api.listPosts({ client });
      const { name, machine_type, section_count } = found;
      expect(posts).toMatchObject({ packages: [{ id, name, machine_type, section_count }], count: 1 });
      expect((await api.getPost({ client, path: { id } })).data).toEqual(found);
    });

    it('keeps its tags until they are removed', async () => {
      const tag = { machine_type: 'Kestrel with probe', platform: 'own_cam' };
      const { data: tagged } = await api.updatePackage({ client, path: { id }, body: tag });
      expect(tagged).toMatchObject({ ...tag, controller_type: found.controller_type });
      const { data: cleared } = await api.updatePackage({
        client,
        path: { id },
        body: { machine_type: null },
      });
      expect(cleared!.machine_type).toBe(TRUTH.machineType.value);
      const { data: wrong } = await api.updatePackage({
        client,
        path: { id },
        body: { platform: 'No Good' },
      });
      expect(wrong).toBeUndefined();
    });

    it('is complete after a restart', async () => {
      const before = await Promise.all([
        api.getPackage({ client, path: { id } }),
        api.listPackageSections({ client, path: { id } }),
      ]);
      await service.process.stop();
      await service.restart();
      const after = await Promise.all([
        api.getPackage({ client, path: { id } }),
        api.listPackageSections({ client, path: { id } }),
      ]);
      expect(after.map(({ data }) => data)).toEqual(before.map(({ data }) => data));
      expect(await download(service, `/api/v1/packages/${id}/download`)).toEqual(zip);
    });
  });

  it('of one name uploaded at the same time become different versions', async () => {
    const zips = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => zipOf({ [n % 2 ? 'Twin.SRC' : 'TWIN.src']: sourceOf(n) })),
    );
    const accepted = await Promise.all(zips.map((zip) => uploadPackage(service, zip)));
    expect(accepted.map(({ data }) => data!.version).sort()).toEqual([1, 2, 3, 4, 5]);
    const last = accepted.find(({ data }) => data!.version === 5)!.data!.package_id;
    const query = { name: 'tWIN' };
    const { data: latest } = await api.listPackages({ client, query: { ...query, latest: true } });
    expect(latest!.items.map(({ id }) => id)).toEqual([last]);
    const { data: versions } = await api.listPackageVersions({ client, path: { id: last } });
    expect(versions!.items.map(({ version }) => version)).toEqual([5, 4, 3, 2, 1]);

    await Promise.all(accepted.map(({ data }) => settled(service, data!.package_id)));
    await api.deletePackage({ client, path: { id: last } });
    expect((await api.listPackages({ client, query })).data!.total).toBe(4);
    const again = await uploadPackage(service, zips[0]);
    expect(again.data!.version).toBe(6);
    await settled(service, again.data!.package_id);
  });

  it('can be listed by name, machine, controller and file, in any order', async () => {
    const tags = { machine_type: 'Lathe 9', controller_type: 'Sorter' };
    const b = await readyPackage(service, { 'Sort_B.SRC': sourceOf(1), 'odd-one.LIB': sourceOf(1) }, tags);
    const a = await readyPackage(service, { 'Sort_A.SRC': sourceOf(1) }, tags);
    const ids = async (query: NonNullable<Parameters<typeof api.listPackages>[0]>['query']) =>
      (await api.listPackages({ client, query })).data!.items.map(({ id }) => id);
    const controller_type = 'sorter';
    expect(await ids({ controller_type, sort_by: 'name', sort_order: 'asc' })).toEqual([a, b]);
    expect(await ids({ controller_type })).toEqual([a, b]);
    expect(await ids({ machine_type: 'LATHE 9', sort_order: 'asc' })).toEqual([b, a]);
    expect(await ids({ q: 'odd-one' })).toEqual([b]);
    expect(await ids({ q: '100%' })).toEqual([]);
    expect(await ids({ controller_type, status: 'error' })).toEqual([]);
    expect(await ids({ controller_type, platform: 'nothing' })).toEqual([]);
  });

  it('keep files that are too large or too complex to read, and say so', async () => {
    const lines = Array.from({ length: 70_000 }, (_, n) => `:SECTION=S${n}\n*${n * 7}\n:C: V=${n}\n`);
    const files = {
      'MUCH.SRC': sourceOf(1),
      'MUCH.LIB': Buffer.from(lines.join('')),
      'MUCH.CTL': randomBytes(8 * 1024 * 1024 + 1),
    };
    const id = await readyPackage(service, files);
    const { data: found } = await api.getPackage({ client, path: { id } });
    expect(found!.files.map(({ parse_status }) => parse_status)).toEqual([
      'parsed',
      'too_complex',
      'too_large',
    ]);
    expect(found!.status).toBe('partial');
    expect(found!.warnings.map(({ code }) => code)).toEqual(['file_too_complex', 'file_too_large']);
    expect(await download(service, found!.files[1]._links.download.href)).toEqual(files['MUCH.LIB']);
  });

  it('are deleted together with their objects', async () => {
    const before = await service.files();
    const id = await readyPackage(service, { 'GONE.SRC': sourceOf(3), 'GONE.LIB': sourceOf(2) });
    expect(await service.files()).toHaveLength(before.length + 3);
    const { data: found } = await api.getPackage({ client, path: { id } });
    expect((await api.deletePackage({ client, path: { id } })).response?.status).toBe(204);
    expect(await service.files()).toHaveLength(before.length);
    expect((await api.getPackage({ client, path: { id } })).response?.status).toBe(404);
    const [left] = await sql<{ n: number }>(
      service.databaseUrl,
      `SELECT (SELECT count(*) FROM post_files WHERE package_id = $1)::int +
              (SELECT count(*) FROM post_sections WHERE package_id = $1)::int AS n`,
      [id],
    );
    expect(left.n).toBe(0);
    const gone = await fetch(`${service.process.url}${found!.files[0]._links.download.href}`);
    expect(gone.status).toBe(404);
  });

  it('answer 404 for unknown ids', async () => {
    const id = await readyPackage(service, { 'LONE.SRC': sourceOf(1) });
    const file = await api.getPackageFile({ client, path: { id, file_id: UNKNOWN } });
    const section = await api.getPackageSection({ client, path: { id, section_id: UNKNOWN } });
    const sections = await api.listPackageSections({ client, path: { id: UNKNOWN } });
    for (const { response } of [file, section, sections]) expect(response?.status).toBe(404);
  });
});

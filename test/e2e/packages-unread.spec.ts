import { randomBytes } from 'node:crypto';
import * as api from '../../sdk';
import { download, readyPackage, settled, sourceOf, uploadPackage, zipOf } from '../support/packages';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

/** Another maker's control file: 904 of its 917 lines are not `Name = value`. */
const FOREIGN = Buffer.from(
  [
    ...Array.from({ length: 13 }, (_, n) => `P${n} = ${n}`),
    ...Array.from({ length: 904 }, (_, n) => `N${n} G1 X${n}`),
  ].join('\r\n'),
);

describe('packages with lines that are not read', () => {
  let service: TestService;
  let client: TestService['client'];
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
  });
  afterAll(() => service?.stop());

  const uploaded = async (files: Parameters<typeof zipOf>[0]) => {
    const { data } = await uploadPackage(service, await zipOf(files));
    const progress = await settled(service, data!.package_id);
    return { id: data!.package_id, accepted: data!, progress };
  };

  describe('one with the control file of another maker', () => {
    let id: string;
    let progress: api.PackageProgressDto;
    beforeAll(async () => {
      ({ id, progress } = await uploaded({
        'MILL.SRC': Buffer.concat([sourceOf(3), Buffer.from('G0 X1\r\n')]),
        'OTHER.CTL': FOREIGN,
      }));
    });

    it('is partial, and says which file and how much of it', async () => {
      expect(progress).toMatchObject({ status: 'partial', done: true, percent: 100, error_message: null });
      const { data: found } = await api.getPackage({ client, path: { id } });
      const control = found!.files.find(({ filename }) => filename === 'OTHER.CTL')!;
      expect(control).toMatchObject({ parse_status: 'partial', line_count: 917, unread_line_count: 904 });
      expect(found!.files[0]).toMatchObject({ parse_status: 'parsed', unread_line_count: 1 });
      expect(found!.warnings).toEqual([
        {
          ...{ code: 'lines_not_read', file_id: control.id, file_name: 'OTHER.CTL' },
          message: expect.stringContaining('904 of the 917 lines of OTHER.CTL were not read') as string,
        },
      ]);
      expect(progress.warnings).toEqual(found!.warnings);
      const { data: partial } = await api.listPackages({ client, query: { status: 'partial' } });
      expect(partial!.items.map((each) => each.id)).toEqual([id]);
    });

    it('lists the lines, page by page, with the reason', async () => {
      const { data: found } = await api.getPackage({ client, path: { id } });
      expect(found!._links.unread).toBeDefined();
      const { data: first } = await api.listPackageUnreadLines({ client, path: { id }, query: { limit: 2 } });
      expect(first).toMatchObject({
        total: 905,
        items: [
          { file_name: 'MILL.SRC', text: 'G0 X1', reason: 'unknown_line' },
          { file_name: 'OTHER.CTL', line: 14, text: 'N0 G1 X0', reason: 'unknown_line' },
        ],
      });
      const file_id = found!.files[1].id;
      const query = { file_id, page: 10, limit: 100 };
      const { data: last } = await api.listPackageUnreadLines({ client, path: { id }, query });
      expect(last!.total).toBe(904);
      expect(last!.items.map(({ line }) => line)).toEqual([914, 915, 916, 917]);
    });

    it('is found, compared and downloaded like any other', async () => {
      const { data: hits } = await api.searchPackages({ client, query: { q: 'PART_2', package_id: id } });
      expect(hits!.total).toBeGreaterThan(0);
      const { data: similar } = await api.listSimilarPackages({ client, path: { id } });
      expect(similar!.items).toEqual([]);
      const next = await readyPackage(service, { 'MILL.SRC': sourceOf(4) });
      const { data: diff } = await api.diffPackage({ client, path: { id: next } });
      expect(diff).toMatchObject({ before: { id }, files: { removed: [{ filename: 'OTHER.CTL' }] } });
      const { data: found } = await api.getPackage({ client, path: { id } });
      expect(await download(service, found!.files[1]._links.download.href)).toEqual(FOREIGN);
    });
  });

  it('are partial as well where a file is too large to be read', async () => {
    const large = randomBytes(9 * 1024 * 1024);
    const { id, progress } = await uploaded({ 'LARGE.SRC': sourceOf(1), 'LARGE.LIB': large });
    expect(progress).toMatchObject({ status: 'partial', warnings: [{ code: 'file_too_large' }] });
    const { data } = await api.listPackageUnreadLines({ client, path: { id } });
    expect(data).toMatchObject({ total: 0, items: [] });
  });

  it('answer 404 for a package that does not exist', async () => {
    const path = { id: '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11' };
    const { response } = await api.listPackageUnreadLines({ client, path });
    expect(response?.status).toBe(404);
  });

  it('keep documents beside the files, unread and without a warning', async () => {
    const readme = Buffer.from('Copy the files to the folder of the post.\r\n'.repeat(50));
    const { id, progress } = await uploaded({ 'DOC.SRC': sourceOf(2), README: readme, 'notes.txt': readme });
    expect(progress).toMatchObject({ status: 'ready', warnings: [] });
    const { data: found } = await api.getPackage({ client, path: { id } });
    expect(found!.files.slice(1)).toMatchObject([
      { filename: 'README', file_extension: '', kind: 'other', parse_status: 'skipped', line_count: null },
      { filename: 'notes.txt', file_extension: 'TXT', kind: 'other', parse_status: 'skipped' },
    ]);
    expect(await download(service, found!.files[1]._links.download.href)).toEqual(readme);
  });

  describe('the same files again', () => {
    it('name the first package that has them, however they are packed', async () => {
      const files = { 'TWIN.SRC': sourceOf(2, 'twin'), 'TWIN.LIB': sourceOf(1, 'twin') };
      const first = await uploaded(files);
      expect(first.accepted.duplicate_of).toBeNull();
      const reordered = Object.fromEntries(Object.entries(files).reverse());
      for (const [version, again] of [await uploaded(files), await uploaded(reordered)].entries()) {
        expect(again.accepted).toMatchObject({ duplicate_of: first.id, version: version + 2 });
        expect(again.accepted._links.duplicate_of?.href).toContain(first.id);
        const { data: found } = await api.getPackage({ client, path: { id: again.id } });
        expect(found!.duplicate_of).toBe(first.id);
      }
      const changed = await uploaded({ ...files, 'TWIN.LIB': sourceOf(1, 'other') });
      expect(changed.accepted.duplicate_of).toBeNull();
    });

    it('are recognised by a hash that the database computes alike, as for packages before an upgrade', async () => {
      const text = Buffer.from('x');
      const { id } = await uploaded({
        'SAME.SRC': sourceOf(1),
        'Über.txt': text,
        'ﾊ.txt': text,
        '𝒜.txt': text,
      });
      const [{ kept, computed }] = await sql<{ kept: string; computed: string }>(
        service.databaseUrl,
        `SELECT contents_sha256 AS kept, encode(sha256(convert_to(
            (SELECT string_agg(filename || E'\n' || content_hash || E'\n', '' ORDER BY filename COLLATE "C")
               FROM post_files file WHERE file.package_id = package.id), 'UTF8')), 'hex') AS computed
           FROM post_packages package WHERE id = $1`,
        [id],
      );
      expect(computed).toBe(kept);
    });

    it('name no package once the first is deleted', async () => {
      const files = { 'GONE.SRC': sourceOf(2, 'gone') };
      const first = await uploaded(files);
      const second = await uploaded(files);
      await api.deletePackage({ client, path: { id: first.id } });
      const { data: found } = await api.getPackage({ client, path: { id: second.id } });
      expect(found!.duplicate_of).toBeNull();
    });
  });
});

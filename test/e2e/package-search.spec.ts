import * as api from '../../sdk';
import { type PackageFiles, readyPackage, samplePackage } from '../support/packages';
import { startTestService, type TestService } from '../support/service';
import { sql } from '../support/sql';

const KESTREL = samplePackage('kestrel-v40');
const SOURCE = 'KESTREL_V40.SRC';
const UNKNOWN = '7f9c24e5-2c44-4c61-9d8e-5b2d6c1f0a11';

/** The changes of the source for the second version. */
const CHANGES: [before: string, after: string][] = [
  ['<N>T<TOOL_NUM!>M6<EOL>', '<N>T<TOOL_NUM!>M06<EOL>'],
  [':DEFINE M_COOL_ON=8\r\n', ':DEFINE M_COOL_ON=88\r\n:DEFINE M_COOL_AIR=7\r\n'],
  [':ATTRDEFAULT=Kestrel V40', ':ATTRDEFAULT=Kestrel V40i'],
  [':SECTION=EMPTY_HOOK', ':SECTION=PROBE_HOOK'],
];

/** The second version: a changed source, a renamed file, a removed one and a new one. */
function changedKestrel(): PackageFiles {
  let source = KESTREL[SOURCE].toString('latin1');
  for (const [before, after] of CHANGES) {
    if (source.split(before).length !== 2) throw new Error(`not once in the source: ${before}`);
    source = source.replace(before, after);
  }
  const files: PackageFiles = {
    ...KESTREL,
    [SOURCE]: Buffer.from(source, 'latin1'),
    'SHOP.ATR': KESTREL['MASTER.ATR'],
    'KESTREL_V40.CNF': Buffer.from('SEQ_CONFIG=1\r\n'),
  };
  for (const gone of ['MASTER.ATR', 'KESTREL_V40.LNG']) delete files[gone];
  return files;
}

describe('searching and comparing packages', () => {
  let service: TestService;
  let client: TestService['client'];
  let first: string;
  let second: string;
  let twin: string;
  let bramble: string;
  beforeAll(async () => {
    service = await startTestService();
    client = service.client;
    first = await readyPackage(service, KESTREL);
    second = await readyPackage(service, changedKestrel());
    twin = await readyPackage(service, {
      'TWIN.SRC': KESTREL[SOURCE],
      'TWIN.LIB': KESTREL['KESTREL_V40.LIB'],
    });
    bramble = await readyPackage(service, samplePackage('bramble-t12'));
  });
  afterAll(() => service?.stop());

  describe('searched', () => {
    type Query = Parameters<typeof api.searchPackages>[0]['query'];
    const search = async (query: Query) => (await api.searchPackages({ client, query })).data!;
    const names = async (query: Query) => (await search(query)).items.map(({ name }) => name);

    it('by words of a name: the section with its file, line and text', async () => {
      const { items } = await search({ q: 'tool change', in: 'sections', package_id: second });
      expect(items.map(({ name }) => name)).toEqual(
        expect.arrayContaining(['INIT_TOOL_CHANGE_MILL', 'CALC_TOOL_CHANGE']),
      );
      const hit = items.find(({ name }) => name === 'INIT_TOOL_CHANGE_MILL')!;
      expect(hit).toMatchObject({
        kind: 'section',
        exact: false,
        package: { id: second, name: 'KESTREL_V40', version: 2 },
        file: { filename: SOURCE },
      });
      const { text, marks } = hit.snippet;
      expect(marks.map(({ start, length }) => text.slice(start, start + length))).toEqual(['TOOL', 'CHANGE']);
      const path = { id: second, section_id: hit.section_id! };
      const { data: section } = await api.getPackageSection({ client, path });
      expect(section!.text.split('\n')[hit.line! - section!.start_line]).toBe(text);
    });

    it('for an exact name: it comes first', async () => {
      const { items } = await search({ q: 'calc init codes', package_id: first });
      expect(items[0]).toMatchObject({ name: 'CALC_INIT_CODES', exact: true });
      expect(items.length).toBeGreaterThan(1);
      expect(items.slice(1).every(({ exact }) => !exact)).toBe(true);
    });

    it('for beginnings of words, phrases, variables, attributes, comments and files', async () => {
      expect(await names({ q: 'drill cyc', in: 'sections', package_id: first })).toEqual(['DRILLING_CYCLE']);
      expect(await names({ q: '"cycle drilling"', package_id: first })).toEqual([]);
      expect(await names({ q: 'cool_air', in: 'variables' })).toEqual(['M_COOL_AIR']);
      expect(await names({ q: 'Kestrel V40i', in: 'attributes' })).toEqual(['MACHINE NAME']);
      expect(await names({ q: 'shop.atr', in: 'files' })).toEqual(['SHOP.ATR']);
      const { items } = await search({ q: 'parks first', in: 'comments', package_id: first });
      expect(items).toMatchObject([{ kind: 'comment', name: null, section_id: null }]);
      expect(items[0].snippet.text).toContain('parks first, then turns the table by 1°');
    });

    it('in the latest version, or in all versions', async () => {
      const of = async (query: Query) => (await search(query)).items.map((hit) => hit.package.id);
      expect(await of({ q: 'EMPTY_HOOK', in: 'sections' })).toEqual([twin]);
      expect((await of({ q: 'EMPTY_HOOK', in: 'sections', all_versions: true })).sort()).toEqual(
        [first, twin].sort(),
      );
      expect(await of({ q: 'EMPTY_HOOK', in: 'sections', package_id: first })).toEqual([first]);
      expect(await of({ q: 'EMPTY_HOOK', in: 'sections', package_id: UNKNOWN })).toEqual([]);
    });

    it('page by page: every hit once, in a fixed order', async () => {
      const query = { q: 'n', all_versions: true };
      const { items: whole, total } = await search({ ...query, limit: 100 });
      expect(total).toBeGreaterThan(20);
      const paged: api.PackageHitDto[] = [];
      for (let page = 1; paged.length < Math.min(total, 100); page += 1) {
        const { items } = await search({ ...query, page, limit: 7 });
        expect(items.length).toBeGreaterThan(0);
        paged.push(...items);
      }
      expect(paged.slice(0, whole.length)).toEqual(whole);
    });

    it.each<[string, string, number, string | undefined]>([
      ['only operators', '& | ! <-> :* ( )', 400, 'search_without_words'],
      ['quotes that never close', '"tool change', 200, undefined],
      ['what would end a lexeme', "tool\\' & 'x':*", 200, undefined],
      ['a NUL', 'tool\0change', 400, 'validation_failed'],
      ['other scripts', 'Gerätebau 工具 🛠 ①', 200, undefined],
      ['markup', '<TOOL_NUM!>', 200, undefined],
      ['too much', 'tool '.repeat(2000), 400, 'validation_failed'],
    ])('for %s: gets a clear answer', async (_, q, status, code) => {
      const { response, error } = await api.searchPackages({ client, query: { q } });
      expect([response?.status, error?.code]).toEqual([status, code]);
    });
  });

  describe('similar packages', () => {
    it('come in the order of similarity, with their common names and a link to the differences', async () => {
      const { data } = await api.listSimilarPackages({ client, path: { id: second } });
      expect(data!.method).toBe('exact');
      expect(data!.items.map(({ id }) => id)).toEqual([twin, bramble]);
      const [near, far] = data!.items;
      expect(near.similarity).toBeGreaterThan(0.9);
      expect(near.similarity).toBeLessThan(1);
      expect(far.similarity).toBeLessThan(0.6);
      expect(near.shared.sections).toBeGreaterThan(far.shared.sections);
      const diff = await fetch(service.process.url + near._links.diff.href);
      expect(await diff.json()).toMatchObject({ before: { id: second }, after: { id: twin } });
    });

    it('include other versions on request', async () => {
      const query = { all_versions: true, limit: 1 };
      const { data } = await api.listSimilarPackages({ client, path: { id: second }, query });
      expect(data!.items).toMatchObject([{ id: first, version: 1 }]);
      const wrong = await api.listSimilarPackages({ client, path: { id: second }, query: { limit: 0 } });
      expect(wrong.error?.code).toBe('validation_failed');
    });
  });

  describe('compared', () => {
    type Query = NonNullable<Parameters<typeof api.diffPackage>[0]['query']>;
    const diff = (id: string, query: Query = {}) => api.diffPackage({ client, path: { id }, query });
    const changes = ({ items }: api.FindingChangesDto) =>
      items.map(({ change, name, values }) => [
        change,
        name,
        ...values.map((each) => [each.name, each.before, each.after]),
      ]);

    it('with the earlier version: files, and the changes inside them', async () => {
      const { data } = await diff(second);
      expect(data).toMatchObject({
        before: { id: first, version: 1 },
        after: { id: second, version: 2 },
        files: {
          added: [{ filename: 'KESTREL_V40.CNF' }],
          removed: [{ filename: 'KESTREL_V40.LNG' }],
          renamed: [{ before: { filename: 'MASTER.ATR' }, after: { filename: 'SHOP.ATR' } }],
          changed: [{ before: { filename: SOURCE }, after: { filename: SOURCE } }],
          unchanged: 3,
        },
        section_diffs: null,
      });
      const [{ sections, variables, attributes }] = data!.files.changed;
      expect(changes(sections)).toEqual([
        ['added', 'PROBE_HOOK'],
        ['removed', 'EMPTY_HOOK'],
        ['changed', 'INIT_TOOL_CHANGE_MILL'],
      ]);
      expect(changes(variables)).toEqual([
        ['added', 'M_COOL_AIR', ['M_COOL_AIR', null, '7']],
        ['changed', 'M_COOL_ON', ['M_COOL_ON', '8', '88']],
      ]);
      expect(changes(attributes)).toEqual([
        ['changed', 'MACHINE NAME', ['ATTRDEFAULT', 'Kestrel V40', 'Kestrel V40i']],
      ]);
      expect(sections.counts).toEqual({ added: 1, removed: 1, changed: 1, moved: 0 });
    });

    it('the other way round: what was added is removed', async () => {
      const there = (await diff(second)).data!;
      const back = (await diff(first, { against: second })).data!;
      expect([back.files.added, back.files.removed]).toEqual([there.files.removed, there.files.added]);
      const [{ variables }] = back.files.changed;
      expect(changes(variables)).toEqual([
        ['removed', 'M_COOL_AIR', ['M_COOL_AIR', '7', null]],
        ['changed', 'M_COOL_ON', ['M_COOL_ON', '88', '8']],
      ]);
    });

    it('with itself: nothing', async () => {
      const { data } = await diff(second, { against: second, section: 'rapid_move_mill' });
      const nothing = { added: [], removed: [], renamed: [], changed: [], unchanged: 6 };
      expect([data!.files, data!.section_diffs]).toEqual([nothing, []]);
    });

    it('line by line in a section, with the line numbers of the files', async () => {
      const { data } = await diff(second, { section: 'init_tool_change_mill' });
      const [{ before, after, diff: text }] = data!.section_diffs!;
      expect([before?.name, after?.line]).toEqual(['INIT_TOOL_CHANGE_MILL', before!.line + 1]);
      expect(text.split('\n').slice(0, 6)).toEqual([
        `--- ${SOURCE}`,
        `+++ ${SOURCE}`,
        expect.stringMatching(new RegExp(`^@@ -${before!.line},\\d+ \\+${after!.line},\\d+ @@$`)),
        ' :SECTION=INIT_TOOL_CHANGE_MILL',
        '-:T:<N>T<TOOL_NUM!>M6<EOL>',
        '+:T:<N>T<TOOL_NUM!>M06<EOL>',
      ]);
      const self = await fetch(service.process.url + data!._links.self.href);
      expect(await self.json()).toEqual(data);
      const gone = (await diff(second, { section: 'EMPTY_HOOK' })).data!.section_diffs!;
      expect(gone).toMatchObject([{ before: { name: 'EMPTY_HOOK' }, after: null }]);
    });

    it('with a package that cannot be compared: says why', async () => {
      const code = async (id: string, query?: Query) => {
        const { response, error } = await diff(id, query);
        return [response?.status, error?.code];
      };
      expect(await code(first)).toEqual([422, 'version_before_missing']);
      expect(await code(second, { section: 'NO_SUCH' })).toEqual([422, 'section_in_neither']);
      expect(await code(second, { section: 'A\0' })).toEqual([400, 'validation_failed']);
      expect(await code(second, { against: UNKNOWN })).toEqual([404, 'not_found']);
      expect(await code(second, { against: 'v1' })).toEqual([400, 'validation_failed']);
      await sql(service.databaseUrl, `UPDATE post_packages SET status = 'parsing' WHERE id = $1`, [twin]);
      expect(await code(second, { against: twin })).toEqual([409, 'package_not_ready']);
      expect(await code(twin, { against: second })).toEqual([409, 'package_not_ready']);
    });
  });
});

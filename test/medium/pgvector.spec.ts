import { SimilarPackageRepository, SimilarPackagesService } from '../../src/packages/likeness';
import { type PgvectorServer, startPgvectorServer } from '../support/pgvector-server';
import { RememberedPackages, sourceOf } from '../support/pgvector-packages';
import { EARLIER_TABLES } from '../support/schema';

const FAMILIES = ['FANUC', 'HEIDENHAIN', 'SIEMENS', 'OKUMA', 'HAAS', 'MAZAK'];
const EACH = 40;

describe('on a server with pgvector', () => {
  let server: PgvectorServer;
  let packages: RememberedPackages;
  let repository: SimilarPackageRepository;
  let similar: SimilarPackagesService;
  let ours: string;
  let theirs: string;
  const ids: string[] = [];

  const rows = <Row>(sql: string): Promise<Row[]> => server.dataSource.query(sql);
  const named = async (id: string, allVersions = false, limit = 10) => {
    const { method, items } = await similar.of(ours, id, { limit, allVersions });
    return { method, ids: items.map((item) => item.id), items };
  };
  /** By comparing every package. */
  const exact = async (id: string, allVersions = false, limit = 10) => {
    const { features, ...compared } = (await repository.compared(ours, id))!;
    const ranked = await repository.exact(ours, { ...compared, features: features! }, { limit, allVersions });
    return ranked.map((item) => item.id);
  };

  beforeAll(async () => {
    server = await startPgvectorServer();
    // The index of an installation from before the baseline must still serve after the upgrade.
    await rows(EARLIER_TABLES);
    await rows('SELECT enable_package_pgvector()');
    await server.dataSource.runMigrations();
    packages = new RememberedPackages(server.dataSource);
    repository = new SimilarPackageRepository(packages.database);
    similar = new SimilarPackagesService(repository);
    [ours, theirs] = [await packages.workspace(), await packages.workspace()];
    await packages.database.transaction(async () => {
      for (let n = 0; n < FAMILIES.length * EACH; n += 1) {
        const family = FAMILIES[n % FAMILIES.length];
        // Pairs of equal packages: 10 beginnings, each with two lengths and two packages of the same.
        const source = sourceOf(family, n, 20 + (n % 2) * 10);
        ids.push(await packages.add(ours, `${family} ${n}`, source));
        await packages.add(theirs, `${family} ${n}`, source);
      }
    });
    await rows('ANALYZE');
  });
  afterAll(() => server?.stop());

  it('every table is as the entities describe it', async () => {
    expect(await server.differences()).toEqual([]);
  });

  it('packages are ranked as by comparing each, and the answer says how they were found', async () => {
    for (const id of ids.slice(0, 12)) {
      const found = await named(id);
      expect([found.method, found.ids]).toEqual(['pgvector', await exact(id)]);
    }
    const { items } = await named(ids[0]);
    expect(items.every(({ name }) => name.startsWith('FANUC'))).toBe(true);
    expect(items[0].shared).toEqual({ sections: 0, variables: 0, attributes: 0 });
    const [{ n }] = await rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM post_packages WHERE workspace_id = '${theirs}'`,
    );
    expect(n).toBe(ids.length);
    const everything = await named(ids[0], true, 100);
    expect(everything.ids.every((id) => ids.includes(id))).toBe(true);
  });

  it('other versions are listed only on request', async () => {
    const first = await packages.add(ours, 'VERSIONED', sourceOf('VERSIONED', 0));
    const second = await packages.add(ours, 'Versioned', sourceOf('VERSIONED', 1), 2);
    const other = await packages.add(ours, 'COPY', sourceOf('VERSIONED', 0));
    const copy = await packages.add(ours, 'copy', sourceOf('VERSIONED', 2), 2);
    expect((await named(second, false, 1)).ids).toEqual([copy]);
    expect((await named(second, true, 3)).ids.sort()).toEqual([first, other, copy].sort());
    expect((await named(second, true, 3)).ids).toEqual(await exact(second, true, 3));
    await rows(`DELETE FROM post_packages WHERE name_key IN ('versioned', 'copy')`);
    const [{ n }] = await rows<{ n: number }>('SELECT count(*)::int AS n FROM package_vectors_indexed');
    expect(n).toBe(2 * ids.length);
  });

  it('its index finds the same as comparing each, among packages of other workspaces', async () => {
    // With few packages, sorting is faster than the index. This makes PostgreSQL use the index.
    for (const way of ['enable_seqscan', 'enable_sort', 'enable_bitmapscan']) await rows(`SET ${way} = off`);
    const [{ 'QUERY PLAN': plan }] = await rows<{ 'QUERY PLAN': object }>(
      `EXPLAIN (FORMAT JSON) SELECT package_id FROM package_vectors_indexed WHERE workspace_id = '${ours}'
         ORDER BY features <=> (SELECT features FROM package_vectors_indexed LIMIT 1) LIMIT 100`,
    );
    expect(JSON.stringify(plan)).toContain('ix_package_vectors_indexed_features');
    let found = 0;
    const asked = ids.filter((_, n) => n % 4 === 0);
    for (const id of asked) {
      const expected = await exact(id);
      const { method, ids: near } = await named(id);
      expect(method).toBe('pgvector');
      found += near.filter((each) => expected.includes(each)).length / expected.length;
    }
    console.log(
      `recall of the index at 10: ${(found / asked.length).toFixed(4)} of ${asked.length} searches`,
    );
    expect(found / asked.length).toBeGreaterThan(0.98);
    await rows('RESET ALL');
  });

  it('continues without it when it is removed, and uses it again with the packages added meanwhile', async () => {
    await rows('DROP EXTENSION vector CASCADE');
    const added = await packages.add(ours, 'MEANWHILE', sourceOf('FANUC', 0, 20));
    const without = await named(added);
    expect([without.method, without.ids]).toEqual(['exact', await exact(added)]);
    await rows('SELECT enable_package_pgvector()');
    const again = await named(added);
    expect([again.method, again.ids]).toEqual(['pgvector', without.ids]);
    expect((await named(ids[0], false, 1)).ids).toEqual(await exact(ids[0], false, 1));
  });
});

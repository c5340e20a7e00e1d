import { DataSource } from 'typeorm';
import { dataSourceOptions, migrate } from '../../src/platform/database';
import { migrationClasses } from '../support/migrations';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { describeSchema, makeEarlierTables } from '../support/schema';
import { sql } from '../support/sql';

const WORKSPACE = '00000000-0000-4000-8000-000000000001';

describe('the baseline of the migrations', () => {
  let scratch: TestDatabase;
  let dataSource: DataSource;
  const query = <Row extends object>(statement: string) => sql<Row>(scratch.url, statement);
  const start = async (tables: 'migrated' | 'none') => {
    scratch = await createDatabase(tables);
    const options = dataSourceOptions({ url: scratch.url, poolSize: 2, applicationName: 'baseline' });
    dataSource = new DataSource({ ...options, entities: [], migrations: await migrationClasses() });
    await dataSource.initialize();
  };
  afterEach(async () => {
    await dataSource.destroy();
    await scratch.drop();
  });

  it('names every constraint and index after its kind and its table', async () => {
    await start('migrated');
    const named = await query<{ name: string; prefix: string }>(
      `SELECT conname AS name, concat(CASE contype WHEN 'p' THEN 'pk' WHEN 'f' THEN 'fk' WHEN 'u' THEN 'uq' ELSE 'ck' END,
         '_', conrelid::regclass) AS prefix
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c', 'x')
       UNION
       SELECT relname, concat(CASE WHEN indisprimary THEN 'pk' WHEN indisunique THEN 'uq' ELSE 'ix' END,
         '_', indrelid::regclass)
       FROM pg_index JOIN pg_class ON oid = indexrelid WHERE relnamespace = 'public'::regnamespace`,
    );
    expect(named.length).toBeGreaterThan(200);
    const wrong = named.filter(({ name, prefix }) => {
      const rest = name.slice(prefix.length);
      return (
        !name.startsWith(prefix) || /[0-9a-f]{8}/.test(rest) || (rest === '') !== prefix.startsWith('pk_')
      );
    });
    expect(wrong).toEqual([]);
  });

  it('makes what earlier migrations made, and keeps the rows of an installation that has them', async () => {
    const fresh = await createDatabase();
    const expected = await describeSchema(fresh.url);
    await fresh.drop();
    await start('none');
    await makeEarlierTables(scratch.url);
    await query(`INSERT INTO workspaces (id, name) VALUES ('${WORKSPACE}', 'default')`);
    await query(`INSERT INTO projects (workspace_id, name) VALUES ('${WORKSPACE}', 'Clinic')`);
    const migrated = await migrate(dataSource);
    expect(migrated[0]).toBe('Baseline1795240000000');
    expect(await describeSchema(scratch.url)).toEqual(expected);
    const recorded = await query('SELECT name FROM migrations ORDER BY timestamp');
    expect(recorded).toEqual(migrated.map((name) => ({ name })));
    expect(await query('SELECT name FROM projects')).toEqual([{ name: 'Clinic' }]);
    expect(await query('SELECT code FROM materials')).toEqual([]);
    expect(await migrate(dataSource)).toEqual([]);
  });

  it('refuses an installation that lacks some of the earlier migrations, and changes nothing', async () => {
    await start('none');
    await makeEarlierTables(scratch.url);
    await query(`DELETE FROM migrations WHERE name IN ('Links1795230000000', 'StoredPayloads1795234000000')`);
    const before = await describeSchema(scratch.url);
    await expect(migrate(dataSource)).rejects.toMatchObject({
      code: 'database_too_old',
      detail: expect.stringContaining('Links1795230000000, StoredPayloads1795234000000'),
    });
    expect(await describeSchema(scratch.url)).toEqual(before);
    expect(await query('SELECT name FROM migrations')).toHaveLength(20);
  });

  it('fills a fresh installation with the standard catalogue', async () => {
    await start('migrated');
    expect(
      await query(
        `SELECT category, name, unit, rate, currency FROM materials JOIN material_rates ON material_id = materials.id
         WHERE code = 'tempered-glass-partition-10' AND materials.workspace_id = '${WORKSPACE}'`,
      ),
    ).toEqual([
      {
        category: 'wall',
        name: 'Tempered glass partition 10 mm',
        unit: 'sqft',
        rate: '380.00',
        currency: 'INR',
      },
    ]);
    const [counts] = await query(
      `SELECT (SELECT count(*)::int FROM material_rates WHERE rate > 0) AS rates,
         (SELECT count(*)::int FROM tax_rates) AS taxes`,
    );
    expect(counts).toEqual({ rates: 65, taxes: 14 });
  });
});

import type { QueryRunner } from 'typeorm';
import { PlanbillError } from '../../src/domain/errors';
import { rowsOf } from '../../src/platform/database/sql-results';
import names from './earlier-names.json';

/** The migrations that the baseline stands for. */
const EARLIER_MIGRATIONS = [
  'Jobs1795211000000',
  'Foundation1795212000000',
  'Boms1795213000000',
  'Keys1795214000000',
  'KeysRequests1795215000000',
  'JobEvents1795216000000',
  'StatedUnits1795217000000',
  'Events1795218000000',
  'Fetch1795219000000',
  'Layouts1795221000000',
  'Listings1795221000000',
  'Webhooks1795222000000',
  'Imports1795225000000',
  'Pricing1795227000000',
  'Refresh1795228000000',
  'ObjectRemovals1795229000000',
  'StorageChecks1795229500000',
  'Links1795230000000',
  'ResumableUploads1795231000000',
  'Packages1795232000000',
  'PackageSearch1795233000000',
  'StoredPayloads1795234000000',
];

/** Of the table that pgvector uses. It exists only where the server has pgvector. */
const VECTOR_NAMES = [
  ['package_vectors_indexed_pkey', 'pk_package_vectors_indexed'],
  ['package_vectors_indexed_package_id_fkey', 'fk_package_vectors_indexed_package'],
];
const VECTOR_INDEX_NAMES = [
  ['package_vectors_indexed_by_workspace', 'ix_package_vectors_indexed_workspace'],
  ['package_vectors_hnsw', 'ix_package_vectors_indexed_features'],
];

/**
 * True if the database has the tables of the migrations before the baseline.
 *
 * @throws PlanbillError database_too_old: only some of those migrations were run
 */
export async function hasEarlierSchema(runner: QueryRunner): Promise<boolean> {
  const applied = await rowsOf<{ name: string }>(runner, 'SELECT name FROM migrations WHERE name = ANY($1)', [
    EARLIER_MIGRATIONS,
  ]);
  if (applied.length === 0) return false;
  const missing = EARLIER_MIGRATIONS.filter((name) => applied.every((migration) => migration.name !== name));
  if (missing.length === 0) return true;
  throw new PlanbillError(
    'database_too_old',
    503,
    `The database is too old for this release: it lacks the migrations ${missing.join(', ')}. Nothing was changed. ` +
      `Install the last release that has the migration ${EARLIER_MIGRATIONS.at(-1)}, start it once, so that it ` +
      'updates the database, and then install this release again.',
  );
}

/** Gives constraints and indexes the names that the baseline gives them, and forgets the earlier migrations. */
export async function renameEarlierSchema(runner: QueryRunner): Promise<void> {
  const statements = Object.entries(names.constraints).flatMap(([table, constraints]) =>
    Object.entries(constraints).map(
      ([from, to]) => `ALTER TABLE "${table}" RENAME CONSTRAINT "${from}" TO "${to}"`,
    ),
  );
  for (const [from, to] of Object.entries(names.indexes)) {
    statements.push(`ALTER INDEX "${from}" RENAME TO "${to}"`);
  }
  for (const [from, to] of await vectorConstraints(runner)) {
    statements.push(`ALTER TABLE package_vectors_indexed RENAME CONSTRAINT "${from}" TO "${to}"`);
  }
  for (const [from, to] of VECTOR_INDEX_NAMES) {
    statements.push(`ALTER INDEX IF EXISTS "${from}" RENAME TO "${to}"`);
  }
  await runner.query(statements.join(';\n'));
  await runner.query('DELETE FROM migrations WHERE name = ANY($1)', [EARLIER_MIGRATIONS]);
}

async function vectorConstraints(runner: QueryRunner): Promise<string[][]> {
  const found = await rowsOf<{ name: string }>(
    runner,
    `SELECT conname AS name FROM pg_constraint WHERE conrelid = to_regclass('package_vectors_indexed')`,
  );
  return VECTOR_NAMES.filter(([from]) => found.some(({ name }) => name === from));
}

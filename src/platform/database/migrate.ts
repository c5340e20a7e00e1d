import type { DataSource } from 'typeorm';

/** Any constant will do, as long as every Planbill process uses the same. */
const MIGRATION_LOCK = 7_234_001;

/** Applies pending migrations; several processes may start at once, one of them does the work. */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    await holder.release();
  }
}

import type { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks';

/**
 * Runs the pending migrations. If several processes start at the same time, one runs them and the others wait.
 *
 * @returns the names of the migrations that it ran
 * @throws PlanbillError database_too_old
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const holder = dataSource.createQueryRunner();
  await holder.connect();
  try {
    await holder.query('SELECT pg_advisory_lock($1)', [ADVISORY_LOCKS.migrations]);
    const applied = await dataSource.runMigrations();
    return applied.map((migration) => migration.name);
  } finally {
    await holder.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCKS.migrations]);
    await holder.release();
  }
}

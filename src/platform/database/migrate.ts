import type { DataSource } from 'typeorm';
import { ADVISORY_LOCKS } from './advisory-locks';

/** Applies pending migrations; several processes may start at once, one of them does the work. */
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

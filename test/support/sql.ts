import { Client } from 'pg';

/** Runs one statement on a test's database, for what no request can bring about: the passing of time, mostly. */
export async function sql<Row extends object>(
  databaseUrl: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Keeps everybody from writing to a table, so that a job stops just before it publishes what it made.
 *
 * @returns lets them write again; the service waits at most a minute
 */
export async function lockTable(databaseUrl: string, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: databaseUrl });
  // The database of a failed test is dropped under it.
  client.on('error', () => undefined);
  await client.connect();
  await client.query('BEGIN');
  await client.query(`LOCK TABLE ${table} IN SHARE MODE`);
  return () => client.end();
}

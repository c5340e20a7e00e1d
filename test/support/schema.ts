import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from './sql';

/** Every fact about the tables of a database, from its catalogs, as sorted lines. */
export async function describeSchema(databaseUrl: string): Promise<string[]> {
  const facts = await Promise.all(QUERIES.map((query) => sql<{ fact: string }>(databaseUrl, query)));
  return facts.flat().map(({ fact }) => fact);
}

/** Makes the tables as the last release before the baseline left them, with the rows of its migrations. */
export async function makeEarlierTables(databaseUrl: string): Promise<void> {
  await sql(databaseUrl, EARLIER_TABLES);
}

export const EARLIER_TABLES = readFileSync(join(__dirname, 'schema-before-baseline.sql'), 'utf8');

const COLUMNS = `
  SELECT concat_ws(' | ', 'column', table_name, ordinal_position, column_name, format_type(atttypid, atttypmod),
    attnotnull, attstorage, collation_name, column_default) AS fact
  FROM information_schema.columns
  JOIN pg_attribute ON attrelid = table_name::regclass AND attname = column_name
  WHERE table_schema = 'public' ORDER BY 1`;
const CONSTRAINTS = `
  SELECT concat_ws(' | ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS fact
  FROM pg_constraint WHERE connamespace = 'public'::regnamespace ORDER BY 1`;
const INDEXES = `SELECT indexdef AS fact FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`;
const TRIGGERS = `
  SELECT pg_get_triggerdef(oid) AS fact FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`;
const FUNCTIONS = `
  SELECT pg_get_functiondef(pg_proc.oid) AS fact FROM pg_proc JOIN pg_language ON pg_language.oid = prolang
  WHERE pronamespace = 'public'::regnamespace AND lanname = 'plpgsql' ORDER BY 1`;
const QUERIES = [COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, FUNCTIONS];

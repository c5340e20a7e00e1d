import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import type * as database from '../../src/platform/database';

const TEMPLATE = 'planbill_template';

export interface TestDatabase {
  url: string;
  /** Drops it, whoever is still connected. */
  drop(): Promise<void>;
}

/** A fresh database with every migration applied, or without any table. */
export async function createDatabase(tables: 'migrated' | 'none' = 'migrated'): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const template = tables === 'migrated' ? TEMPLATE : 'template1';
  await asAdmin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));
  return {
    url: urlOf(name),
    drop: () => asAdmin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  };
}

/** Migrates once what `createDatabase` copies. Uses the built service, as the tests do. */
export async function makeTemplate(): Promise<void> {
  const built = path.resolve(__dirname, '../../dist/src/platform/database');
  if (!existsSync(built)) throw new Error('The service is not built. Run `npm run build` first.');
  const { dataSourceOptions, migrate } = (await import(built)) as typeof database;
  const { DataSource } = await import('typeorm');
  await asAdmin((client) => client.query(`CREATE DATABASE ${TEMPLATE}`));
  const dataSource = new DataSource(
    dataSourceOptions({ url: urlOf(TEMPLATE), poolSize: 2, applicationName: 'planbill tests' }),
  );
  await dataSource.initialize();
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function asAdmin(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(name: string): string {
  const url = new URL(process.env.PLANBILL_TEST_DATABASE_URL ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

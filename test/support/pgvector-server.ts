import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DataSource, type MigrationInterface } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';

/** A PostgreSQL with pgvector, without tables. */
export interface PgvectorServer {
  /** Its one connection. */
  dataSource: DataSource;
  /** Statements that would make its tables as the entities describe them. */
  differences(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL with pgvector in a process of its own, and connects to it. */
export async function startPgvectorServer(): Promise<PgvectorServer> {
  const child = fork(join(__dirname, 'pgvector-server.process.mjs'), [], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  const url = `postgresql://postgres@127.0.0.1:${port.toString().trim()}/postgres`;
  const dataSource = new DataSource({
    ...dataSourceOptions({ url, poolSize: 1, applicationName: 'planbill tests' }),
    // TypeORM's own loader goes past Jest's.
    entities: [],
    migrations: await migrationClasses(),
  });
  await dataSource.initialize();
  return {
    dataSource,
    async differences() {
      const script = join(__dirname, 'pgvector-differences.process.cjs');
      const { stdout } = await promisify(execFile)(process.execPath, [script, url]);
      return JSON.parse(stdout) as string[];
    },
    async stop() {
      await dataSource.destroy();
      const exit = once(child, 'exit');
      child.kill();
      await exit;
    },
  };
}

async function migrationClasses(): Promise<(new () => MigrationInterface)[]> {
  const folder = join(__dirname, '../../dist/migrations');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const modules = files.map(
    (file) => import(join(folder, file)) as Promise<Record<string, new () => MigrationInterface>>,
  );
  return (await Promise.all(modules)).flatMap((each) => Object.values(each));
}

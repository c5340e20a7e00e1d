import { execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';
import { migrationClasses } from './migrations';

/** A PostgreSQL with pgvector, without tables. */
export interface PgvectorServer {
  /** Its only connection. */
  dataSource: DataSource;
  /** Returns the statements that would change its tables to what the entities describe. */
  differences(): Promise<string[]>;
  stop(): Promise<void>;
}

/** Starts a PostgreSQL with pgvector in another process, and connects to it. */
export async function startPgvectorServer(): Promise<PgvectorServer> {
  const child = fork(join(__dirname, 'pgvector-server.process.mjs'), [], {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  const url = `postgresql://postgres@127.0.0.1:${port.toString().trim()}/postgres`;
  const dataSource = new DataSource({
    ...dataSourceOptions({ url, poolSize: 1, applicationName: 'planbill tests' }),
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

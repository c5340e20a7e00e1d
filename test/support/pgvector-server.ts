import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/platform/database';

/** A PostgreSQL with pgvector, without tables. */
export interface PgvectorServer {
  /** Its one connection. */
  dataSource: DataSource;
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
  const options = dataSourceOptions({ url, poolSize: 1, applicationName: 'planbill tests' });
  // Without the entities: some lead to modules that no test can load, and raw statements need none.
  const dataSource = new DataSource({ ...options, entities: [] });
  const kill = async () => {
    const exit = once(child, 'exit');
    child.kill();
    await exit;
  };
  try {
    await dataSource.initialize();
  } catch (error) {
    await kill();
    throw error;
  }
  return {
    dataSource,
    async stop() {
      await dataSource.destroy();
      await kill();
    },
  };
}

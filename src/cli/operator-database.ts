import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from '../platform/config';
import { startServices } from '../platform/embedded';
import { POSTGRES_USER } from '../platform/embedded/postgres-cluster';
import { secretFile } from '../platform/embedded/secret-file';
import { serviceHome } from '../platform/embedded/service-home';

/** The fourth line of postmaster.pid is the port (PostgreSQL documentation, "Database File Layout"). */
const PORT_LINE = 3;

export interface OperatorDatabase {
  url: string;
  /** Stops the server if it was started here. */
  release(): Promise<void>;
}

/**
 * The installation's database, for a command of the operator: the configured server, else the embedded one,
 * through the service that runs it just now, else started for as long as the command takes.
 *
 * @throws EmbeddedServicesError
 */
export async function operatorDatabase(config: Config): Promise<OperatorDatabase> {
  const running = config.databaseUrl ?? (await runningEmbedded(config.dataDir));
  if (running) return { url: running, release: () => Promise.resolve() };
  const services = await startServices(config);
  return { url: services.databaseUrl, release: () => services.stop() };
}

async function runningEmbedded(dataDir: string): Promise<string | null> {
  const home = serviceHome(dataDir);
  const lock = join(home, 'postgres', 'postmaster.pid');
  if (!existsSync(lock)) return null;
  const port = readFileSync(lock, 'utf8').split('\n')[PORT_LINE];
  const password = secretFile(join(home, 'postgres.password'));
  const url = `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${port}/planbill`;
  return (await answers(url)) ? url : null;
}

/** The lock may be left over, and its port may be another program's by now. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

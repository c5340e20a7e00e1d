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
/** A server that is taken for gone is started again, and refuses that. A busy machine may be slow to connect. */
const ANSWER_PATIENCE_MS = 20_000;

export interface OperatorDatabase {
  url: string;
  /** Stops the server if this command started it. */
  release(): Promise<void>;
}

/**
 * Finds the database of the installation for a command of the operator. This is the configured server. Without
 * one it is the embedded server: the one that the service runs at the moment, or one that is started for the
 * duration of the command.
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

/** Whether the server answers. The lock file may be old, and another program may use its port now. */
async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: ANSWER_PATIENCE_MS });
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

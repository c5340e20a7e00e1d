import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { EmbeddedServicesError } from './embedded-services-error';
import { freePort } from './free-port';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries';
import { ensureCluster, POSTGRES_USER } from './postgres-cluster';
import { awaitUnlocked } from './postmaster-lock';
import { secretFile } from './secret-file';
import { startWatched, type WatchedChild } from './watched-child';

const DATABASE = 'planbill';
const START_PATIENCE_MS = 60_000;
const PORT_ATTEMPTS = 5;
/** How long the processes of a server that was killed may outlive it, milliseconds. */
const ENDING_PATIENCE_MS = 60_000;

export interface EmbeddedPostgres {
  /** postgres:// URL of the planbill database, with its password. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL server that came with npm on the cluster `home`/postgres, making it at the first
 * start: 127.0.0.1 only, no unix socket, a random password, a free port, fsync on. It ends with this process.
 *
 * @throws EmbeddedServicesError embedded_unsupported, embedded_version, embedded_in_use, embedded_postgres_failed
 */
export async function startEmbeddedPostgres(home: string): Promise<EmbeddedPostgres> {
  const cluster = path.join(home, 'postgres');
  const password = secretFile(path.join(home, 'postgres.password'));
  const binaries = postgresBinaries(home);
  ensureCluster(cluster, binaries, password);
  await awaitUnlocked(cluster);
  const since = Date.now();
  for (let ports = 1; ;) {
    const port = await freePort();
    const server = startServer(binaries, cluster, port, path.join(home, 'postgres.log'));
    const url = (database: string) => `postgres://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${database}`;
    try {
      await ensureDatabase(url('postgres'), server);
      return { url: url(DATABASE), stop: () => server.stop() };
    } catch (cause) {
      await server.stop();
      const output = server.output();
      // The port may have gone to another program between looking and binding.
      if (output.includes('could not bind') && ports++ < PORT_ATTEMPTS) continue;
      // Processes of a server that was killed end a little after it. Until then they keep its memory.
      if (output.includes('pre-existing shared memory') && Date.now() - since < ENDING_PATIENCE_MS) {
        await sleep(200);
        continue;
      }
      throw startFailure(cluster, output, cause);
    }
  }
}

function startServer(binaries: PostgresBinaries, cluster: string, port: number, log: string): WatchedChild {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
    // Statements carry customers' data, and a log file is read by more people than a table.
    'log_min_error_statement=panic',
  ];
  const args = ['-D', cluster, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  return startWatched(binaries.postgres, args, log);
}

/** Connects as soon as the server answers, and makes our database where it is missing. */
async function ensureDatabase(adminUrl: string, server: WatchedChild): Promise<void> {
  const until = Date.now() + START_PATIENCE_MS;
  for (;;) {
    const client = new Client({ connectionString: adminUrl });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
      if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
      return;
    } catch (error) {
      if (server.ended || Date.now() >= until || !comesUpYet(error)) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
    await sleep(25);
  }
}

/** Not listening yet, or "the database system is starting up" (SQLSTATE 57P03). */
function comesUpYet(error: unknown): boolean {
  const code = (error as { code?: string }).code;
  return code === 'ECONNREFUSED' || code === 'ECONNRESET' || code === '57P03';
}

function startFailure(cluster: string, output: string, cause: unknown): EmbeddedServicesError {
  return new EmbeddedServicesError(
    'embedded_postgres_failed',
    `The embedded PostgreSQL did not start on ${cluster}: ${output.trim().split('\n').slice(-5).join(' | ') || String(cause)}`,
    {
      cause,
      message:
        'The embedded PostgreSQL did not start. Set DATABASE_URL to a server of your own, or choose another DATA_DIR.',
    },
  );
}

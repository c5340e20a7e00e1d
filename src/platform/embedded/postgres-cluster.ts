import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedServicesError } from './embedded-services-error';
import type { PostgresBinaries } from './postgres-binaries';
import { giveToService, serviceAccount, serviceEnvironment } from './service-account';

export const POSTGRES_USER = 'planbill';

/**
 * Creates the cluster if there is none. It is created in another folder and moved when it is complete. A crash, or two
 * processes at once, therefore never leave half a cluster.
 *
 * @throws EmbeddedServicesError embedded_version when the cluster was made by another major version
 */
export function ensureCluster(directory: string, binaries: PostgresBinaries, password: string): void {
  const versionFile = path.join(directory, 'PG_VERSION');
  if (!existsSync(versionFile)) initialise(directory, binaries, password);
  const made = readFileSync(versionFile, 'utf8').trim();
  if (made !== binaries.major) {
    throw new EmbeddedServicesError(
      'embedded_version',
      `${directory} was made by PostgreSQL ${made}, this Planbill brings ${binaries.major}.`,
      {
        message: `The data in ${directory} belongs to another PostgreSQL version. Start the Planbill that made it and dump it, or choose another DATA_DIR.`,
      },
    );
  }
}

function initialise(directory: string, binaries: PostgresBinaries, password: string): void {
  const half = `${directory}.${randomBytes(6).toString('hex')}`;
  const passwordFile = `${half}.password`;
  mkdirSync(half, { mode: 0o700 });
  giveToService(half);
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
  giveToService(passwordFile);
  try {
    const options = [
      '-D', half, '-U', POSTGRES_USER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`,
      '--encoding=UTF8', '--locale=C', '--no-instructions',
    ]; // prettier-ignore
    execFileSync(binaries.initdb, options, {
      ...serviceAccount(),
      cwd: '/',
      env: serviceEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    renameSync(half, directory);
  } catch (cause) {
    rmSync(half, { recursive: true, force: true });
    if (existsSync(path.join(directory, 'PG_VERSION'))) return;
    throw new EmbeddedServicesError(
      'embedded_postgres_failed',
      `initdb failed in ${directory}: ${String(cause)}`,
      {
        cause,
        message:
          'The embedded PostgreSQL could not be set up. Set DATABASE_URL to a server of your own, or see the detail.',
      },
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

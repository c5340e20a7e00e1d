import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { redisOnPath } from '../../src/platform/embedded/private-redis';

const CACHE = path.resolve(__dirname, '../../node_modules/.cache/planbill-redis');

/**
 * Path of a Redis server for the tests: the one on PATH, else Debian's package, installed as root or
 * unpacked into the project's cache otherwise.
 *
 * @throws Error that says how to get one by hand
 */
export function findRedis(): string {
  const found = redisOnPath() ?? unpackedRedis();
  if (found) return found;
  try {
    if (process.getuid?.() === 0) installPackage();
    else unpackPackage();
  } catch (cause) {
    throw new Error(`${MISSING}\n${String(cause)}`, { cause });
  }
  const brought = redisOnPath() ?? unpackedRedis();
  if (!brought) throw new Error(MISSING);
  return brought;
}

const MISSING =
  'The tests need a Redis server and could not bring one. Install redis-server or valkey-server, or set REDIS_URL to a Redis that may be flushed.';

function installPackage(): void {
  // Runlevel 1: install the server, but do not start the system's own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const install = ['install', '--yes', '--no-install-recommends', 'redis-server'];
  try {
    execFileSync('apt-get', install, { env, stdio: 'pipe' });
  } catch {
    execFileSync('apt-get', ['update'], { env, stdio: 'pipe' });
    execFileSync('apt-get', install, { env, stdio: 'pipe' });
  }
}

function unpackPackage(): void {
  const plan = execFileSync('apt-get', ['--simulate', '--no-install-recommends', 'install', 'redis-server'], {
    encoding: 'utf8',
  });
  const packages = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name);
  const root = path.join(CACHE, 'root');
  rmSync(CACHE, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  execFileSync('apt-get', ['download', ...packages], { cwd: CACHE, stdio: 'pipe' });
  for (const file of readdirSync(CACHE).filter((name) => name.endsWith('.deb'))) {
    execFileSync('dpkg', ['-x', path.join(CACHE, file), root], { stdio: 'pipe' });
  }
  const libraries = readdirSync(path.join(root, 'usr/lib')).map((name) => path.join(root, 'usr/lib', name));
  writeFileSync(
    launcher(),
    `#!/bin/sh\nLD_LIBRARY_PATH='${libraries.join(':')}' exec '${root}/usr/bin/redis-server' "$@"\n`,
  );
  chmodSync(launcher(), 0o755);
}

function launcher(): string {
  return path.join(CACHE, 'redis-server');
}

function unpackedRedis(): string | null {
  return existsSync(launcher()) ? launcher() : null;
}

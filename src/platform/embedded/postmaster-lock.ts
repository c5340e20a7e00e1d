import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServicesError } from './embedded-services-error';

/** A server whose parent was killed needs a moment to notice that. */
const PATIENCE_MS = 8_000;
/** A server that stops writes all that is in its memory first, which takes long on a busy disk. */
const STOP_PATIENCE_MS = 120_000;

/**
 * Waits until no server runs on the cluster. A stale postmaster.pid (power loss, `kill -9` of the server) is
 * PostgreSQL's own to handle, except where its process id now belongs to a stranger: that one is removed.
 *
 * One data directory serves one process: a second gets an error at once it is clear that the first stays.
 *
 * @throws EmbeddedServicesError embedded_in_use
 */
export async function awaitUnlocked(cluster: string): Promise<void> {
  const since = Date.now();
  for (;;) {
    const holder = lockHolder(cluster);
    if (holder === null || !alive(holder.pid)) return;
    const { pid, stops } = holder;
    if (!servesCluster(pid, cluster)) return removeStale(cluster, pid);
    if (Date.now() - since >= (stops ? STOP_PATIENCE_MS : PATIENCE_MS)) {
      throw new EmbeddedServicesError(
        'embedded_in_use',
        `Process ${pid} already serves ${cluster}; the embedded PostgreSQL belongs to one Planbill process.`,
        {
          message:
            'Another Planbill is running on this data directory. Stop it, choose another DATA_DIR, or set DATABASE_URL so that several processes can share a server.',
        },
      );
    }
    await sleep(100);
  }
}

/** The server that postmaster.pid names: its first line is the process id, and its eighth the state. */
function lockHolder(cluster: string): { pid: number; stops: boolean } | null {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0], 10);
    return Number.isInteger(pid) && pid > 0 ? { pid, stops: lines[7]?.trim() === 'stopping' } : null;
  } catch {
    return null;
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A postmaster works in its data directory and names it on its command line. */
function servesCluster(pid: number, cluster: string): boolean {
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(cluster);
  } catch {
    return false;
  }
}

function removeStale(cluster: string, judged: number): void {
  const lock = path.join(cluster, 'postmaster.pid');
  const aside = `${lock}.stale`;
  renameSync(lock, aside);
  const moved = Number.parseInt(readFileSync(aside, 'utf8').split('\n')[0], 10);
  // Another process may have started its server since we looked: that lock is not stale.
  if (moved === judged) rmSync(aside);
  else renameSync(aside, lock);
}

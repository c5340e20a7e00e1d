import { execFileSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** "nobody" on Debian and most others; a number, since the name is missing in slim images. */
const NOBODY = 65534;

/** The account services run under: PostgreSQL refuses root, so root drops to nobody. Empty: ourselves. */
export function serviceAccount(): { uid?: number; gid?: number } {
  return process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
}

/** The little environment a service gets: nothing of ours, so that no PG* variable or secret reaches it. */
export function serviceEnvironment(): Record<string, string> {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', HOME: tmpdir(), LC_ALL: 'C', TZ: 'UTC' };
}

/** Gives a file or directory to the service account. */
export function giveToService(path: string): void {
  const { uid, gid } = serviceAccount();
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/** Whether the service account can pass through this directory, or run this file. Asked for real: ACLs and mounts count. */
export function serviceCanUse(path: string): boolean {
  try {
    execFileSync('/bin/sh', ['-c', 'test -x "$0"', path], {
      ...serviceAccount(),
      cwd: '/',
      env: serviceEnvironment(),
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

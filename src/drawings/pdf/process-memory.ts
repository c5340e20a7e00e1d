import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Whether looking is cheap enough to do often. */
export const MEMORY_LOOK_MS = process.platform === 'linux' ? 50 : 500;

/** Resident memory of another process, bytes; null when it is gone. */
export function residentBytes(pid: number): number | null {
  try {
    if (process.platform === 'linux') {
      const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
      return kib ? Number(kib[1]) * 1024 : null;
    }
    const kib = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'latin1' }));
    return Number.isFinite(kib) && kib > 0 ? kib * 1024 : null;
  } catch {
    return null;
  }
}

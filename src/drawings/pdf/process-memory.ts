import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at the memory. Outside Linux a look starts a program, so it happens less often. */
export const MEMORY_LOOK_MS = process.platform === 'linux' ? 50 : 500;

/** The resident memory of another process in bytes; null when the process has ended. */
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

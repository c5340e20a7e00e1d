import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Milliseconds between two looks at a process. Outside Linux a look starts a program, so it happens less often. */
export const LOOK_MS = process.platform === 'linux' ? 50 : 500;

/** What another process uses. */
export interface ProcessUsage {
  /** Memory that it holds, bytes. */
  readonly residentBytes: number;
  /** Processor time that it has had since its start, milliseconds; all its threads together. */
  readonly cpuMs: number;
}

/** Clock ticks of /proc in a second: 100 for every program, whatever the kernel counts in (USER_HZ). */
const TICKS_PER_SECOND = 100;

/** Looks at a process; null when it has ended. */
export function usageOf(pid: number): ProcessUsage | null {
  try {
    return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  } catch {
    return null;
  }
}

function fromProc(pid: number): ProcessUsage | null {
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
  if (kib === null) return null;
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  // The name in parentheses may hold spaces. After it, utime and stime are the fields 12 and 13 (proc(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { residentBytes: Number(kib[1]) * 1024, cpuMs: (ticks * 1000) / TICKS_PER_SECOND };
}

function fromPs(pid: number): ProcessUsage | null {
  const row = execFileSync('ps', ['-o', 'rss=,time=', '-p', String(pid)], { encoding: 'latin1' });
  const [kib, time] = row.trim().split(/\s+/);
  if (!(Number(kib) > 0)) return null;
  return { residentBytes: Number(kib) * 1024, cpuMs: millisecondsOf(time) };
}

/** Reads `[[days-]hours:]minutes:seconds`, the seconds with decimals on some systems. */
function millisecondsOf(time: string): number {
  const [days, clock] = time.includes('-') ? time.split('-') : ['0', time];
  const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1000;
}

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const INTERVAL_MS = 50;

/** Resident memory, MB of 10^6 bytes. */
export interface MemoryGrowth {
  before: number;
  peak: number;
  growth: number;
}

/** Watches the resident memory of a process until it ends. */
export class ProcessMemory {
  private readonly before: number;
  private peak: number;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: number) {
    this.before = this.peak = residentBytes(pid) ?? 0;
    this.timer = setInterval(() => this.look(), INTERVAL_MS);
  }

  stop(): MemoryGrowth {
    this.look();
    clearInterval(this.timer);
    const [before, peak] = [this.before, this.peak].map((bytes) => Math.round(bytes / 1e6));
    return { before, peak, growth: peak - before };
  }

  private look(): void {
    this.peak = Math.max(this.peak, residentBytes(this.pid) ?? 0);
  }
}

/** null: the process does not exist. */
function residentBytes(pid: number): number | null {
  try {
    const [, kib] =
      process.platform === 'linux'
        ? (/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [])
        : [null, execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })];
    return kib === undefined ? null : Number(kib) * 1024;
  } catch {
    return null;
  }
}

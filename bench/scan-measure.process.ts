/** Reads one scan for bench/scan.ts and reports what that took. */
import { readFileSync } from 'node:fs';
import { readScan } from '../src/drawings/raster';

export interface ScanMeasure {
  /** Processor time of all threads, with loading the network and the language. */
  readonly cpu_ms: number;
  readonly peak_mb: number;
  readonly rooms: number;
  readonly scale_known: boolean;
}

async function main(file: string): Promise<void> {
  const before = process.cpuUsage();
  const plan = await readScan(readFileSync(file), 1, {}, ['eng']);
  const { user, system } = process.cpuUsage(before);
  const measure: ScanMeasure = {
    cpu_ms: Math.round((user + system) / 1000),
    peak_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    rooms: plan.rooms.length,
    scale_known: plan.scale !== null,
  };
  process.send?.(measure, () => process.exit(0));
}

void main(process.argv[2]);

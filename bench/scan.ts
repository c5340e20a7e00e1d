/**
 * What a scan takes from file to rooms: npm run bench:scan
 *
 * One JSON line: processor time and peak memory for an A1 sheet at 150 dpi and an A4 sheet at 200 dpi, each in a process
 * of its own. `ok` says whether both stay within their limits.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pictureFile } from '../test/support/plans/scans/scan-files';
import { scannedPlan } from '../test/support/plans/scans/scanned-plan';
import type { ScanMeasure } from './scan-measure.process';

const RUNNER = join(__dirname, '..', 'scripts', 'run-typescript.cjs');
const SHEETS = [
  { sheet: 'A1', seed: 44, dpi: 150, most: { cpu_ms: 25_000, peak_mb: 900 } },
  { sheet: 'A4', seed: 51, dpi: 200, most: { cpu_ms: 6_000, peak_mb: 900 } },
];

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-bench-'));
  try {
    const sheets = [];
    for (const { sheet, seed, dpi, most } of SHEETS) {
      const scan = await scannedPlan(seed, { damage: 'scan', dpi });
      const file = join(folder, `${sheet}.png`);
      writeFileSync(file, await pictureFile(scan, 'png', dpi));
      const measure = await measured(file);
      const ok = measure.cpu_ms <= most.cpu_ms && measure.peak_mb <= most.peak_mb;
      const pixels = scan.width * scan.height;
      sheets.push({ sheet, dpi, pixels, rooms_true: scan.truth.rooms.length, ...measure, most, ok });
    }
    console.log(JSON.stringify({ bench: 'scan', sheets, ok: sheets.every(({ ok }) => ok) }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process of its own, so that its memory is that of one sheet. */
function measured(file: string): Promise<ScanMeasure> {
  return new Promise((resolve, reject) => {
    const child = fork(RUNNER, [join(__dirname, 'scan-measure.process.ts'), file]);
    child.once('message', (measure) => resolve(measure as ScanMeasure));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}.`)));
  });
}

void main();

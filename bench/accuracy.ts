/**
 * How well drawn plans are read. Plans of every style of wall and every disturbance are drawn with their exact truth,
 * read back and judged: right without touching, silent faults, scale, rooms, openings, walls.
 *
 *   npm run bench:accuracy                         300 mixed plans in two processes: the measure of a release
 *   npm run bench:accuracy -- --plans 60           fewer; --first-seed N starts elsewhere, --processes N
 *   npm run bench:accuracy -- --only levelText     plans that all have this disturbance (`none` for none)
 *   npm run bench:accuracy -- --pdf FOLDER 17 28   writes the plans of these seeds and their truth, to explain them
 *   npm run bench:accuracy -- --scans 300          the plans printed, scanned and damaged, through the whole raster way
 *   npm run bench:accuracy -- ROUNDS [FIRST_SEED] [habits]   the plain suite, 24 plans a round
 *
 * Stderr has a table with a line for every style and disturbance, then the plans that are not right with their seed
 * and faults, those with silent faults (!) first. A plan with two disturbances counts in both lines. Stdout has the
 * same numbers as one JSON line. `--only` must be given to `--pdf` too when the seed comes from such a run. Which
 * disturbances a seed has depends on the list of disturbances, so seeds are good for one version only.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { DISTURBANCES } from '../test/support/plans/disturbances';
import { mixedPlan } from '../test/support/plans/disturbances/mix';
import { drawPlan } from '../test/support/plans/draw-plan';
import { WALL_STYLES } from '../test/support/plans/plan-suite';
import { type MeasuredSheet, summaryOf, tableOf } from './accuracy-table';
import type { MeasuredScan } from './accuracy-scan-table';
import { reportScans } from './accuracy-scans';
import { plainSuite } from './accuracy-plain';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    plans: { type: 'string', default: '300' },
    scans: { type: 'string' },
    'first-seed': { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    only: { type: 'string' },
    pdf: { type: 'string' },
  },
});

async function main(): Promise<void> {
  if (values.pdf !== undefined) writePlans(values.pdf, positionals.map(Number));
  else if (positionals.length > 0)
    await plainSuite(Number(positionals[0]), Number(positionals[1] ?? 1), positionals[2] === 'habits');
  else if (values.scans !== undefined)
    reportScans(await measured<MeasuredScan>('accuracy-scans.process.ts', Number(values.scans)));
  else report(await measured<MeasuredSheet>('accuracy.process.ts', Number(values.plans)));
}

function writePlans(folder: string, seeds: readonly number[]): void {
  mkdirSync(folder, { recursive: true });
  for (const seed of seeds) {
    const { name, plan } = mixedPlan(seed, values.only);
    const { pdf, truth } = drawPlan(plan, `${seed}.pdf`);
    writeFileSync(join(folder, `${seed}.pdf`), pdf);
    writeFileSync(join(folder, `${seed}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
    console.error(`${name}: ${join(folder, `${seed}.pdf`)}`);
  }
}

/** Every process takes each n-th seed. */
async function measured<T extends { seed: number }>(script: string, count: number): Promise<T[]> {
  const [first, processes] = [Number(values['first-seed']), Number(values.processes)];
  const parts = Array.from({ length: processes }, (_, i) =>
    measuredInProcess<T>(script, first + i, first + count - 1, processes),
  );
  return (await Promise.all(parts)).flat().sort((a, b) => a.seed - b.seed);
}

function measuredInProcess<T>(name: string, first: number, last: number, step: number): Promise<T[]> {
  const script = join(__dirname, name);
  const runner = join(__dirname, '..', 'scripts', 'run-typescript.cjs');
  const seeds = [first, last, step].map(String);
  const only = values.only === undefined ? [] : [values.only];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [runner, script, ...seeds, ...only], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const sheets: T[] = [];
    createInterface(child.stdout).on('line', (line) => sheets.push(JSON.parse(line) as T));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve(sheets)
        : reject(new Error(`A process ended with ${code} after ${sheets.length} plans.`)),
    );
  });
}

function report(sheets: readonly MeasuredSheet[]): void {
  const kinds = [
    ...WALL_STYLES.map((style) =>
      summaryOf(
        style,
        sheets.filter((s) => s.style === style),
      ),
    ),
    ...['none', ...DISTURBANCES.map(({ name }) => name)].map((name) =>
      summaryOf(
        name,
        sheets.filter((s) => (name === 'none' ? s.disturbances.length === 0 : s.disturbances.includes(name))),
      ),
    ),
  ].filter(({ plans }) => plans > 0);
  const all = summaryOf('all', sheets);
  console.error(tableOf([all, ...kinds]));
  const wrong = sheets.filter(({ faults }) => faults.length > 0);
  const worst = [...wrong].sort(
    (a, b) => b.silent.length - a.silent.length || b.faults.length - a.faults.length || a.seed - b.seed,
  );
  for (const { name, faults, silent } of worst)
    console.error(
      `${silent.length > 0 ? '!' : ' '} ${name}: ${shortened(silent.length > 0 ? silent : faults)}`,
    );
  console.log(JSON.stringify({ bench: 'accuracy', all, kinds, worst: worst.map(({ seed }) => seed) }));
}

function shortened(faults: readonly string[]): string {
  const more = faults.length > 3 ? `; ${faults.length - 3} more` : '';
  return `${faults.slice(0, 3).join('; ')}${more}`;
}

void main();

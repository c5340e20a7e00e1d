/**
 * How long a sheet takes from file to rooms, and in how much memory: npm run bench:extract
 *
 * One JSON line. For sheets of about 1 k, 10 k and 100 k segments: milliseconds (median of RUNS, after some seconds of warming up) of the
 * real reader process and of the extraction, peak RSS of both processes, and as baseline PDFium alone
 * loading and drawing the same page at 72 dpi. `growth` is the exponent from 10 k to 100 k segments.
 * Where Debian's python3-fitz is installed, `ratio_to_pymupdf` compares processor time with PyMuPDF's get_drawings
 * on the same file. Plans of the shared folder, where it is there, follow as `fixtures`.
 */
import 'reflect-metadata';
import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { busyPlan } from '../test/support/plans/busy-plan';
import type { ExtractMeasure } from './extract-measure.process';
import { pymupdfMs } from './pymupdf';

const RUNNER = join(__dirname, '..', 'scripts', 'run-typescript.cjs');
const SIZES = [1_000, 10_000, 100_000];
const FIXTURES = join(__dirname, '..', '..', 'shared', 'fixtures', 'plans');

interface Sheet extends ExtractMeasure {
  readonly segments: number;
  readonly rooms_true: number;
  readonly total_ms: number;
  /** Processor time of reading and extraction. */
  readonly total_cpu_ms: number;
  readonly ratio_to_baseline: number;
  readonly pymupdf_ms: number | null;
  readonly ratio_to_pymupdf: number | null;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-bench-'));
  try {
    const sheets: Sheet[] = [];
    for (const size of SIZES) {
      const { pdf, segments, truth } = busyPlan(size);
      const file = join(folder, `${size}.pdf`);
      writeFileSync(file, pdf);
      const measure = await measured(file);
      const pymupdf = pymupdfMs(file);
      const total = measure.read_ms + measure.extract_ms;
      sheets.push({
        segments,
        rooms_true: truth.rooms.length,
        ...measure,
        total_ms: round(total),
        total_cpu_ms: round(measure.read_cpu_ms + measure.extract_cpu_ms),
        ratio_to_baseline: round(total / measure.pdfium_ms),
        pymupdf_ms: pymupdf,
        ratio_to_pymupdf: pymupdf && round((measure.read_cpu_ms + measure.extract_cpu_ms) / pymupdf),
      });
    }
    const [, middle, large] = sheets;
    const growth = (of: (sheet: Sheet) => number): number =>
      round(Math.log(of(large) / of(middle)) / Math.log(large.segments / middle.segments), 2);
    console.log(
      JSON.stringify({
        bench: 'extract',
        sheets,
        fixtures: await fixtures(),
        growth: {
          read: growth((sheet) => sheet.read_ms),
          extract: growth((sheet) => sheet.extract_ms),
          total: growth((sheet) => sheet.total_ms),
          total_cpu: growth((sheet) => sheet.total_cpu_ms),
        },
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Processor time of each plan of the shared folder, milliseconds; empty where there is no such folder. */
async function fixtures(): Promise<Record<string, number>> {
  const files = existsSync(FIXTURES) ? readdirSync(FIXTURES).filter((name) => name.endsWith('.pdf')) : [];
  const times: Record<string, number> = {};
  for (const name of files) {
    const { read_cpu_ms, extract_cpu_ms } = await measured(join(FIXTURES, name));
    times[name] = round(read_cpu_ms + extract_cpu_ms);
  }
  return times;
}

/** In a process of its own, so that its memory is that of one sheet. */
function measured(file: string): Promise<ExtractMeasure> {
  return new Promise((resolve, reject) => {
    const child = fork(RUNNER, [join(__dirname, 'extract-measure.process.ts'), file]);
    child.once('message', (measure) => resolve(measure as ExtractMeasure));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The measuring process ended with ${code}.`)));
  });
}

const round = (value: number, digits = 1): number => Math.round(value * 10 ** digits) / 10 ** digits;

void main();

/** Measures one sheet for bench/extract.ts; the file's path is the argument. */
import 'reflect-metadata';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { extractPlan } from '../src/domain/extraction';
import { DrawingReader } from '../src/drawings/process';
import { loadPdfium } from '../src/drawings/pdf/pdfium';
import { PdfDocument } from '../src/drawings/pdf/pdf-document';
import { usageOf } from '../src/drawings/process/process-usage';
import { Config } from '../src/platform/config';

/** The compiler of Node goes on making code faster for some seconds. A service that stays up has this behind it. */
const WARM_UP_MS = 4_000;
const LEAST_WARM_UP = 2;
const RUNS = 5;

export interface ExtractMeasure {
  readonly read_ms: number;
  /** Processor time of the reader process and of taking its answer; without the former where the system does not tell. */
  readonly read_cpu_ms: number;
  readonly extract_ms: number;
  /** Processor time of the same: what a machine with nothing else to do would take at most. */
  readonly extract_cpu_ms: number;
  readonly pdfium_ms: number;
  /** Of the process that extracts and holds the answer. */
  readonly peak_rss_mb: number;
  /** Of the reader process; null where the system does not tell. */
  readonly reader_peak_rss_mb: number | null;
  readonly paths: number;
  readonly rooms_found: number;
}

async function main(file: string): Promise<void> {
  const reader = new DrawingReader(
    Object.assign(new Config(), { readerTimeoutMs: 120_000, readerMemoryMb: 4_000 }),
  );
  const signal = new AbortController().signal;
  const times = {
    read: [] as number[],
    readCpu: [] as number[],
    extract: [] as number[],
    cpu: [] as number[],
  };
  let [paths, rooms] = [0, 0];
  const begin = performance.now();
  for (let i = 0; times.read.length < RUNS; i++) {
    const start = performance.now();
    const [childBefore, ownBefore] = [childrenCpuMs(), process.cpuUsage()];
    const drawing = await reader.readPage(file, 1, signal);
    const read = performance.now();
    const own = process.cpuUsage(ownBefore);
    const readCpu = childrenCpuMs() - childBefore + (own.user + own.system) / 1000;
    const cpu = process.cpuUsage();
    rooms = extractPlan(drawing).rooms.length;
    const { user, system } = process.cpuUsage(cpu);
    paths = drawing.paths.count;
    if (i < LEAST_WARM_UP || start - begin < WARM_UP_MS) continue;
    times.read.push(read - start);
    times.readCpu.push(readCpu);
    times.extract.push(performance.now() - read);
    times.cpu.push((user + system) / 1000);
  }
  // Before the baseline, which takes memory of its own.
  const memory = { peak_rss_mb: ownPeak(), reader_peak_rss_mb: childrenPeak() };
  reader.onApplicationShutdown();
  const measure: ExtractMeasure = {
    read_ms: median(times.read),
    read_cpu_ms: median(times.readCpu),
    extract_ms: median(times.extract),
    extract_cpu_ms: median(times.cpu),
    pdfium_ms: await pdfiumAlone(file),
    ...memory,
    paths,
    rooms_found: rooms,
  };
  process.send!(measure);
  process.disconnect();
}

/** PDFium in this process: open, load the page, draw it at one pixel a point. */
async function pdfiumAlone(file: string): Promise<number> {
  const pdfium = await loadPdfium();
  const bytes = readFileSync(file);
  const { call } = pdfium;
  const times = Array.from({ length: LEAST_WARM_UP + RUNS }, () => {
    const start = performance.now();
    const document = PdfDocument.open(pdfium, bytes);
    document.withPage(1, ({ handle: page }) => {
      const [width, height] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)].map(Math.ceil);
      const bitmap = call.FPDFBitmap_Create(width, height, 0);
      call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
      call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
      call.FPDFBitmap_Destroy(bitmap);
    });
    document.close();
    return performance.now() - start;
  });
  return median(times.slice(LEAST_WARM_UP));
}

const ownPeak = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Processes that this one has started, from Linux's /proc; empty on other systems. */
function childrenPids(): number[] {
  if (!existsSync('/proc/self/task')) return [];
  return readdirSync('/proc/self/task').flatMap((task) =>
    readFileSync(`/proc/self/task/${task}/children`, 'utf8')
      .split(' ')
      .filter((pid) => pid !== '')
      .map(Number),
  );
}

const childrenCpuMs = (): number => childrenPids().reduce((sum, pid) => sum + (usageOf(pid)?.cpuMs ?? 0), 0);

/** Peak of the reader processes, from Linux's /proc. */
function childrenPeak(): number | null {
  try {
    const peaks = childrenPids().map(
      (pid) => /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1],
    );
    return Math.round(Math.max(...peaks.map((peak) => Number(peak ?? 0))) / 1024);
  } catch {
    return null;
  }
}

const median = (times: readonly number[]): number =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] * 10) / 10;

void main(process.argv[2]);

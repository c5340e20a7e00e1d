/** The reader process reads one file at a time for DrawingReader. It ends when it is killed, late or orphaned. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PlanbillError } from '../../domain/errors';
import { pdfDamaged, tooComplex } from '../pdf/pdf-errors';
import { readPage } from '../pdf/read-page';
import { surveyPdf } from '../pdf/survey-pdf';
import { isPicture } from '../raster/source-kind';
import type { ReaderReply, ReaderRequest, ReaderResults, ReaderTask } from './reader-protocol';

const parentPid = Number(process.argv[2]);
/**
 * Shared with the watchdog: when the current work must be over, in milliseconds since the epoch and in milliseconds
 * of this process's processor time; 0 while idle.
 */
const deadline = new BigInt64Array(new SharedArrayBuffer(16));

new Worker(join(__dirname, 'reader-watchdog.worker.js'), { workerData: { parentPid, deadline } }).unref();
// Ctrl-C and service managers signal the whole group. The parent finishes its work first and then ends this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReaderRequest) => void answer(request));

async function answer({ task, cpuMs, wallMs }: ReaderRequest): Promise<void> {
  const { user, system } = process.cpuUsage();
  Atomics.store(deadline, 0, BigInt(Date.now() + wallMs));
  Atomics.store(deadline, 1, BigInt(Math.round((user + system) / 1000) + cpuMs));
  const reply = await replyTo(task);
  deadline.forEach((_, i) => Atomics.store(deadline, i, 0n));
  process.send?.(reply);
}

async function replyTo(task: ReaderTask): Promise<ReaderReply> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(task.path);
  } catch (error) {
    return { unreachable: String(error), residentBytes: process.memoryUsage.rss(), sound: true };
  }
  try {
    const result = await perform(task, bytes);
    return { result, residentBytes: process.memoryUsage.rss(), sound: true };
  } catch (error) {
    const residentBytes = process.memoryUsage.rss();
    const known = error instanceof PlanbillError;
    const refusal = known ? error : troubleOf(error);
    if (!refusal) return { fault: (error as Error).stack ?? String(error), residentBytes, sound: false };
    const { code, detail, friendly: message } = refusal;
    return { refused: { code, detail, message }, residentBytes, sound: known };
  }
}

async function perform(task: ReaderTask, bytes: Uint8Array): Promise<ReaderResults[keyof ReaderResults]> {
  if (task.kind === 'page') return readPage(bytes, task.page);
  if (task.kind === 'survey' && !isPicture(bytes)) return surveyPdf(bytes);
  // What reads pixels takes a second to load, and most processes never need it.
  const { readScan, surveyPicture } = await import('../raster/index.js');
  return task.kind === 'survey'
    ? surveyPicture(bytes)
    : readScan(bytes, task.page, task.options, task.languages);
}

/**
 * Explains an error inside PDFium: it ran out of its 32-bit memory or stack, or the file made it fail (a
 * RuntimeError of WebAssembly). null for any other error, which is a fault of Planbill and not of the file.
 */
function troubleOf(error: unknown): PlanbillError | null {
  const detail = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError || /out of memory|OOM|stack/i.test(detail)) {
    return tooComplex(`PDFium ran out of memory or stack: ${detail}`);
  }
  return (error as Error | null)?.name === 'RuntimeError'
    ? pdfDamaged(`PDFium failed on the file: ${detail}`)
    : null;
}

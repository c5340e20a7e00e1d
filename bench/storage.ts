/**
 * Measures what storing files costs compared with copying them: npm run bench:storage
 *
 * It uploads and downloads 40 files of 16 MB and one of 512 MB with the storage drivers, which hash uploads and
 * verify downloads. It compares them with the same bytes in plain streams: from file to file with an fsync for local
 * disk, PUT and GET of signed links to the same server for S3. For information it also measures PUT in parts, which
 * the protocol needs where the size of a file is not known before its end (`upload_parts`). The two take turns file
 * by file, in a separate process for each driver. It prints one JSON line: MB/s of both, their ratio, and the memory
 * of the process in MB, at its start and at most.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startS3Server } from '../test/support/s3-server';
import { type Measured, type Task, measure } from './storage-sides';

const MB = 1_000_000;
const FILES = [
  ...Array.from({ length: 40 }, (_, n) => ({ name: `small-${n}`, size: 16 * MB })),
  { name: 'large', size: 512 * MB },
];
const TOTAL_MB = FILES.reduce((sum, { size }) => sum + size, 0) / MB;
const GOAL = 0.6;

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-bench-'));
  const server = await startS3Server();
  try {
    const files: string[] = [];
    for (const { name, size } of FILES) files.push(await draw(join(folder, name), size));
    const drivers: Record<string, Record<string, number>> = {};
    for (const driver of ['local', 's3'] as const) {
      const s3 = { endpoint: server.endpoint, credentials: server.credentials };
      drivers[driver] = await compared({ driver, folder, files, s3 });
    }
    const worst = Math.min(...Object.values(drivers).flatMap((d) => [d.upload_ratio, d.download_ratio]));
    console.log(
      JSON.stringify({
        bench: 'storage',
        mb: TOTAL_MB,
        ...drivers,
        worst_ratio: worst,
        goal: GOAL,
      }),
    );
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true });
  }
}

/** Makes a file of random bytes. */
async function draw(path: string, size: number): Promise<string> {
  const handle = await open(path, 'w');
  const piece = randomBytes(MB);
  for (let at = 0; at < size; at += MB) await handle.write(piece);
  await handle.close();
  return path;
}

async function compared(task: Task): Promise<Record<string, number>> {
  const { upload, download, startRss, peakRss } = await inProcess(task);
  return {
    upload_mb_s: Math.round(TOTAL_MB / upload.ours),
    upload_plain_mb_s: Math.round(TOTAL_MB / upload.plain),
    upload_ratio: hundredths(upload.plain / upload.ours),
    ...(upload.parts !== undefined && {
      upload_parts_mb_s: Math.round(TOTAL_MB / upload.parts),
      upload_parts_ratio: hundredths(upload.parts / upload.ours),
    }),
    download_mb_s: Math.round(TOTAL_MB / download.ours),
    download_plain_mb_s: Math.round(TOTAL_MB / download.plain),
    download_ratio: hundredths(download.plain / download.ours),
    start_rss_mb: Math.round(startRss),
    peak_rss_mb: Math.round(peakRss),
  };
}

/** Runs in a new process, which has used no memory yet. */
async function inProcess(task: Task): Promise<Measured> {
  const answer = join(task.folder, 'answer');
  const runner = join(__dirname, '../scripts/run-typescript.cjs');
  await promisify(execFile)(process.execPath, [runner, __filename, JSON.stringify({ task, answer })]);
  const measured = JSON.parse(await readFile(answer, 'utf8')) as Measured;
  await rm(answer);
  return measured;
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;

const [, , argument] = process.argv;
if (argument === undefined) void main();
else {
  const { task, answer } = JSON.parse(argument) as { task: Task; answer: string };
  void measure(task).then((measured) => writeFile(answer, JSON.stringify(measured)));
}

/**
 * Checks that every byte is returned while a worker is killed and the storage is restarted: npm run trial:storage --
 * [--driver local|s3] [--files 200] [--large 1073741824]
 *
 * It sends files of 0 bytes to 64 MiB and one large file to a real API process, several in a request and 4 requests
 * at a time, fetches them all again and compares their SHA-256. During both, a worker is killed with SIGKILL, and so
 * is the S3 server (on local disk the API itself is restarted). It prints one JSON line per driver. Memory is
 * resident, in MB of 10^6 bytes, counted after a first file of 32 MiB was received and sent. It exits with 1 unless
 * every file is right, storage and rows agree, nothing is left after a sweep, and neither process grew by 100 MB.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { ChaosPostgres } from '../test/chaos/support/postgres';
import { several, StorageTrial } from '../test/support/storage-trial/storage-trial';
import { type TrialFile, trialFiles } from '../test/support/storage-trial/trial-files';
import { keepsNothing } from '../test/support/storage-trial/trial-store';

const LARGEST = 64 * 1024 * 1024;
const AT_ONCE = 4;
const MOST_A_REQUEST = 8;
/** Size of the file that is sent and fetched before memory is measured. */
const WARMING = 32 * 1024 * 1024;
const GROWTH_GOAL_MB = 100;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      driver: { type: 'string' },
      files: { type: 'string', default: '200' },
      large: { type: 'string', default: String(1024 ** 3) },
    },
  });
  const drivers = (['local', 's3'] as const).filter((driver) => (values.driver ?? driver) === driver);
  for (const driver of drivers) {
    const report = await tried(driver, Number(values.files), Number(values.large));
    console.log(JSON.stringify({ trial: 'storage', driver, ...report }));
    if (!report.passed) process.exitCode = 1;
  }
}

async function tried(driver: 'local' | 's3', count: number, large: number) {
  const postgres = await ChaosPostgres.start();
  const trial = await StorageTrial.start(driver, postgres.direct, {
    UPLOAD_MAX_BYTES: String(Math.max(large, LARGEST)),
  });
  try {
    const empty_object = await keepsNothing(trial.store.port);
    // The memory of the loaded code itself does not count.
    const [first] = trialFiles(1, LARGEST, WARMING, 2).slice(1);
    await trial.client.upload([first]);
    await trial.client.hashOf(first);
    await trial.settled(60_000);
    trial.remember();

    const files = trialFiles(count, LARGEST, large);
    const kept = files.filter(({ size }) => size > 0);
    const disturb = async () => {
      await trial.killWorker();
      await trial.restartStorage();
    };
    const upload_s = await timed(() =>
      several(requestsOf(kept), AT_ONCE, (request) => trial.client.upload(request), disturb),
    );
    const refused: string[] = [];
    for (const file of files.filter(({ size }) => size === 0)) refused.push(await trial.client.refused(file));
    const wrong: string[] = [];
    const compare = async (file: TrialFile) => {
      if ((await trial.client.hashOf(file)) !== file.sha256) wrong.push(file.name);
    };
    const download_s = await timed(() => several(kept, AT_ONCE, compare, disturb));
    await trial.settled(300_000);

    const census = await trial.store.census();
    // Removes what the killed worker and the killed server left. The service itself waits a day.
    const swept = await trial.store.port.sweepUnfinished(new Date());
    const clean = await trial.store.census();
    const { uploads: rows } = await trial.rows();
    const bytes = kept.reduce((sum, { size }) => sum + size, 0);
    const memory = { api: trial.growth('api'), worker: trial.growth('worker') };
    const passed =
      empty_object &&
      wrong.length === 0 &&
      refused.every((code) => code === 'empty_file') &&
      census.objects === rows &&
      clean.temporary + clean.unfinished === 0 &&
      Object.values(memory).every(({ growth }) => growth < GROWTH_GOAL_MB);
    return {
      files: kept.length,
      bytes,
      wrong,
      refused_empty: refused.length,
      empty_object,
      rows,
      ...census,
      swept,
      ...trial.client.counts,
      memory,
      upload_s: round(upload_s),
      download_s: round(download_s),
      upload_mb_s: round(bytes / 1e6 / upload_s),
      download_mb_s: round(bytes / 1e6 / download_s),
      passed,
    };
  } finally {
    await trial.stop();
    await postgres.stop();
  }
}

/** Groups small files into one request; each large file has its own, in order. */
function requestsOf(files: readonly TrialFile[]): TrialFile[][] {
  const requests: TrialFile[][] = [];
  let together: TrialFile[] = [];
  for (const file of files) {
    if (file.size > 1024 * 1024) {
      requests.push([file]);
      continue;
    }
    if (together.length === MOST_A_REQUEST) together = [];
    if (together.length === 0) requests.push(together);
    together.push(file);
  }
  return requests;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now();
  await work();
  return (performance.now() - begun) / 1000;
}

const round = (value: number): number => Math.round(value * 10) / 10;

void main();

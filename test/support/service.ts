import { chmodSync, mkdtempSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as api from '../../sdk';
import { type Client, createClient, createConfig } from '../../sdk/client';
import { type PlanbillProcess, startPlanbillProcess } from './planbill-process';
import { createDatabase } from './postgres';

/** A real service process on a database and a data folder of its own, spoken to through the SDK. */
export interface TestService {
  client: Client;
  readonly process: PlanbillProcess;
  readonly databaseUrl: string;
  /** What it was started with; a second process beside it takes the same. */
  readonly settings: Record<string, string>;
  /** Starts again on the same data after a stop or a kill. */
  restart(): Promise<void>;
  /** Stored objects and half-written files, in order. */
  files(): Promise<string[]>;
  stop(): Promise<void>;
}

export async function startTestService(settings: Record<string, string> = {}): Promise<TestService> {
  const database = await createDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'planbill-e2e-'));
  chmodSync(dataDir, 0o755);
  const all = {
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    DISPATCHER: 'embedded',

    ...settings,
  };
  const start = () => startPlanbillProcess(all);
  let running = await start();
  const client = createClient(createConfig({ baseUrl: running.url }));
  return {
    client,
    databaseUrl: database.url,
    settings: all,
    get process() {
      return running;
    },
    async restart() {
      running = await start();
      client.setConfig({ baseUrl: running.url });
    },
    async files() {
      return (await filesBelow(join(dataDir, 'storage'))).sort();
    },
    async stop() {
      await running.stop();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A folder that is removed meanwhile has no files; those of the others count. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return [];
  });
  const files = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    }),
  );
  return files.flat();
}

/** Uploads a plan for ingest. */
export function ingest(
  service: TestService,
  bytes: Uint8Array,
  form: Omit<api.IngestRequestDto, 'file'> & { fileName?: string } = {},
) {
  const { fileName = 'plan.pdf', ...fields } = form;
  return api.ingestPlan({
    client: service.client,
    body: { file: new File([new Uint8Array(bytes)], fileName), ...fields },
  });
}

/** Waits for the end of a job. */
export async function ended(service: TestService, jobId: string, timeoutMs = 240_000): Promise<api.JobDto> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    const { data } = await api.getJob({ client: service.client, path: { id: jobId } });
    if (data?.done) return data;
    if (Date.now() > until) throw new Error(`job ${jobId} has not ended: ${JSON.stringify(data)}`);
    await sleep(50);
  }
}

/** Ingests a plan and waits until it is processed. */
export async function processed(
  service: TestService,
  bytes: Uint8Array,
  form: Parameters<typeof ingest>[2] = {},
): Promise<string> {
  const { data, error } = await ingest(service, bytes, form);
  if (!data) throw new Error(`ingest refused: ${JSON.stringify(error)}`);
  const job = await ended(service, data.job_id);
  if (job.status !== 'succeeded') throw new Error(`extraction ended badly: ${JSON.stringify(job)}`);
  return data.floorplan_id;
}

import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pMap from 'p-map';
import { type PlanbillProcess, startPlanbillProcess } from '../planbill-process';
import { sql } from '../sql';
import { type MemoryGrowth, ProcessMemory } from './process-memory';
import { TrialClient } from './trial-client';
import { openTrialStore, type TrialStore } from './trial-store';

type Role = 'api' | 'worker';

interface Running {
  process: PlanbillProcess;
  memory: ProcessMemory;
}

/** An API process and a worker process with a storage that can be restarted. The memory of each is watched. */
export class StorageTrial {
  readonly client = new TrialClient(() => this.running.api.process.url);
  private readonly ended: Record<Role, MemoryGrowth[]> = { api: [], worker: [] };
  private running!: Record<Role, Running>;

  private constructor(
    readonly store: TrialStore,
    readonly databaseUrl: string,
    private readonly dataDir: string,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(
    driver: 'local' | 's3',
    databaseUrl: string,
    settings: Record<string, string> = {},
    through?: (endpoint: string) => Promise<string>,
  ): Promise<StorageTrial> {
    const dataDir = mkdtempSync(join(tmpdir(), 'planbill-storage-trial-'));
    chmodSync(dataDir, 0o755);
    const store = await openTrialStore(driver, dataDir, through);
    const all = {
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      DISPATCHER: 'embedded',
      RATE_LIMIT_PER_MINUTE: '0',
      ...store.settings,
      ...settings,
    };
    const trial = new StorageTrial(store, databaseUrl, dataDir, all);
    const [api, worker] = await Promise.all([trial.launch('api'), trial.launch('worker')]);
    trial.running = { api, worker };
    return trial;
  }

  get url(): string {
    return this.running.api.process.url;
  }

  /** Kills the worker with SIGKILL and starts a new one. */
  async killWorker(): Promise<void> {
    await this.running.worker.process.kill();
    await this.replace('worker');
  }

  /** Kills and restarts the server of the storage. Without a server, the API is restarted. */
  async restartStorage(): Promise<void> {
    if (!this.store.server) {
      await this.running.api.process.stop();
      await this.replace('api');
      return;
    }
    await this.store.server.kill();
    await sleep(500);
    await this.store.server.restart();
  }

  /** The number of rows of uploads, and of jobs that have not ended. */
  async rows(): Promise<{ uploads: number; open_jobs: number }> {
    const [counts] = await sql<{ uploads: number; open_jobs: number }>(
      this.databaseUrl,
      `SELECT (SELECT count(*)::int FROM uploads) AS uploads,
         (SELECT count(*)::int FROM jobs WHERE finished_at IS NULL) AS open_jobs`,
    );
    return counts;
  }

  /** Waits until the workers have finished all jobs. */
  async settled(withinMs: number): Promise<void> {
    for (const until = Date.now() + withinMs; (await this.rows()).open_jobs > 0; await sleep(200)) {
      if (Date.now() > until) throw new Error(`Jobs have not ended: ${JSON.stringify(await this.rows())}`);
    }
  }

  /** Measures memory growth from now on. */
  remember(): void {
    for (const role of ['api', 'worker'] as const) {
      this.running[role].memory.stop();
      this.running[role].memory = new ProcessMemory(this.running[role].process.child.pid!);
    }
  }

  /** The growth of the process of this role that grew most. */
  growth(role: Role): MemoryGrowth {
    const all = [...this.ended[role], this.running[role].memory.stop()];
    return all.reduce((most, other) => (other.growth > most.growth ? other : most));
  }

  async stop(): Promise<void> {
    for (const { process, memory } of Object.values(this.running)) {
      memory.stop();
      await process.stop();
    }
    await this.store.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  private async launch(role: Role): Promise<Running> {
    const process = await startPlanbillProcess({ ...this.settings, APP_ROLES: role });
    return { process, memory: new ProcessMemory(process.child.pid!) };
  }

  private async replace(role: Role): Promise<void> {
    this.ended[role].push(this.running[role].memory.stop());
    this.running[role] = await this.launch(role);
  }
}

/** Works on all items, up to `atOnce` at a time, and calls `midway` once when half of them were started. */
export async function several<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
  midway: () => Promise<void>,
): Promise<void> {
  let started = 0;
  let interlude = Promise.resolve();
  const start = async (item: T) => {
    if (++started === Math.ceil(items.length / 2)) interlude = midway();
    await work(item);
  };
  await pMap(items, start, { concurrency: atOnce });
  await interlude;
}

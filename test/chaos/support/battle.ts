import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_WORKSPACE_ID } from '../../../src/access/keys';
import { Dispatcher, type QueueClass } from '../../../src/platform/queue';
import { Engine, type EngineOptions, freshPrefix } from '../../contracts/engine';
import type { ScriptedPayload, TestCatalog } from '../../contracts/test-catalog';
import { createDatabase, type TestDatabase } from '../../support/postgres';
import type { WorkerOrders } from './worker-orders';
import { WorkerProcess } from './worker-process';

/** A producing engine in the test's process and worker processes around it, on one database. */
export class Battle {
  private readonly crew: WorkerProcess[] = [];

  private constructor(
    readonly options: EngineOptions,
    readonly engine: Engine,
    private readonly database: TestDatabase | null,
  ) {}

  /**
   * @param databaseUrl a server of the test's own; otherwise a fresh database of the run's server
   * @param settings environment variables over the fast ones of the tests
   */
  static async start(
    redisUrl: string | null,
    databaseUrl?: string,
    settings: Record<string, string> = {},
  ): Promise<Battle> {
    const database = databaseUrl ? null : await createDatabase();
    const options = {
      databaseUrl: databaseUrl ?? database!.url,
      redisUrl,
      env: { QUEUE_PREFIX: freshPrefix(), ...settings },
    };
    return new Battle(options, await Engine.start({ ...options, worker: false }), database);
  }

  /** @param env over that of the battle */
  async worker({ env, ...orders }: Partial<WorkerOrders> = {}): Promise<WorkerProcess> {
    const worker = await WorkerProcess.start(this.orders({ ...orders, env }));
    this.crew.push(worker);
    return worker;
  }

  /** Several at once. */
  workers(...orders: Partial<WorkerOrders>[]): Promise<WorkerProcess[]> {
    return Promise.all(orders.map((each) => this.worker(each)));
  }

  orders(orders: Partial<WorkerOrders>): WorkerOrders {
    return { ...this.options, ...orders, env: { ...this.options.env, ...orders.env } };
  }

  async enqueueAll(
    type: keyof TestCatalog,
    payloads: readonly ScriptedPayload[],
    options: { parentId?: string } = {},
  ): Promise<string[]> {
    const wanted = payloads.map((payload) => ({ payload, options }));
    const jobs = await this.engine.jobs.enqueueAll(type, DEFAULT_WORKSPACE_ID, wanted);
    return jobs.map(({ id }) => id);
  }

  /** Tells the dispatcher of jobs once more, past the rows. */
  announce(ids: readonly string[], queue: QueueClass, sequence: number): Promise<void> {
    const dispatcher = this.engine.module.get(Dispatcher);
    return dispatcher.announce(ids.map((jobId) => ({ jobId, queue, sequence })));
  }

  /** Waits until the attempt of a job with `sleepMs` sleeps, and so needs nothing of the database until it ends. */
  async asleep(id: string): Promise<void> {
    const asleep = 'SELECT FROM test_sleeps WHERE job_id = $1';
    while ((await this.engine.database.rows(asleep, [id])).length === 0) await sleep(25);
  }

  /** Which attempts of a job took effect. */
  async attemptsWithEffect(id: string): Promise<number[]> {
    const rows: { attempt: number }[] = await this.engine.database.manager.query(
      'SELECT attempt FROM test_effects WHERE job_id = $1',
      [id],
    );
    return rows.map(({ attempt }) => attempt);
  }

  /** The processes that began attempts of a job, in order. */
  async startedBy(id: string): Promise<number[]> {
    for (;;) {
      const rows: { pid: number }[] = await this.engine.database.manager.query(
        'SELECT pid FROM test_starts WHERE job_id = $1 ORDER BY at',
        [id],
      );
      // A running row is there a moment before its handler has begun.
      if (rows.length > 0) return rows.map(({ pid }) => pid);
      await sleep(25);
    }
  }

  /** Of all rows there are. */
  async jobIds(): Promise<string[]> {
    const rows: { id: string }[] = await this.engine.database.manager.query('SELECT id FROM jobs');
    return rows.map(({ id }) => id);
  }

  async stop(): Promise<void> {
    await Promise.all(this.crew.map((worker) => worker.kill()));
    await this.engine.stop();
    await this.database?.drop();
  }
}

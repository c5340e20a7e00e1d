import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JOB_DEFINITIONS, Job, JobRepository, JobsModule, JobsService } from '../../src/jobs';
import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { ConfigModule, loadConfig } from '../../src/platform/config';
import { Database, dataSourceOptions } from '../../src/platform/database';
import { LoggingModule } from '../../src/platform/logging';
import { QueueModule } from '../../src/platform/queue';
import { ProcessorModule } from '../../src/processor';
import {
  BulkHandler,
  EFFECT_TABLES,
  HastyHandler,
  InteractiveHandler,
  NormalHandler,
} from './scripted.handler';
import { type ScriptedPayload, TEST_CATALOG, type TestCatalog } from './test-catalog';

export interface EngineOptions {
  databaseUrl: string;
  /** null: the embedded dispatcher. */
  redisUrl: string | null;
  /** Whether it takes jobs; otherwise it only makes them. */
  worker?: boolean;
  /** Environment variables over the fast settings of the tests. */
  env?: Record<string, string>;
}

/** The database with the engine's own table and nothing of the features. */
@Global()
@Module({ providers: [Database], exports: [Database] })
class EngineDatabaseModule {
  static forRoot(url: string): DynamicModule {
    const settings = { url, poolSize: 10, applicationName: 'planbill tests' };
    return {
      module: EngineDatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings), entities: [Job], migrations: [] })],
    };
  }
}

/**
 * For tests in which no lease may run out: so long that only a lease that is never renewed runs out, however busy
 * the machine is.
 */
export const LONG_LEASES = { LEASE_MS: '60000' };

/** Short times, so that recovery is seen within a test. */
const FAST = {
  NODE_ENV: 'test',
  LOG_LEVEL: process.env.PLANBILL_TEST_LOG ?? 'silent',
  LEASE_MS: '2000',
  SWEEP_INTERVAL_MS: '300',
  SHUTDOWN_GRACE_MS: '1500',
  WORKER_CONCURRENCY: '4',
};

/** The job engine on the catalogue of the tests, and on real servers. */
export class Engine {
  private constructor(
    readonly module: TestingModule,
    readonly jobs: JobsService<TestCatalog>,
    readonly database: Database,
  ) {}

  static async start(options: EngineOptions): Promise<Engine> {
    const config = loadConfig({ ...FAST, ...options.env });
    const module = await Test.createTestingModule({
      imports: [
        ConfigModule.forRoot(config),
        LoggingModule.forRoot(config),
        EngineDatabaseModule.forRoot(options.databaseUrl),
        QueueModule.forRoot(config, options),
        JobsModule,
        ...(options.worker === false ? [] : [ProcessorModule]),
      ],
      providers: [InteractiveHandler, NormalHandler, BulkHandler, HastyHandler],
    })
      .overrideProvider(JOB_DEFINITIONS)
      .useValue(TEST_CATALOG)
      .compile();
    const database = module.get(Database);
    for (const table of EFFECT_TABLES) await database.manager.query(table);
    await module.init();
    return new Engine(module, module.get<JobsService<TestCatalog>>(JobsService), database);
  }

  stop(): Promise<void> {
    return this.module.close();
  }

  enqueue(type: keyof TestCatalog, payload: ScriptedPayload = {}): Promise<Job> {
    return this.jobs.enqueue(type, DEFAULT_WORKSPACE_ID, payload);
  }

  get(id: string): Promise<Job> {
    return this.jobs.get(DEFAULT_WORKSPACE_ID, id);
  }

  cancel(id: string): Promise<void> {
    return this.jobs.cancel(DEFAULT_WORKSPACE_ID, id);
  }

  /** Lets jobs go on that are held. */
  async release(...ids: string[]): Promise<void> {
    await this.database.run('INSERT INTO test_releases SELECT unnest($1::uuid[])', [ids]);
  }

  /** Waits until a worker has taken the job. The job may have ended since. */
  begun(id: string): Promise<Job> {
    return this.until(id, ({ startedAt }) => startedAt !== null);
  }

  /** Waits for a job to get there; the limit only turns a hang into a report. */
  async until(id: string, condition: (job: Job) => boolean, limitMs = 240_000): Promise<Job> {
    const limit = performance.now() + limitMs;
    for (;;) {
      const job = await this.get(id);
      if (condition(job)) return job;
      if (performance.now() > limit) throw new Error(`Still waiting for ${JSON.stringify(job)}`);
      await sleep(25);
    }
  }

  async ended(...ids: string[]): Promise<Job[]> {
    const done: Job[] = [];
    for (const id of ids) done.push(await this.until(id, ({ finishedAt }) => finishedAt !== null));
    return done;
  }

  /** How often the jobs began, took effect, and were told of an end without result. */
  async counts(...ids: string[]): Promise<{ starts: number; effects: number; ends: number }> {
    const count = async (table: string) => {
      const [{ n }]: [{ n: number }] = await this.database.manager.query(
        `SELECT count(*)::int AS n FROM ${table} WHERE job_id = ANY($1::uuid[])`,
        [ids],
      );
      return n;
    };
    return {
      starts: await count('test_starts'),
      effects: await count('test_effects'),
      ends: await count('test_ends'),
    };
  }

  get rows(): JobRepository {
    return this.module.get(JobRepository);
  }
}

/** A key prefix no other test uses. */
export const freshPrefix = (): string => `test-${randomUUID()}`;

import Redis from 'ioredis';
import {
  type ClaimedJob,
  type Job,
  JobEnding,
  JobLeaseRepository,
  JobSweepRepository,
} from '../../../src/jobs';
import { Config } from '../../../src/platform/config';
import { type Delivery, Dispatcher } from '../../../src/platform/queue';
import { Settlement } from '../../../src/processor/settlement';
import { Sweeper } from '../../../src/processor/sweeper';
import { Engine, type EngineOptions } from '../../contracts/engine';
import { CRASH_LIMIT } from './model';

/** The engine without a worker: the test is the worker, the sweeper's clock and whatever goes wrong. */
export class Real {
  readonly leases: JobLeaseRepository;
  readonly settlement: Settlement;
  readonly sweeper: Sweeper;
  readonly dispatcher: Dispatcher;
  /** Every claim ever made in this sequence. */
  readonly claims: ClaimedJob[] = [];
  private readonly redis: Redis;

  private constructor(
    readonly engine: Engine,
    private readonly prefix: string,
    redisUrl: string,
  ) {
    const { module, database } = engine;
    const config = Object.assign(new Config(), { crashLimit: CRASH_LIMIT });
    const ending = module.get(JobEnding);
    this.leases = module.get(JobLeaseRepository);
    this.dispatcher = module.get(Dispatcher);
    this.settlement = new Settlement(database, this.leases, ending);
    this.sweeper = new Sweeper(config, module.get(JobSweepRepository), ending, this.dispatcher);
    this.redis = new Redis(redisUrl);
  }

  static async start(databaseUrl: string, redisUrl: string, prefix: string): Promise<Real> {
    const options: EngineOptions = { databaseUrl, redisUrl, worker: false, env: { QUEUE_PREFIX: prefix } };
    return new Real(await Engine.start(options), prefix, redisUrl);
  }

  async stop(): Promise<void> {
    this.redis.disconnect();
    await this.engine.stop();
  }

  /** Forgets everything of the sequence before. */
  async clear(): Promise<void> {
    this.claims.length = 0;
    await this.query('DELETE FROM jobs');
    for (const table of ['test_effects', 'test_ends']) await this.query(`DELETE FROM ${table}`);
    await this.flush();
  }

  /** Empties the dispatcher's memory, as FLUSHALL would. */
  async flush(): Promise<void> {
    const keys = await this.redis.keys(`${this.prefix}:*`);
    if (keys.length > 0) await this.redis.del(keys);
  }

  query<T = unknown>(sql: string, values: unknown[] = []): Promise<T> {
    return this.engine.database.manager.query(sql, values);
  }

  /** Every row, with what it has caused. */
  facts(): Promise<RowFacts[]> {
    return this.query(
      `SELECT id, status, attempt, crashes, lease_token AS token,
         (SELECT count(*)::int FROM test_effects WHERE job_id = jobs.id) AS effects,
         (SELECT count(*)::int FROM test_ends WHERE job_id = jobs.id) AS ends
       FROM jobs`,
    );
  }

  /** Rows that could be claimed, and that no worker would ever be told of. */
  async unheard(): Promise<Delivery[]> {
    const due: Delivery[] = await this.query(
      `SELECT id AS "jobId", queue, dispatch_seq AS sequence FROM jobs
       WHERE status = 'queued' AND run_after <= clock_timestamp()`,
    );
    return due.length === 0 ? [] : this.dispatcher.lost(due);
  }
}

export type RowFacts = Pick<Job, 'id' | 'status' | 'attempt' | 'crashes'> & {
  token: string | null;
  effects: number;
  ends: number;
};

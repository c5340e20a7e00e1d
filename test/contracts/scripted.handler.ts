import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnavailableError, UnprocessableError } from '../../src/domain/errors';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../src/jobs';
import { Database } from '../../src/platform/database';
import type { TestCatalog } from './test-catalog';

type Type = keyof TestCatalog;

/** Tables that count what really happened, and a table of the jobs that the test has released. The engine knows nothing of them. */
export const EFFECT_TABLES = [
  `CREATE TABLE IF NOT EXISTS test_starts (job_id uuid, attempt int, pid int, at timestamptz DEFAULT clock_timestamp())`,
  `CREATE TABLE IF NOT EXISTS test_sleeps (job_id uuid)`,
  `CREATE TABLE IF NOT EXISTS test_releases (job_id uuid)`,
  `CREATE TABLE IF NOT EXISTS test_effects (job_id uuid, attempt int)`,
  `CREATE TABLE IF NOT EXISTS test_ends (job_id uuid, status text, code text)`,
];

/** Does what the payload says, and counts: starts at once, effects in `publish`, ends in `onEnded`. */
abstract class ScriptedHandler implements JobHandler<Type, TestCatalog> {
  constructor(private readonly database: Database) {}

  async run(context: JobContext<Type, TestCatalog>): Promise<JobOutcome<Type, TestCatalog>> {
    const { jobId, attempt, payload } = context;
    await this.database.manager.query('INSERT INTO test_starts (job_id, attempt, pid) VALUES ($1, $2, $3)', [
      jobId,
      attempt,
      process.pid,
    ]);
    await context.progress(50, 'scripted', { attempt });
    if (attempt <= (payload.killUntilAttempt ?? 0)) process.kill(process.pid, 'SIGKILL');
    block(context);
    await this.pass(context);
    if (payload.permanent) throw new UnprocessableError('scripted_permanent', 'The script says so.');
    if (attempt <= (payload.transientUntilAttempt ?? 0)) {
      throw new UnavailableError('scripted_transient', 'The script says so.', { retryAfterSeconds: 0 });
    }
    if (attempt <= (payload.unforeseenUntilAttempt ?? 0)) throw new TypeError('nobody foresaw this');
    return { result: { attempt }, publish: () => this.publish(context) };
  }

  async onEnded({ jobId }: { jobId: string }, end: JobEnd): Promise<void> {
    await this.database.manager.query('INSERT INTO test_ends VALUES ($1, $2, $3)', [
      jobId,
      end.status,
      end.status === 'failed' ? end.error.code : null,
    ]);
  }

  private async pass({ jobId, payload, signal }: JobContext<Type, TestCatalog>): Promise<void> {
    if (payload.held) while (!(await this.isReleased(jobId))) await sleep(25, undefined, { signal });
    if (!payload.sleepMs) return;
    // Not awaited: from here on the attempt needs no answer of the database, and the row says so.
    this.database.run('INSERT INTO test_sleeps VALUES ($1)', [jobId]).catch(() => undefined);
    // What was left behind must not keep the process of the test.
    const heed = payload.ignoreSignal ? { ref: false } : { signal };
    await sleep(payload.sleepMs, undefined, heed);
  }

  private async isReleased(jobId: string): Promise<boolean> {
    const rows = await this.database.rows('SELECT FROM test_releases WHERE job_id = $1', [jobId]);
    return rows.length > 0;
  }

  private async publish({ jobId, attempt, payload }: JobContext<Type, TestCatalog>): Promise<void> {
    await this.database.manager.query('INSERT INTO test_effects VALUES ($1, $2)', [jobId, attempt]);
    if (attempt <= (payload.publishFailsUntilAttempt ?? 0)) throw new Error('publishing fails');
  }
}

function block({ attempt, payload }: JobContext<Type, TestCatalog>): void {
  if (attempt > 1) return;
  const wait = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  if (payload.blockMs) wait(payload.blockMs);
  while (payload.blockUntil && !existsSync(payload.blockUntil)) wait(20);
}

@Injectable()
@HandlesJob<TestCatalog>('test.interactive')
export class InteractiveHandler extends ScriptedHandler {
  constructor(database: Database) {
    super(database);
  }
}

@Injectable()
@HandlesJob<TestCatalog>('test.normal')
export class NormalHandler extends ScriptedHandler {
  constructor(database: Database) {
    super(database);
  }
}

@Injectable()
@HandlesJob<TestCatalog>('test.bulk')
export class BulkHandler extends ScriptedHandler {
  constructor(database: Database) {
    super(database);
  }
}

@Injectable()
@HandlesJob<TestCatalog>('test.hasty')
export class HastyHandler extends ScriptedHandler {
  constructor(database: Database) {
    super(database);
  }
}

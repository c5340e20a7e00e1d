import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { UnavailableError, UnprocessableError } from '../../src/domain/errors';
import { HandlesJob, type JobContext, type JobEnd, type JobHandler, type JobOutcome } from '../../src/jobs';
import { Database } from '../../src/platform/database';
import type { TestCatalog } from './test-catalog';

type Type = keyof TestCatalog;

/** Tables that count what really happened; the engine knows nothing of them. */
export const EFFECT_TABLES = [
  `CREATE TABLE IF NOT EXISTS test_starts (job_id uuid, attempt int, pid int, at timestamptz DEFAULT clock_timestamp())`,
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
    await pass(context);
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

  private async publish({ jobId, attempt, payload }: JobContext<Type, TestCatalog>): Promise<void> {
    await this.database.manager.query('INSERT INTO test_effects VALUES ($1, $2)', [jobId, attempt]);
    if (attempt <= (payload.publishFailsUntilAttempt ?? 0)) throw new Error('publishing fails');
  }
}

async function pass({ attempt, payload, signal }: JobContext<Type, TestCatalog>): Promise<void> {
  if (payload.blockMs && attempt === 1) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, payload.blockMs);
  }
  // What was left behind must not keep the process of the test.
  const heed = payload.ignoreSignal ? { ref: false } : { signal };
  if (payload.sleepMs) await sleep(payload.sleepMs, undefined, heed);
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

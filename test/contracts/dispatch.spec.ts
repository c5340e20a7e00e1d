import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { createDatabase, type TestDatabase } from '../support/postgres';
import { Engine, type EngineOptions, freshPrefix, LONG_LEASES } from './engine';

describe.each(['bull', 'embedded'] as const)('jobs through the %s dispatcher', (dispatcher) => {
  let database: TestDatabase;
  let engine: Engine;
  let options: EngineOptions;

  beforeAll(async () => {
    database = await createDatabase();
    options = {
      databaseUrl: database.url,
      redisUrl: dispatcher === 'bull' ? process.env.PLANBILL_TEST_REDIS_URL! : null,
      env: { QUEUE_PREFIX: freshPrefix(), ...LONG_LEASES },
    };
    engine = await Engine.start(options);
  });

  afterAll(async () => {
    await engine?.stop();
    await database?.drop();
  });

  const restart = async (env: Record<string, string> = {}) => {
    await engine.stop();
    engine = await Engine.start({ ...options, env: { ...options.env, ...env } });
  };

  it('runs a job of each class once and keeps its result', async () => {
    const jobs = [
      await engine.enqueue('test.interactive'),
      await engine.enqueue('test.normal'),
      await engine.enqueue('test.bulk'),
    ];
    const ids = jobs.map(({ id }) => id);
    for (const job of await engine.ended(...ids)) {
      expect(job).toMatchObject({
        status: 'succeeded',
        result: { attempt: 1 },
        error: null,
        attempt: 1,
        crashes: 0,
        leaseToken: null,
        progressPercent: 100,
      });
      expect(job.startedAt!.getTime()).toBeGreaterThanOrEqual(job.createdAt.getTime());
    }
    expect(await engine.counts(...ids)).toEqual({ starts: 3, effects: 3, ends: 0 });
  });

  it('runs many jobs enqueued at once, each once', async () => {
    const wanted = Array.from({ length: 200 }, () => ({ payload: {} }));
    const jobs = await engine.jobs.enqueueAll('test.bulk', DEFAULT_WORKSPACE_ID, wanted);
    const ids = jobs.map(({ id }) => id);
    await engine.ended(...ids);
    expect(await engine.counts(...ids)).toEqual({ starts: 200, effects: 200, ends: 0 });
  });

  it('dispatches after commit, and never what was rolled back', async () => {
    let rolledBack = '';
    await expect(
      engine.database.transaction(async () => {
        rolledBack = (await engine.enqueue('test.interactive')).id;
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    const committed = await engine.database.transaction(async () => {
      const job = await engine.enqueue('test.interactive');
      await engine.database.manager.query('SELECT pg_sleep(0.3)');
      return job;
    });
    await engine.ended(committed.id);
    expect(await engine.counts(committed.id)).toEqual({ starts: 1, effects: 1, ends: 0 });
    expect(await engine.counts(rolledBack)).toEqual({ starts: 0, effects: 0, ends: 0 });
    await expect(engine.get(rolledBack)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('tries again after a transient error, and after one nobody foresaw', async () => {
    const transient = await engine.enqueue('test.normal', { transientUntilAttempt: 1 });
    const unforeseen = await engine.enqueue('test.normal', { unforeseenUntilAttempt: 1 });
    const publishing = await engine.enqueue('test.normal', { publishFailsUntilAttempt: 1 });
    const ids = [transient.id, unforeseen.id, publishing.id];
    for (const job of await engine.ended(...ids)) {
      expect(job).toMatchObject({ status: 'succeeded', attempt: 2, result: { attempt: 2 }, error: null });
    }
    expect(await engine.counts(...ids)).toEqual({ starts: 6, effects: 3, ends: 0 });
  });

  it('gives up when the attempts are used up', async () => {
    const job = await engine.enqueue('test.bulk', { unforeseenUntilAttempt: 9 });
    const [ended] = await engine.ended(job.id);
    expect(ended).toMatchObject({
      status: 'failed',
      attempt: 2,
      result: null,
      error: { code: 'internal_error' },
    });
    expect(ended.error!.detail).not.toContain('nobody foresaw');
    expect(await engine.counts(job.id)).toEqual({ starts: 2, effects: 0, ends: 1 });
  });

  it('does not try again after a permanent error', async () => {
    const job = await engine.enqueue('test.interactive', { permanent: true });
    const [ended] = await engine.ended(job.id);
    expect(ended).toMatchObject({
      status: 'failed',
      attempt: 1,
      error: { code: 'scripted_permanent', detail: 'The script says so.' },
    });
    expect(await engine.counts(job.id)).toEqual({ starts: 1, effects: 0, ends: 1 });
  });

  it('stops an attempt that takes too long, even one that does not listen', async () => {
    const job = await engine.enqueue('test.hasty', { sleepMs: 20_000, ignoreSignal: true });
    const [ended] = await engine.ended(job.id);
    expect(ended).toMatchObject({ status: 'failed', attempt: 2, error: { code: 'timeout' } });
    expect(await engine.counts(job.id)).toEqual({ starts: 2, effects: 0, ends: 1 });
  });

  it('cancels a running job', async () => {
    const job = await engine.enqueue('test.interactive', { sleepMs: 30_000 });
    await engine.until(job.id, ({ status }) => status === 'running');
    await engine.cancel(job.id);
    await expect(engine.cancel(job.id)).rejects.toMatchObject({ code: 'job_not_cancellable', status: 409 });
    const [ended] = await engine.ended(job.id);
    expect(ended.status).toBe('cancelled');
    expect(await engine.counts(job.id)).toEqual({ starts: 1, effects: 0, ends: 1 });
  });

  it('cancels a running job that goes back to the queue before its stop is asked for', async () => {
    const job = await engine.enqueue('test.normal', { sleepMs: 30_000 });
    await engine.until(job.id, ({ status }) => status === 'running');
    const late = jest.spyOn(engine.rows, 'requestStop').mockImplementationOnce(async (_workspace, id) => {
      await engine.database.manager.query(
        `UPDATE jobs SET status = 'queued', lease_token = NULL, lease_expires_at = NULL,
           run_after = now() + interval '1 hour' WHERE id = $1`,
        [id],
      );
      return false;
    });
    await engine.cancel(job.id);
    expect(late).toHaveBeenCalledTimes(1);
    late.mockRestore();
    expect((await engine.get(job.id)).status).toBe('cancelled');
  });

  it('retries an ended job once, as a new one', async () => {
    const job = await engine.enqueue('test.interactive', { permanent: true });
    await engine.ended(job.id);
    const retries = await Promise.allSettled(
      Array.from({ length: 5 }, () => engine.jobs.retry(DEFAULT_WORKSPACE_ID, job.id)),
    );
    const made = retries.flatMap((retry) => (retry.status === 'fulfilled' ? [retry.value] : []));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      type: job.type,
      payload: job.payload,
      retryOf: job.id,
      status: 'queued',
    });
    for (const retry of retries) {
      if (retry.status === 'rejected') expect(retry.reason).toMatchObject({ code: 'job_already_retried' });
    }
    const [ended] = await engine.ended(made[0].id);
    expect(ended.error!.code).toBe('scripted_permanent');
  });

  it('finishes at shutdown what ends within the grace', async () => {
    await restart({ SHUTDOWN_GRACE_MS: '60000' });
    const job = await engine.enqueue('test.interactive', { sleepMs: 600 });
    await engine.begun(job.id);
    await restart();
    expect(await engine.get(job.id)).toMatchObject({ status: 'succeeded', attempt: 1 });
    expect(await engine.counts(job.id)).toEqual({ starts: 1, effects: 1, ends: 0 });
  });

  it('hands back at shutdown what does not end within the grace, and another worker takes it', async () => {
    const job = await engine.enqueue('test.interactive', { held: true });
    await engine.begun(job.id);
    await restart();
    await engine.release(job.id);
    const [ended] = await engine.ended(job.id);
    expect(ended).toMatchObject({ status: 'succeeded', attempt: 1, crashes: 0 });
    expect(await engine.counts(job.id)).toEqual({ starts: 2, effects: 1, ends: 0 });
  });
});

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { DEFAULT_WORKSPACE_ID } from '../../../src/access/keys';
import { TEST_CATALOG, type TestCatalog } from '../../contracts/test-catalog';
import { held, leave, type Model, type ModelJob, type ModelLease, sweep } from './model';
import type { Real } from './real';

type Command = fc.AsyncCommand<Model, Real>;
type Act = (model: Model, real: Real) => Promise<void>;

const LEASE_MS = 3_600_000;
/** A backoff that is not over before the test says so. */
const LONG_MS = 3_600_000;

function command(name: string, possible: (model: Model) => boolean, act: Act): Command {
  const run: Act = async (model, real) => {
    await act(model, real);
    await expectAgreement(model, real);
  };
  return { check: possible, run, toString: () => name };
}

/** Row for row, the database says what the rules say. */
export async function expectAgreement(model: Model, real: Real): Promise<void> {
  const byId = new Map(
    (await real.facts()).map(({ id, token, ...facts }) => [id, { ...facts, held: !!token }]),
  );
  expect(byId.size).toBe(model.jobs.length);
  for (const { id, status, attempt, crashes, lease, effects, ends } of model.jobs) {
    expect(byId.get(id)).toEqual({ status, attempt, crashes, effects, ends, held: lease !== null });
  }
}

const onJob = (name: string, act: (job: ModelJob, model: Model, real: Real) => Promise<void>) =>
  fc.nat(9).map((n) =>
    command(
      `${name}(${n})`,
      ({ jobs }) => jobs.length > 0,
      (model, real) => act(model.jobs[n % model.jobs.length], model, real),
    ),
  );

/** On any claim ever made: what a worker does that does not know whether the job is still its own. */
const onLease = (
  name: string,
  act: (lease: ModelLease, claim: Real['claims'][number], real: Real) => Promise<void>,
) =>
  fc.nat(9).map((n) =>
    command(
      `${name}(${n})`,
      ({ leases }) => leases.length > 0,
      (model, real) => {
        const index = model.leases.length - 1 - (n % model.leases.length);
        return act(model.leases[index], real.claims[index], real);
      },
    ),
  );

export async function enqueueBoth(type: keyof TestCatalog, model: Model, real: Real): Promise<void> {
  const { id } = await real.engine.enqueue(type);
  model.add(id, TEST_CATALOG[type].maxAttempts);
}

const enqueue = fc.constantFrom<keyof TestCatalog>('test.interactive', 'test.bulk').map((type) =>
  command(
    `enqueue(${type})`,
    () => true,
    (model, real) => enqueueBoth(type, model, real),
  ),
);

const claim = onJob('claim', claimBoth);

async function claimBoth(job: ModelJob, model: Model, real: Real): Promise<void> {
  const claimed = await real.leases.claim({ jobId: job.id, token: randomUUID() }, LEASE_MS, 'the test');
  expect(claimed !== null).toBe(model.claim(job));
  if (claimed) real.claims.push(claimed);
}

const progress = onLease('progress', async (lease, claimed, real) => {
  const written = await real.leases.progress(claimed, { percent: 50, stage: 'half', counts: {} });
  expect(written).toBe(held(lease) !== null);
});

const renew = onLease('renew', async (lease, claimed, real) => {
  const status = held(lease);
  expect(await real.leases.renew(claimed, LEASE_MS)).toBe(status);
  if (status) lease.job.expired = false;
});

const finish = onLease('finish', async (lease, claimed, real) => {
  const publish = () => real.query<void>('INSERT INTO test_effects VALUES ($1, 1)', [claimed.jobId]);
  const settled = await real.settlement.succeed(claimed, { result: { attempt: 1 }, publish });
  const status = held(lease);
  if (status === 'running') leave(lease.job, 'succeeded');
  if (status === 'cancelling') leave(lease.job, 'cancelled');
  expect(settled).toBe(status ? lease.job.status : 'fenced');
});

const fail = (transient: boolean) =>
  onLease(transient ? 'failForNow' : 'failForGood', async (lease, claimed, real) => {
    const error = { code: 'scripted', message: 'The test says so.', detail: 'The test says so.' };
    const settled = await real.settlement.fail(claimed, { error, transient, notBeforeMs: LONG_MS });
    const status = held(lease);
    const { job } = lease;
    if (status === 'cancelling') leave(job, 'cancelled');
    if (status === 'running' && transient && job.attempt < job.maxAttempts) {
      leave(job, 'queued');
      job.due = false;
      expect(settled).toBe('retrying');
      return;
    }
    if (status === 'running') leave(job, 'failed');
    expect(settled).toBe(status ? job.status : 'fenced');
  });

const release = onLease('release', async (lease, claimed, real) => {
  const settled = await real.settlement.release(claimed);
  const status = held(lease);
  if (status === 'running') {
    lease.job.attempt--;
    leave(lease.job, 'queued');
    expect(settled).toBe('released');
  } else {
    if (status) leave(lease.job, 'cancelled');
    expect(settled).toBe(status ? 'cancelled' : 'fenced');
  }
});

const cancel = onJob('cancel', async (job, _model, real) => {
  const asked = real.engine.cancel(job.id);
  if (job.status === 'queued' || job.status === 'running') {
    await asked;
    if (job.status === 'queued') leave(job, 'cancelled');
    else job.status = 'cancelling';
  } else await expect(asked).rejects.toMatchObject({ code: 'job_not_cancellable' });
});

const retry = onJob('retry', async (job, model, real) => {
  const asked = real.engine.jobs.retry(DEFAULT_WORKSPACE_ID, job.id);
  if (job.status !== 'failed' && job.status !== 'cancelled') {
    await expect(asked).rejects.toMatchObject({ code: 'job_not_retryable' });
  } else if (job.retried) {
    await expect(asked).rejects.toMatchObject({ code: 'job_already_retried' });
  } else {
    const { id } = await asked;
    job.retried = true;
    model.add(id, job.maxAttempts);
  }
});

/** The worker falls silent; what it had claimed runs out. */
const crash = onJob('crash', (job, _model, real) => expire(job, real));

/** A whole attempt that ends with its worker: three of them are poison. */
const doomed = onJob('doomed', async (job, model, real) => {
  await untilDue(job, real);
  await claimBoth(job, model, real);
  await expire(job, real);
  await sweepBoth(model, real);
});

const wait = onJob('wait', (job, _model, real) => untilDue(job, real));

async function untilDue(job: ModelJob, real: Real): Promise<void> {
  await real.query('UPDATE jobs SET run_after = clock_timestamp() WHERE id = $1', [job.id]);
  job.due = true;
}

const flush = fc.constant(
  command(
    'flush',
    () => true,
    (_model, real) => real.flush(),
  ),
);

const sweeps = fc.constant(
  command(
    'sweep',
    () => true,
    async (model, real) => {
      await sweepBoth(model, real);
      // Announcements made a moment ago may still be on their way.
      const limit = performance.now() + 10_000;
      while ((await real.unheard()).length > 0 && performance.now() < limit) await sleep(5);
      expect(await real.unheard()).toEqual([]);
    },
  ),
);

export async function expire(job: ModelJob, real: Real): Promise<void> {
  await real.query(
    `UPDATE jobs SET lease_expires_at = clock_timestamp() - interval '1 second'
     WHERE id = $1 AND lease_token IS NOT NULL`,
    [job.id],
  );
  job.expired = job.lease !== null;
}

export async function sweepBoth(model: Model, real: Real): Promise<void> {
  await real.sweeper.sweep();
  model.jobs.forEach(sweep);
  // The backoff after a crash is random; let none of it be over by chance.
  const later = model.jobs.filter(({ status, due }) => status === 'queued' && !due).map(({ id }) => id);
  await real.query(
    `UPDATE jobs SET run_after = clock_timestamp() + interval '1 hour' WHERE id = ANY($1::uuid[])`,
    [later],
  );
}

export const COMMANDS: fc.Arbitrary<Command>[] = [
  enqueue, claim, claim, claim, progress, renew, finish, fail(true), fail(false), release, cancel, retry, crash,
  doomed, doomed, wait, flush, sweeps,
]; // prettier-ignore

import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { hasEnded } from '../../../src/jobs';
import { freshPrefix } from '../../contracts/engine';
import { createDatabase, type TestDatabase } from '../../support/postgres';
import { sql } from '../../support/sql';
import { COMMANDS, enqueueBoth, expectAgreement, expire, sweepBoth } from './commands';
import { held, leave, Model } from './model';
import { Real } from './real';

const SEQUENCES = 1_000;
const LEASE_MS = 60_000;

describe('the state machine of jobs', () => {
  let database: TestDatabase;
  let real: Real;

  beforeAll(async () => {
    database = await createDatabase();
    // Ten thousand commits, none of which has to outlive the server.
    const name = new URL(database.url).pathname.slice(1);
    await sql(database.url, `ALTER DATABASE ${name} SET synchronous_commit TO off`);
    real = await Real.start(database.url, process.env.PLANBILL_TEST_REDIS_URL!, freshPrefix());
  });
  afterAll(async () => {
    await real?.stop();
    await database?.drop();
  });

  it(`does what its rules say, in ${SEQUENCES} sequences of commands, and ends every job`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 20, size: 'max' }), async (commands) => {
        await real.clear();
        const model = new Model();
        for (const type of ['test.interactive', 'test.bulk'] as const) await enqueueBoth(type, model, real);
        await fc.asyncModelRun(() => ({ model, real }), commands);
        await endAll(model);
      }),
      { numRuns: SEQUENCES },
    );
  }, 600_000);

  /** Whatever has happened: with a worker that works and a sweeper that sweeps, every job comes to its end. */
  async function endAll(model: Model): Promise<void> {
    for (const job of model.jobs) await expire(job, real);
    await sweepBoth(model, real);
    await real.query(`UPDATE jobs SET run_after = clock_timestamp() WHERE status = 'queued'`);
    for (const job of model.jobs.filter(({ status }) => status === 'queued')) {
      job.due = true;
      const claimed = await real.leases.claim({ jobId: job.id, token: randomUUID() }, LEASE_MS, 'the test');
      expect(model.claim(job)).toBe(true);
      const publish = () => real.query<void>('INSERT INTO test_effects VALUES ($1, 1)', [job.id]);
      expect(await real.settlement.succeed(claimed!, { result: {}, publish })).toBe('succeeded');
      expect(held(job.lease!)).toBe('running');
      leave(job, 'succeeded');
    }
    expect(model.jobs.filter(({ status }) => !hasEnded(status))).toEqual([]);
    await expectAgreement(model, real);
  }
});

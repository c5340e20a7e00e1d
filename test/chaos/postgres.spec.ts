import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { ChaosPostgres } from './support/postgres';
import { expectSurvival } from './support/survival';

describe.each(['bull', 'embedded'] as const)('a PostgreSQL that restarts, %s dispatcher', (dispatcher) => {
  let postgres: ChaosPostgres;
  let battle: Battle;

  beforeAll(async () => {
    postgres = await ChaosPostgres.start();
    const redisUrl = dispatcher === 'bull' ? process.env.PLANBILL_TEST_REDIS_URL! : null;
    battle = await Battle.start(redisUrl, postgres.url);
  });
  afterAll(async () => {
    await battle?.stop();
    await postgres?.stop();
  });

  it('row 15: at claims and at ends', async () => {
    // A lease that outlives the restart: an attempt that has ended waits to say so.
    await battle.worker({ env: { WORKER_CONCURRENCY: '20', ...LONG_LEASES } });
    const ending = await battle.enqueueAll(
      'test.normal',
      Array.from({ length: 20 }, (_, index) => ({ sleepMs: 1_000 + 100 * index })),
    );
    for (const id of ending) await battle.asleep(id);
    const claimed = await battle.enqueueAll('test.interactive', Array(100).fill({ sleepMs: 5 }));
    await postgres.down();
    await postgres.up();
    await battle.engine.ended(...ending);
    // Workers whose claims were not answered do not know that they have these jobs. This does not wait for the leases.
    await battle.engine.database.run(
      `UPDATE jobs SET lease_expires_at = clock_timestamp() WHERE id = ANY($1::uuid[]) AND status = 'running'`,
      [claimed],
    );
    await expectSurvival(battle.engine, [...ending, ...claimed]);
    for (const job of await battle.engine.ended(...ending)) {
      expect(job).toMatchObject({ attempt: 1, crashes: 0 });
    }
  });

  it('row 15: for longer than the leases', async () => {
    await battle.worker({ env: { WORKER_CONCURRENCY: '10' } });
    const jobs = await battle.enqueueAll('test.normal', Array(10).fill({ sleepMs: 800 }));
    for (const id of jobs) await battle.engine.begun(id);
    postgres.proxy.set('shut');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    postgres.proxy.set('open');
    await expectSurvival(battle.engine, jobs);
  });
});

import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { expectSurvival } from './support/survival';

describe.each(['bull', 'embedded'] as const)('SIGTERM, %s dispatcher', (dispatcher) => {
  let battle: Battle;

  beforeAll(async () => {
    battle = await Battle.start(dispatcher === 'bull' ? process.env.PLANBILL_TEST_REDIS_URL! : null);
  });
  afterAll(() => battle?.stop());

  it('row 14: under load, with a job longer than the grace: nothing is lost, nothing is done twice', async () => {
    const env = { WORKER_CONCURRENCY: '6', ...LONG_LEASES };
    const leaving = await battle.worker({ env: { ...env, SHUTDOWN_GRACE_MS: '1000' } });
    const [long] = await battle.enqueueAll('test.interactive', [{ held: true }]);
    await battle.engine.begun(long);
    const jobs = await battle.enqueueAll('test.normal', Array(150).fill({ sleepMs: 60 }));
    await battle.engine.begun(jobs[20]);
    const staying = battle.worker({ env });
    expect(await leaving.stop()).toBe(0);
    await staying;
    await battle.engine.release(long);
    await expectSurvival(battle.engine, [long, ...jobs]);
    for (const job of await battle.engine.ended(long, ...jobs)) {
      // Handed back, which is no crash and costs no attempt.
      expect(job).toMatchObject({ attempt: 1, crashes: 0 });
    }
    expect(await battle.engine.counts(long)).toEqual({ starts: 2, effects: 1, ends: 0 });
  });
});

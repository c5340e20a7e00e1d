import { setTimeout as sleep } from 'node:timers/promises';
import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { ChaosRedis } from './support/redis';
import { expectSurvival } from './support/survival';

/** Bull's locks last 15 s, are renewed every 7.5 s, and stalled ones are looked for every 5 s. */
describe("Bull's own locks", () => {
  let redis: ChaosRedis;
  let battle: Battle;

  beforeAll(async () => {
    redis = await ChaosRedis.start();
    battle = await Battle.start(redis.url);
  });
  afterAll(async () => {
    await battle?.stop();
    await redis?.stop();
  });

  it('rows 2 and 3: a blocked event loop and a failed renewal lose their locks, and nothing is done twice', async () => {
    // One job at a time, so that each has the job that is meant for it.
    const env = { WORKER_CONCURRENCY: '1' };
    const patient = { ...env, ...LONG_LEASES };
    const forgetful = await battle.worker({ env: patient, faults: ['lock-renewal'] });
    const [unrenewed] = await battle.enqueueAll('test.normal', [{ held: true }]);
    await battle.engine.begun(unrenewed);
    const blocked = await battle.worker({ env: { ...env, LEASE_MS: '5000' } });
    const [stuck] = await battle.enqueueAll('test.normal', [{ blockMs: 17_000 }]);
    await battle.engine.begun(stuck);
    const healthy = await battle.worker({ env: patient });
    // Handed out a second time while it runs, and dropped.
    while (![...blocked.deliveries, ...healthy.deliveries].includes(unrenewed)) await sleep(50);
    await battle.engine.release(unrenewed);
    await expectSurvival(battle.engine, [unrenewed, stuck]);
    expect([...forgetful.faults]).toEqual(['lock-renewal']);
    expect(await battle.attemptsWithEffect(unrenewed)).toEqual([1]);
    expect(await battle.attemptsWithEffect(stuck)).toEqual([2]);
  });
});

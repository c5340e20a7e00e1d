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
    const forgetful = await battle.worker({ env, faults: ['lock-renewal'] });
    const [unrenewed] = await battle.enqueueAll('test.normal', [{ sleepMs: 28_000 }]);
    await battle.running(unrenewed);
    const blocked = await battle.worker({ env });
    const [stuck] = await battle.enqueueAll('test.normal', [{ blockMs: 17_000 }]);
    await battle.running(stuck);
    const healthy = await battle.worker({ env });
    await expectSurvival(battle.engine, [unrenewed, stuck]);
    expect([...forgetful.faults]).toEqual(['lock-renewal']);
    // Handed out a second time while it ran, and dropped.
    expect([...blocked.deliveries, ...healthy.deliveries]).toContain(unrenewed);
    expect(await battle.attemptsWithEffect(unrenewed)).toEqual([1]);
    expect(await battle.attemptsWithEffect(stuck)).toEqual([2]);
  });
});

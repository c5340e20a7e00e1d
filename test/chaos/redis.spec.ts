import { setTimeout as sleep } from 'node:timers/promises';
import { Dispatcher, type DispatcherHealth } from '../../src/platform/queue';
import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { ChaosRedis } from './support/redis';
import { expectSurvival } from './support/survival';

describe('a Redis that fails', () => {
  let redis: ChaosRedis;
  let battle: Battle;

  beforeAll(async () => {
    redis = await ChaosRedis.start();
  });
  beforeEach(async () => {
    battle = await Battle.start(redis.url);
  });
  afterEach(() => battle?.stop());
  afterAll(() => redis?.stop());

  it('row 5: FLUSHALL with 500 jobs queued and 5 running', async () => {
    const running = await battle.enqueueAll('test.interactive', Array(5).fill({ sleepMs: 4_000 }));
    await battle.worker({ env: { WORKER_CONCURRENCY: '5' } });
    for (const id of running) await battle.engine.begun(id);
    const queued = await battle.enqueueAll('test.normal', Array(500).fill({ sleepMs: 10 }));
    await redis.command('FLUSHALL');
    await expectSurvival(battle.engine, [...running, ...queued]);
  });

  it('row 6: a restart while jobs end', async () => {
    await battle.worker({ env: { WORKER_CONCURRENCY: '30', ...LONG_LEASES } });
    // They end before, during and after it.
    const jobs = await battle.enqueueAll(
      'test.normal',
      Array.from({ length: 30 }, (_, index) => ({ sleepMs: 100 * index })),
    );
    await battle.engine.begun(jobs[29]);
    await sleep(500);
    await redis.down();
    await sleep(1_000);
    await redis.up();
    await expectSurvival(battle.engine, jobs);
    for (const job of await battle.engine.ended(...jobs)) expect(job.attempt).toBe(1);
  });

  it('row 7: half-open connections', async () => {
    const worker = await battle.worker();
    const [before] = await battle.enqueueAll('test.interactive', [{}]);
    await expectSurvival(battle.engine, [before]);
    redis.proxy.deafen();
    const jobs = await battle.enqueueAll('test.interactive', Array(5).fill({}));
    for (const id of jobs) {
      await battle.engine.until(id, ({ finishedAt }) => finishedAt !== null);
    }
    await expectSurvival(battle.engine, jobs);
    expect(worker.ended).toBe(false);
  });

  it('row 8: jobs made while Redis is away wait in their rows', async () => {
    await battle.worker();
    redis.proxy.set('shut');
    const jobs = await battle.enqueueAll('test.normal', Array(20).fill({}));
    for (const id of jobs) await battle.engine.until(id, ({ dispatchedAt }) => dispatchedAt === null);
    redis.proxy.set('open');
    await expectSurvival(battle.engine, jobs);
  });

  it('row 12: eviction makes it unready; out of memory keeps the rows', async () => {
    const dispatcher = battle.engine.module.get(Dispatcher);
    // A question that a busy machine answers too late makes it unready for another reason.
    const untilHealth = async (holds: (health: DispatcherHealth) => boolean) => {
      while (!holds(await dispatcher.health())) await sleep(50);
    };
    await battle.worker();
    const [before] = await battle.enqueueAll('test.interactive', [{}]);
    await expectSurvival(battle.engine, [before]);
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await untilHealth(({ ready, detail }) => !ready && detail.includes('noeviction'));
    await redis.command('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await untilHealth(({ ready, detail }) => ready && detail === 'bull');

    await redis.command('CONFIG', 'SET', 'maxmemory', '1');
    const jobs = await battle.enqueueAll('test.normal', Array(10).fill({}));
    for (const id of jobs) await battle.engine.until(id, ({ dispatchedAt }) => dispatchedAt === null);
    await untilHealth(({ ready, detail }) => !ready && detail.includes('full'));
    await redis.command('CONFIG', 'SET', 'maxmemory', '0');
    await expectSurvival(battle.engine, jobs);
  });
});

import { Battle } from './support/battle';
import { ChaosRedis } from './support/redis';
import { expectSurvival } from './support/survival';

describe.each(['bull', 'embedded'] as const)('workers that fail, %s dispatcher', (dispatcher) => {
  let redis: ChaosRedis | null = null;
  let battle: Battle;

  beforeAll(async () => {
    if (dispatcher === 'bull') redis = await ChaosRedis.start();
  });
  beforeEach(async () => {
    battle = await Battle.start(redis?.url ?? null);
  });
  afterEach(() => battle?.stop());
  afterAll(() => redis?.stop());

  it('row 1: another worker finishes what a killed one had begun', async () => {
    const victim = await battle.worker();
    const [job] = await battle.enqueueAll('test.interactive', [{ sleepMs: 3_000 }]);
    await battle.running(job);
    await victim.kill();
    await battle.worker();
    const ended = await battle.engine.until(job, ({ finishedAt }) => finishedAt !== null);
    expect(ended).toMatchObject({ attempt: 2, crashes: 1 });
    await expectSurvival(battle.engine, [job]);
  });

  it('row 2: what a worker writes after its event loop was blocked affects nothing', async () => {
    const both = await battle.workers({}, {});
    const [job] = await battle.enqueueAll('test.interactive', [{ blockMs: 6_000 }]);
    await battle.running(job);
    const [blockedPid] = await battle.startedBy(job);
    const [blocked, healthy] = both[0].pid === blockedPid ? both : both.reverse();
    await expectSurvival(battle.engine, [job]);
    expect(await battle.startedBy(job)).toEqual([blocked.pid, healthy.pid]);
    // The blocked one wakes, comes to its settlement, and is fit to take work again.
    await healthy.stop();
    const [next] = await battle.enqueueAll('test.interactive', [{}]);
    await expectSurvival(battle.engine, [job, next]);
    expect(await battle.startedBy(next)).toEqual([blocked.pid]);
    expect(await battle.attemptsWithEffect(job)).toEqual([2]);
  });

  it('row 3: a lease whose renewal failed once is renewed the next time', async () => {
    const [worker] = await battle.workers({ faults: ['lease-renewal'] }, {});
    const jobs = await battle.enqueueAll('test.normal', Array(8).fill({ sleepMs: 3_500 }));
    await expectSurvival(battle.engine, jobs);
    expect([...worker.faults]).toEqual(['lease-renewal']);
    for (const job of await battle.engine.ended(...jobs)) {
      expect(job).toMatchObject({ attempt: 1, crashes: 0 });
    }
  });

  it('row 4: a job that kills its worker is given up, the others are done', async () => {
    // One at a time of each class, so that nothing else dies with it.
    const env = { WORKER_CONCURRENCY: '1', CRASH_LIMIT: '3' };
    const [poison] = await battle.enqueueAll('test.normal', [{ killUntilAttempt: 99 }]);
    const others = await battle.enqueueAll('test.normal', Array(12).fill({ sleepMs: 20 }));
    let deaths = 0;
    const crew = async (): Promise<void> => {
      while ((await battle.engine.get(poison)).status !== 'failed') {
        const worker = await battle.worker({ env });
        const code = await Promise.race([worker.exited(), failed(poison)]);
        if (code === null) deaths++;
      }
    };
    await crew();
    await expectSurvival(battle.engine, others, { failed: [poison] });
    expect(deaths).toBe(3);
    expect(await battle.engine.get(poison)).toMatchObject({
      attempt: 3,
      crashes: 3,
      error: { code: 'poison' },
    });
  });

  it('row 15: leases hold whatever the clocks of the workers say', async () => {
    const minutes = 60_000;
    await battle.workers({ clockSkewMs: 10 * minutes }, { clockSkewMs: -10 * minutes });
    const jobs = await battle.enqueueAll('test.normal', Array(12).fill({ sleepMs: 3_000 }));
    const [again] = await battle.enqueueAll('test.normal', [{ transientUntilAttempt: 1 }]);
    await expectSurvival(battle.engine, [...jobs, again]);
    for (const job of await battle.engine.ended(...jobs)) {
      expect(job).toMatchObject({ attempt: 1, crashes: 0 });
      expect(job.finishedAt!.getTime()).toBeGreaterThanOrEqual(job.startedAt!.getTime());
      expect(job.startedAt!.getTime()).toBeGreaterThanOrEqual(job.createdAt.getTime());
    }
  });

  it('the same delivery to two workers starts one attempt', async () => {
    const workers = await battle.workers({}, {});
    const jobs = await battle.enqueueAll('test.interactive', Array(4).fill({ sleepMs: 1_500 }));
    await battle.running(jobs[3]);
    for (let sequence = 2; sequence < 10; sequence++) {
      await battle.announce(jobs, 'interactive', sequence);
    }
    await expectSurvival(battle.engine, jobs);
    expect(await battle.engine.counts(...jobs)).toEqual({ starts: 4, effects: 4, ends: 0 });
    if (dispatcher === 'bull') {
      for (const { deliveries } of workers) expect(new Set(deliveries)).toEqual(new Set(jobs));
    }
  });

  /** Resolves to undefined when the job has failed. */
  async function failed(id: string): Promise<undefined> {
    await battle.engine.until(id, ({ status }) => status === 'failed');
  }
});

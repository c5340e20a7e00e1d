import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { ChaosRedis } from './support/redis';
import { expectSurvival } from './support/survival';

/** Of workers whose leases must run out. */
const SHORT_LEASES = { LEASE_MS: '5000' };

describe.each(['bull', 'embedded'] as const)('workers that fail, %s dispatcher', (dispatcher) => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-workers-'));
  let redis: ChaosRedis | null = null;
  let battle: Battle;

  beforeAll(async () => {
    if (dispatcher === 'bull') redis = await ChaosRedis.start();
  });
  beforeEach(async () => {
    battle = await Battle.start(redis?.url ?? null);
  });
  afterEach(() => battle?.stop());
  afterAll(async () => {
    await redis?.stop();
    rmSync(folder, { recursive: true });
  });

  it('row 1: another worker finishes what a killed one had begun', async () => {
    const victim = await battle.worker({ env: SHORT_LEASES });
    const [job] = await battle.enqueueAll('test.interactive', [{ held: true }]);
    await battle.engine.begun(job);
    await victim.kill();
    await battle.engine.release(job);
    await battle.worker({ env: LONG_LEASES });
    const ended = await battle.engine.until(job, ({ finishedAt }) => finishedAt !== null);
    expect(ended).toMatchObject({ attempt: 2, crashes: 1 });
    await expectSurvival(battle.engine, [job]);
  });

  it('row 2: what a worker writes after its event loop was blocked affects nothing', async () => {
    const blocked = await battle.worker({ env: SHORT_LEASES });
    const wake = join(folder, `wake-${dispatcher}`);
    const [job] = await battle.enqueueAll('test.interactive', [{ blockUntil: wake }]);
    expect(await battle.startedBy(job)).toEqual([blocked.pid]);
    const healthy = await battle.worker({ env: LONG_LEASES });
    await expectSurvival(battle.engine, [job]);
    expect(await battle.startedBy(job)).toEqual([blocked.pid, healthy.pid]);
    // The blocked one wakes, comes to its settlement, and is fit to take work again.
    writeFileSync(wake, '');
    await healthy.stop();
    const [next] = await battle.enqueueAll('test.interactive', [{}]);
    await expectSurvival(battle.engine, [job, next]);
    expect(await battle.startedBy(next)).toEqual([blocked.pid]);
    expect(await battle.attemptsWithEffect(job)).toEqual([2]);
  });

  it('row 3: a lease whose renewal failed once is renewed the next time', async () => {
    const env = LONG_LEASES;
    const [worker] = await battle.workers({ faults: ['lease-renewal'], env }, { env });
    // More than one worker can have at once.
    const jobs = await battle.enqueueAll('test.normal', Array(8).fill({ held: true }));
    while (!worker.faults.has('lease-renewal')) await sleep(25);
    for (const job of await Promise.all(jobs.map((id) => battle.engine.get(id)))) {
      await battle.engine.until(job.id, (now) => (now.leaseExpiresAt ?? 0) > (job.leaseExpiresAt ?? 0));
    }
    await battle.engine.release(...jobs);
    await expectSurvival(battle.engine, jobs);
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
    const env = LONG_LEASES;
    await battle.workers({ clockSkewMs: 10 * minutes, env }, { clockSkewMs: -10 * minutes, env });
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
    const workers = await battle.workers({ env: LONG_LEASES }, { env: LONG_LEASES });
    const jobs = await battle.enqueueAll('test.interactive', Array(4).fill({ held: true }));
    for (const id of jobs) await battle.engine.begun(id);
    // Bull tells one worker of each delivery. PostgreSQL wakes all of them, and no job is due.
    const told = () =>
      dispatcher === 'embedded' ||
      workers.every(({ deliveries }) => jobs.every((id) => deliveries.includes(id)));
    for (let sequence = 2; sequence < 10 || !told(); sequence++) {
      await battle.announce(jobs, 'interactive', sequence);
      await sleep(25);
    }
    await battle.engine.release(...jobs);
    await expectSurvival(battle.engine, jobs);
    expect(await battle.engine.counts(...jobs)).toEqual({ starts: 4, effects: 4, ends: 0 });
  });

  /** Resolves to undefined when the job has failed. */
  async function failed(id: string): Promise<undefined> {
    await battle.engine.until(id, ({ status }) => status === 'failed');
  }
});

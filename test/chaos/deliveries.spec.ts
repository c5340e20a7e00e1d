import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { expectSurvival } from './support/survival';
import { WorkerProcess } from './support/worker-process';

describe.each(['bull', 'embedded'] as const)('deliveries that go astray, %s dispatcher', (dispatcher) => {
  let battle: Battle;

  beforeAll(async () => {
    battle = await Battle.start(dispatcher === 'bull' ? process.env.PLANBILL_TEST_REDIS_URL! : null);
    await battle.worker({ env: LONG_LEASES });
  });
  afterAll(() => battle?.stop());

  it('row 9: the process dies between commit and announcement', async () => {
    const orders = { faults: ['die-at-announce' as const], worker: false };
    const dying = WorkerProcess.launch(
      battle.orders({ ...orders, enqueue: { type: 'test.interactive', payload: {} } }),
    );
    expect(await dying.exited()).toBeNull();
    const [job] = await battle.jobIds();
    await battle.engine.until(job, ({ finishedAt }) => finishedAt !== null);
    await expectSurvival(battle.engine, [job]);
  });

  it('row 10: nothing is run before its commit, and nothing that was rolled back', async () => {
    let rolledBack: string[] = [];
    const change = battle.engine.database.transaction(async () => {
      rolledBack = await battle.enqueueAll('test.interactive', Array(5).fill({}));
      await battle.engine.database.manager.query('SELECT pg_sleep(0.5)');
      throw new Error('changed my mind');
    });
    await expect(change).rejects.toThrow('changed my mind');
    const committed = await battle.engine.database.transaction(async () => {
      const jobs = await battle.enqueueAll('test.interactive', Array(5).fill({}));
      await battle.engine.database.manager.query('SELECT pg_sleep(0.5)');
      return jobs;
    });
    await expectSurvival(battle.engine, committed);
    expect(await battle.engine.counts(...rolledBack)).toEqual({ starts: 0, effects: 0, ends: 0 });
  });

  it('row 11: a row whose delivery is over is delivered again', async () => {
    // The first delivery comes too early and finds nothing to claim.
    const runAfter = new Date(Date.now() + 2_000);
    const early = await battle.engine.jobs.enqueue('test.normal', DEFAULT_WORKSPACE_ID, {}, { runAfter });
    // This one has run to its end under its first delivery.
    const again = await battle.engine.enqueue('test.normal', { transientUntilAttempt: 2 });
    await expectSurvival(battle.engine, [early.id, again.id]);
    expect(await battle.engine.get(again.id)).toMatchObject({ attempt: 3 });
  });

  it('deliveries of ended and unknown jobs are dropped', async () => {
    const [ended] = await battle.enqueueAll('test.normal', [{}]);
    await expectSurvival(battle.engine, [ended]);
    await battle.announce([ended, '00000000-0000-4000-8000-000000000000'], 'normal', 99);
    const [last] = await battle.enqueueAll('test.normal', [{}]);
    await expectSurvival(battle.engine, [ended, last]);
    expect(await battle.engine.counts(ended)).toEqual({ starts: 1, effects: 1, ends: 0 });
  });
});

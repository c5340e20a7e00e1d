import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DEFAULT_WORKSPACE_ID } from '../../src/access/keys';
import { LONG_LEASES } from '../contracts/engine';
import { Battle } from './support/battle';
import { expectSurvival } from './support/survival';

const ROUNDS = 200;
/** Rounds under way at once. */
const ABREAST = 10;

describe.each(['bull', 'embedded'] as const)('races, %s dispatcher', (dispatcher) => {
  let battle: Battle;

  beforeAll(async () => {
    battle = await Battle.start(dispatcher === 'bull' ? process.env.PLANBILL_TEST_REDIS_URL! : null);
    const env = { WORKER_CONCURRENCY: '6', ...LONG_LEASES };
    await battle.workers({ env }, { env });
  });
  afterAll(() => battle?.stop());

  it('row 13: cancel against finish has one winner, 200 times', async () => {
    const cancelled: string[] = [];
    const finished: string[] = [];
    // About how long a job takes here and now, milliseconds; each round corrects it, so that both win some of them.
    let usual = 60;
    await rounds(async (round) => {
      const [job] = await battle.enqueueAll('test.interactive', [{ sleepMs: 20 }]);
      // From before its start to after its end.
      await sleep((usual * ((round * 7) % 20)) / 10);
      const won = await wins(battle.engine.cancel(job), 'job_not_cancellable');
      (won ? cancelled : finished).push(job);
      usual *= won ? 1.05 : 0.95;
    });
    await expectSurvival(battle.engine, finished, { cancelled });
    expect(Math.min(cancelled.length, finished.length)).toBeGreaterThan(0);
  });

  it('row 13: two cancels have one winner, 200 times', async () => {
    const jobs: string[] = [];
    await rounds(async (round) => {
      const [job] = await battle.enqueueAll('test.interactive', [{ sleepMs: 30_000 }]);
      jobs.push(job);
      await sleep((round * 7) % 60);
      const both = [battle.engine.cancel(job), battle.engine.cancel(job)];
      const won = await Promise.all(both.map((cancel) => wins(cancel, 'job_not_cancellable')));
      expect(won.filter(Boolean)).toHaveLength(1);
    });
    await expectSurvival(battle.engine, [], { cancelled: jobs });
  });

  it('row 13: two retries have one winner, 200 times', async () => {
    const failed = await battle.enqueueAll('test.normal', Array(ROUNDS).fill({ permanent: true }));
    await battle.engine.ended(...failed);
    const retries: string[] = [];
    await rounds(async (round) => {
      const both = [0, 1].map(() => battle.engine.jobs.retry(DEFAULT_WORKSPACE_ID, failed[round]));
      const made = await Promise.allSettled(both);
      for (const attempt of made) {
        if (attempt.status === 'fulfilled') retries.push(attempt.value.id);
        else expect(attempt.reason).toMatchObject({ code: 'job_already_retried', status: 409 });
      }
    });
    expect(retries).toHaveLength(ROUNDS);
    await expectSurvival(battle.engine, [], { failed: [...failed, ...retries] });
  });

  it('expiry against retry: the retry runs, or there is nothing to retry any more, 200 times', async () => {
    const failed = await battle.enqueueAll('test.normal', Array(ROUNDS).fill({ permanent: true }));
    await battle.engine.ended(...failed);
    const retryOf = (id: string) => battle.engine.jobs.retry(DEFAULT_WORKSPACE_ID, id);
    const gone = { code: 'not_found', status: 404 };
    const retries = [(await retryOf(failed[0])).id];
    await battle.engine.database.manager.query(
      `UPDATE jobs SET finished_at = finished_at - interval '10 days' WHERE id = ANY($1::uuid[])`,
      [failed],
    );
    await rounds(async (round) => {
      if (round === 0 || round === ROUNDS - 1) return;
      const [retry] = await Promise.allSettled([
        retryOf(failed[round]),
        battle.engine.rows.removeEnded(5, 1),
      ]);
      if (retry.status === 'fulfilled') retries.push(retry.value.id);
      else expect(retry.reason).toMatchObject(gone);
    });
    await battle.engine.rows.removeEnded(5, ROUNDS);
    await expect(retryOf(failed[ROUNDS - 1])).rejects.toMatchObject(gone);
    await expectSurvival(battle.engine, [], { failed: retries });
  });

  it('children that end at once are all counted', async () => {
    const parentId = randomUUID();
    const good = await battle.enqueueAll('test.bulk', Array(60).fill({ sleepMs: 200 }), { parentId });
    const bad = await battle.enqueueAll('test.bulk', Array(20).fill({ permanent: true }), { parentId });
    await expectSurvival(battle.engine, good, { failed: bad });
    const counts = await battle.engine.database.manager.query(
      `SELECT status, count(*)::int AS n FROM jobs WHERE parent_id = $1 GROUP BY status ORDER BY status`,
      [parentId],
    );
    expect(counts).toEqual([
      { status: 'failed', n: 20 },
      { status: 'succeeded', n: 60 },
    ]);
  });
});

async function rounds(round: (index: number) => Promise<void>): Promise<void> {
  for (let first = 0; first < ROUNDS; first += ABREAST) {
    await Promise.all(Array.from({ length: ABREAST }, (_, index) => round(first + index)));
  }
}

/** Whether a call went through; it may fail with this conflict only. */
async function wins(call: Promise<unknown>, conflict: string): Promise<boolean> {
  try {
    await call;
    return true;
  } catch (error) {
    expect(error).toMatchObject({ code: conflict, status: 409 });
    return false;
  }
}

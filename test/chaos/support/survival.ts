import type { Engine } from '../../contracts/engine';

interface Survivor {
  status: string;
  effects: number;
  ends: number;
}

/**
 * What every survival test asserts: each job has succeeded with exactly one effect, or ended otherwise with
 * none and its handler told once; and no row at all is left open.
 */
export async function expectSurvival(
  engine: Engine,
  succeeded: readonly string[],
  others: { failed?: readonly string[]; cancelled?: readonly string[] } = {},
): Promise<void> {
  const { failed = [], cancelled = [] } = others;
  await engine.ended(...succeeded, ...failed, ...cancelled);
  const expected = (ids: readonly string[], status: string): [string, Survivor][] =>
    ids.map((id) => [
      id,
      { status, ...(status === 'succeeded' ? { effects: 1, ends: 0 } : { effects: 0, ends: 1 }) },
    ]);
  const all = [
    ...expected(succeeded, 'succeeded'),
    ...expected(failed, 'failed'),
    ...expected(cancelled, 'cancelled'),
  ];
  expect(
    await survivors(
      engine,
      all.map(([id]) => id),
    ),
  ).toEqual(Object.fromEntries(all));
  expect(await openRows(engine)).toEqual([]);
}

async function survivors(engine: Engine, ids: readonly string[]): Promise<Record<string, Survivor>> {
  const rows: ({ id: string } & Survivor)[] = await engine.database.manager.query(
    `SELECT id, status,
       (SELECT count(*)::int FROM test_effects WHERE job_id = jobs.id) AS effects,
       (SELECT count(*)::int FROM test_ends WHERE job_id = jobs.id) AS ends
     FROM jobs WHERE id = ANY($1::uuid[])`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ id, ...survivor }) => [id, survivor]));
}

async function openRows(engine: Engine): Promise<unknown[]> {
  return engine.database.manager.query(
    `SELECT id, status FROM jobs WHERE status IN ('queued', 'running', 'cancelling')`,
  );
}

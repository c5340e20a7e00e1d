import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ComputePool, type Computation } from '../../src/platform/compute';
import { loadConfig } from '../../src/platform/config';

describe('the compute pool', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-compute-'));
  const file = join(folder, 'busy.cjs');
  writeFileSync(
    file,
    'module.exports = (ms) => { for (const from = Date.now(); Date.now() - from < ms; ); return ms; };',
  );
  const BUSY: Computation<number, number> = { file };
  const pool = new ComputePool(loadConfig({ WORKER_CONCURRENCY: '2' }));
  afterAll(async () => {
    await pool.onApplicationShutdown();
    rmSync(folder, { recursive: true });
  });

  it('serves those who wait when all that run are stopped', async () => {
    const stop = new AbortController();
    const running = [1, 2].map(() => pool.run(BUSY, 60_000, stop.signal));
    const waiting = [3, 4, 5].map((ms) => pool.run(BUSY, ms, new AbortController().signal));
    setTimeout(() => stop.abort(), 200);
    const ends = await Promise.allSettled(running);
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await Promise.all(waiting)).toEqual([3, 4, 5]);
  });
});

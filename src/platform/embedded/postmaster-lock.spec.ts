import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { awaitUnlocked } from './postmaster-lock';

describe('the lock of a PostgreSQL cluster', () => {
  const servers: { cluster: string; child: ChildProcess }[] = [];
  afterAll(() => {
    for (const { cluster, child } of servers) {
      child.kill('SIGKILL');
      rmSync(cluster, { recursive: true });
    }
  });

  /** A process that looks like a server in this state. */
  const serverThat = (state: 'ready' | 'stopping') => {
    const cluster = mkdtempSync(path.join(tmpdir(), 'planbill-lock-'));
    const child = spawn('sleep', ['600'], { cwd: cluster, stdio: 'ignore' });
    const lines = [child.pid, cluster, '1795000000', '5432', '', '127.0.0.1', '', state.padEnd(8)];
    writeFileSync(path.join(cluster, 'postmaster.pid'), `${lines.join('\n')}\n`);
    servers.push({ cluster, child });
    return { cluster, child };
  };

  it('is waited for longer while its server stops than while it stays', async () => {
    const [stopping, staying] = [serverThat('stopping'), serverThat('ready')];
    const outcome = awaitUnlocked(stopping.cluster).then(
      () => 'free',
      (error: { code: string }) => error.code,
    );
    await expect(awaitUnlocked(staying.cluster)).rejects.toMatchObject({ code: 'embedded_in_use' });
    stopping.child.kill('SIGKILL');
    expect(await outcome).toBe('free');
  });
});

import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Account, childrenOf, gone, killAllOf, startEmbedded, type Then } from './embedded-process';

const root = process.getuid?.() === 0;
const accounts: [string, Account | undefined][] = root
  ? [
      ['root', undefined],
      // Any account with a name will do; PostgreSQL refuses one that has none. This is "daemon".
      ['an ordinary user', { uid: 1, gid: 1 }],
    ]
  : [['an ordinary user', undefined]];

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe.each(accounts)('embedded services as %s', (_, account) => {
  let home: string;
  let dataDir: string;

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'planbill-embedded-'));
    if (account) chownSync(home, account.uid, account.gid);
    // mkdtemp closes it to others; that is the next describe's subject.
    chmodSync(home, 0o755);
    dataDir = path.join(home, 'data');
  });

  afterEach(async () => {
    killAllOf(home);
    await gone(home);
    rmSync(home, { recursive: true, force: true });
  });

  it.each<Then>(['stop', 'exit', 'end'])('leaves nothing running after "%s"', async (then) => {
    const { services, exited, error } = await startEmbedded(dataDir, then, { account });
    expect(error).toBeNull();
    expect(services!.active).toMatchObject({ database: 'embedded', queue: 'embedded' });
    expect(await exited).toEqual([0, null]);
    await gone(home);
  });

  it.each<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGKILL'])(
    'leaves nothing running after %s to the whole process group, and keeps its data',
    async (signal) => {
      const first = await startEmbedded(dataDir, 'hold', { account });
      await query(first.services!.databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
      process.kill(-first.child.pid!, signal);
      await first.exited;
      // At once, while the first server may still be shutting down.
      const second = await startEmbedded(dataDir, 'hold', { account });
      expect(second.error).toBeNull();
      expect(await query(second.services!.databaseUrl, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
      second.child.kill('SIGKILL');
      await second.exited;
      await gone(home);
    },
  );

  it('listens on loopback with a password only, and syncs', async () => {
    const { services, child, exited } = await startEmbedded(dataDir, 'hold', { account });
    const url = services!.databaseUrl;
    const settings = await query(
      url,
      `SELECT name, setting FROM pg_settings WHERE name IN ('listen_addresses', 'unix_socket_directories', 'fsync') ORDER BY name`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['on', '127.0.0.1', '']);
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toMatchObject({
      code: '28P01',
    });
    expect(statSync(path.join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);
    expect(statSync(path.join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
    child.kill('SIGKILL');
    await exited;
  });

  it('starts after the server itself was killed, and over a stale lock of a stranger', async () => {
    const first = await startEmbedded(dataDir, 'hold', { account });
    killAllOf(dataDir);
    first.child.kill('SIGKILL');
    await first.exited;
    const lock = path.join(dataDir, 'postgres/postmaster.pid');
    expect(existsSync(lock)).toBe(true);
    const second = await startEmbedded(dataDir, 'stop', { account });
    expect(second.error).toBeNull();
    await second.exited;
  });

  it('starts although a process of a killed server ends later than the server', async () => {
    const first = await startEmbedded(dataDir, 'hold', { account });
    const server = readFileSync(path.join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0];
    const [helper] = childrenOf(Number(server));
    process.kill(helper, 'SIGSTOP');
    killAllOf(dataDir);
    first.child.kill('SIGKILL');
    await first.exited;
    const starting = startEmbedded(dataDir, 'stop', { account });
    const log = path.join(dataDir, 'postgres.log');
    while (!readFileSync(log, 'utf8').includes('pre-existing shared memory')) await sleep(10);
    process.kill(helper, 'SIGCONT');
    const second = await starting;
    expect(second.error).toBeNull();
    await second.exited;
  });

  it('gives a second process on the same data an error, and leaves the first alone', async () => {
    const first = await startEmbedded(dataDir, 'hold', { account });
    const second = await startEmbedded(dataDir, 'stop', { account });
    expect(second.error).toBe('embedded_in_use');
    expect(await query(first.services!.databaseUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    first.child.kill('SIGKILL');
    await first.exited;
  });

  it('refuses production unless told otherwise', async () => {
    const refused = await startEmbedded(dataDir, 'stop', { account, env: { NODE_ENV: 'production' } });
    expect(refused.error).toBe('embedded_in_production');
    const allowed = await startEmbedded(dataDir, 'stop', {
      account,
      env: { NODE_ENV: 'production', EMBEDDED_IN_PRODUCTION: 'true' },
    });
    expect(allowed.error).toBeNull();
    await allowed.exited;
  });

  it('runs a Redis of its own where there is one on PATH', async () => {
    const redis = process.env.PLANBILL_TEST_REDIS_COMMAND;
    if (!redis) {
      console.log('Skipped: REDIS_URL is given, so there may be no Redis server to run.');
      return;
    }
    const PATH = `${path.dirname(redis)}:${process.env.PATH}`;
    const running = await startEmbedded(dataDir, 'hold', { account, env: { DISPATCHER: 'auto', PATH } });
    expect(running.error).toBeNull();
    expect(running.services!.active.queue).toBe('bull (private redis)');
    const settings = readFileSync(path.join(dataDir, 'redis/redis.conf'), 'utf8');
    for (const wanted of ['bind 127.0.0.1', 'appendonly yes', 'maxmemory-policy noeviction']) {
      expect(settings).toContain(wanted);
    }
    running.child.kill('SIGKILL');
    await running.exited;
    await gone(home);
  });
});

(root ? it : it.skip)('finds another place as root when the project is under a closed home', async () => {
  const closed = mkdtempSync(path.join(tmpdir(), 'planbill-closed-'));
  try {
    const dataDir = path.join(closed, 'project/.planbill');
    mkdirSync(path.dirname(dataDir), { recursive: true });
    const { services, child, exited, error } = await startEmbedded(dataDir, 'hold');
    expect(error).toBeNull();
    const [{ directory }] = await query(
      services!.databaseUrl,
      `SELECT current_setting('data_directory') AS directory`,
    );
    expect(directory).toMatch(/^\/var\/lib\/planbill\//);
    expect(statSync(closed).mode & 0o777).toBe(0o700);
    child.kill('SIGKILL');
    await exited;
    await gone(String(directory));
    rmSync(path.dirname(String(directory)), { recursive: true, force: true });
  } finally {
    rmSync(closed, { recursive: true, force: true });
  }
});

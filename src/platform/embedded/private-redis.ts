import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedServicesError } from './embedded-services-error';
import { freePort } from './free-port';
import { secretFile } from './secret-file';
import { giveToService } from './service-account';
import { startWatched, type WatchedChild } from './watched-child';

const START_PATIENCE_MS = 30_000;
const PORT_ATTEMPTS = 5;

export interface PrivateRedis {
  /** redis:// URL with its password. */
  url: string;
  stop(): Promise<void>;
}

/** Full path of redis-server or valkey-server on PATH; null where there is neither. */
export function redisOnPath(searchPath = process.env.PATH ?? ''): string | null {
  for (const name of ['redis-server', 'valkey-server']) {
    for (const directory of searchPath.split(path.delimiter)) {
      const candidate = path.join(directory, name);
      if (directory && existsSync(candidate)) return candidate;
    }
  }
  return null;
}

/**
 * Starts a Redis of our own on `home`/redis: loopback, a free port, a password, append-only file, noeviction.
 * It ends with this process.
 *
 * @throws EmbeddedServicesError private_redis_failed
 */
export async function startPrivateRedis(command: string, home: string): Promise<PrivateRedis> {
  const directory = path.join(home, 'redis');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  giveToService(directory);
  const password = secretFile(path.join(home, 'redis.password'));
  for (let attempt = 1; ; attempt++) {
    const port = await freePort();
    const settings = writeSettings(directory, port, password);
    const server = startWatched(command, [settings], path.join(home, 'redis.log'));
    if (await answers(port, server, password)) {
      return { url: `redis://:${password}@127.0.0.1:${port}`, stop: () => server.stop() };
    }
    await server.stop();
    const output = server.output();
    if (attempt < PORT_ATTEMPTS && output.includes('Address already in use')) continue;
    throw new EmbeddedServicesError(
      'private_redis_failed',
      `${command} did not start: ${output.trim().split('\n').slice(-5).join(' | ')}`,
      {
        message:
          'The Redis found on PATH did not start. Set REDIS_URL to a running server, or DISPATCHER=embedded to do without.',
      },
    );
  }
}

/** In a file and not on the command line, where every user of the machine could read the password. */
function writeSettings(directory: string, port: number, password: string): string {
  const file = path.join(directory, 'redis.conf');
  const lines = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${directory}"`,
    'appendonly yes',
    'appendfsync everysec',
    'save ""',
    'maxmemory-policy noeviction',
    'daemonize no',
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600 });
  giveToService(file);
  return file;
}

/** Whether our own server (the password proves it) answers before it ends or patience does. */
async function answers(port: number, server: WatchedChild, password: string): Promise<boolean> {
  const until = Date.now() + START_PATIENCE_MS;
  while (!server.ended && Date.now() < until) {
    if (await pong(port, password)) return true;
    await sleep(25);
  }
  return false;
}

function pong(port: number, password: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    let received = '';
    const finish = (ok: boolean) => {
      socket.destroy();
      resolve(ok);
    };
    socket.on('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (data) => {
      received += data.toString('latin1');
      if (received.includes('+PONG')) finish(true);
      else if (received.includes('-')) finish(false);
    });
    socket.on('error', () => finish(false));
    socket.on('close', () => finish(false));
    socket.on('timeout', () => finish(false));
  });
}

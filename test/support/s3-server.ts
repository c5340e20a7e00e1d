import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface S3Server {
  endpoint: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
  /** Where it stores the buckets, one folder each. */
  folder: string;
  /** The file with an object's bytes, for tests that damage it. */
  fileOf(bucket: string, key: string): string;
  /** Kills it at once, in the middle of its work. */
  kill(): Promise<void>;
  /** Starts it again afterwards, at the same address and with its objects. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface S3ServerOptions {
  /** PEM. With it the server uses TLS, as `localhost`. */
  tls?: { key: string; cert: string };
}

/** Starts an S3 server with its own folder. */
export async function startS3Server({ tls }: S3ServerOptions = {}): Promise<S3Server> {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-s3-'));
  let { child, port } = await start({ directory: folder, port: 0, ...tls });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  };
  return {
    endpoint: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    folder,
    fileOf: (bucket, key) => join(folder, bucket, `${key}._S3rver_object`),
    kill: () => end('SIGKILL'),
    async restart() {
      ({ child, port } = await start({ directory: folder, port, ...tls }));
    },
    async stop() {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function start(options: object): Promise<{ child: ChildProcess; port: number }> {
  const child = fork(join(__dirname, 's3-server.process.cjs'), [JSON.stringify(options)], {
    execArgv: ['--openssl-legacy-provider'],
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const [port] = (await once(child.stdout!, 'data')) as [Buffer];
  return { child, port: Number(port.toString()) };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Tests and benches run in the repository's folder, whichever folder they were compiled to. */
const MAIN = join(process.cwd(), 'dist', 'src', 'app', 'main.js');
const START_TIMEOUT_MS = 240_000;

/** A real process of the built service. */
export interface PlanbillProcess {
  child: ChildProcess;
  url: string;
  /** Everything it logged so far, one JSON document a line. */
  log: string[];
  /** SIGTERM, and wait for the end. */
  stop(): Promise<number | null>;
  /** SIGKILL, and wait for the end. */
  kill(): Promise<void>;
}

/** Starts `main.js` with these settings and waits until it says that it is ready. */
export async function startPlanbillProcess(settings: Record<string, string>): Promise<PlanbillProcess> {
  const { PATH, HOME, LANG } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH,
      HOME,
      LANG,
      NODE_ENV: 'test',
      PORT: '0',
      WORKER_HEALTH_PORT: '0',
      COUNTRY_PACK: 'IN',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  const url = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`no start in time\n${log.join('\n')}`));
    }, START_TIMEOUT_MS);
    const listen = (line: string) => {
      log.push(line);
      const ready = /Planbill is ready at (http:[^"\s]+)/.exec(line);
      if (!ready) return;
      clearTimeout(timer);
      resolve(ready[1]);
    };
    createInterface(child.stdout).on('line', listen);
    createInterface(child.stderr).on('line', listen);
    child.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`exit ${code}\n${log.join('\n')}`));
    });
  });
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, 'exit');
      child.kill(signal);
      await exit;
    }
    return child.exitCode;
  };
  return { child, url, log, stop: () => end('SIGTERM'), kill: async () => void (await end('SIGKILL')) };
}

import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const BUILT = path.resolve(__dirname, '../../dist/src/platform');

const SCRIPT = `
const { startServices } = require(${JSON.stringify(path.join(BUILT, 'embedded'))});
const { loadConfig } = require(${JSON.stringify(path.join(BUILT, 'config'))});
startServices(loadConfig()).then(async (services) => {
  console.log('UP ' + JSON.stringify(services));
  if (process.env.THEN === 'stop') await services.stop();
  if (process.env.THEN === 'exit') process.exit(0);
  if (process.env.THEN === 'hold') setInterval(() => undefined, 1000);
}).catch((error) => { console.log('FAILED ' + error.code); process.exit(3); });
`;

/** What the process does once its services run: stop them in order, just exit, end by itself, or stay. */
export type Then = 'stop' | 'exit' | 'end' | 'hold';

export interface EmbeddedProcess {
  child: ChildProcess;
  /** The services, or null when they did not start. */
  services: { databaseUrl: string; redisUrl: string | null; active: Record<string, string> } | null;
  /** `code` of the error, when they did not start. */
  error: string | null;
  exited: Promise<unknown>;
}

export interface Account {
  uid: number;
  gid: number;
}

/** Starts the embedded services in a process of their own, in a process group of its own like a terminal's. */
export async function startEmbedded(
  dataDir: string,
  then: Then,
  { account, env }: { account?: Account; env?: Record<string, string> } = {},
): Promise<EmbeddedProcess> {
  const child = spawn(process.execPath, ['-e', SCRIPT], {
    ...account,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, THEN: then, DISPATCHER: 'embedded', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  // What it wrote may arrive after its exit, but not after its output is closed.
  const closed = once(child, 'close');
  const [line] = (await Promise.race([
    once(createInterface(child.stdout), 'line'),
    closed.then(() => ['FAILED without a word']),
  ])) as [string];
  const up = line.startsWith('UP ');
  return {
    child,
    services: up ? (JSON.parse(line.slice(3)) as EmbeddedProcess['services']) : null,
    error: up ? null : line.replace('FAILED ', ''),
    exited,
  };
}

/** Processes that name this directory on their command line. */
function processesOf(directory: string): number[] {
  const all = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  return all
    .split('\n')
    .filter((line) => line.includes(directory))
    .map((line) => Number.parseInt(line, 10));
}

export function childrenOf(parent: number): number[] {
  const all = execFileSync('ps', ['-A', '-o', 'ppid=,pid='], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const pairs = all.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.filter(([ppid]) => ppid === parent).map(([, pid]) => pid);
}

/** Kills what runs on this directory; it may be ending by itself. */
export function killAllOf(directory: string): void {
  for (const pid of processesOf(directory)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Resolves when nothing of this directory runs any more; throws when something stays. */
export async function gone(directory: string): Promise<void> {
  // A server on a busy disk takes long to stop in order.
  const until = performance.now() + 240_000;
  while (processesOf(directory).length > 0) {
    if (performance.now() > until)
      throw new Error(`Still running on ${directory}: ${processesOf(directory).join(', ')}`);
    await sleep(100);
  }
}

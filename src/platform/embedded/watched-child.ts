import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { serviceAccount, serviceEnvironment } from './service-account';

/**
 * A shell runs beside the server and reads our pipe. The pipe closes when this process ends, even after SIGKILL. The
 * shell then sends SIGINT to the server; PostgreSQL and Redis both stop in order on it.
 */
const WATCHDOG = `
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; kill -INT $server) 2>/dev/null &
watch=$!
exec 3<&-
trap 'kill -INT $server 2>/dev/null' INT TERM
wait $server; code=$?
while kill -0 $server 2>/dev/null; do wait $server; code=$?; done
kill $watch 2>/dev/null
exit $code`;

/** How long a server may take to stop in order, milliseconds. After that it is killed. */
const STOP_PATIENCE_MS = 20_000;

export interface WatchedChild {
  /** Process id of the watchdog. */
  readonly pid: number;
  /** Whether it has ended, for whatever reason. */
  readonly ended: boolean;
  /** What it wrote since this start, for error messages. */
  output(): string;
  /** Stops it and waits until it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a server that cannot outlive this process.
 *
 * @param logFile takes what the server prints; emptied at each start
 */
export function startWatched(command: string, args: readonly string[], logFile: string): WatchedChild {
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn('/bin/sh', ['-c', WATCHDOG, 'sh', command, ...args], {
    ...serviceAccount(),
    cwd: '/',
    env: serviceEnvironment(),
    // In a session of its own, so that Ctrl-C in the terminal reaches this process first.
    detached: true,
    stdio: ['pipe', log, log],
  });
  closeSync(log);
  let ended = false;
  const end = new Promise<void>((resolve) => {
    const done = () => {
      ended = true;
      resolve();
    };
    child.once('exit', done);
    child.once('error', done);
  });
  child.stdin?.on('error', () => undefined);
  // A missing call of stop() must not keep this process alive. The pipe closes when it ends.
  child.unref();
  (child.stdin as unknown as { unref?: () => void })?.unref?.();
  return {
    pid: child.pid ?? 0,
    get ended() {
      return ended;
    },
    output: () => readFileSync(logFile, 'utf8').slice(-4000),
    async stop() {
      if (ended) return;
      child.ref();
      child.stdin?.end();
      const impatient = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGQUIT'), STOP_PATIENCE_MS);
      await end;
      clearTimeout(impatient);
    },
  };
}

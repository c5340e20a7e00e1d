import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const STORAGE = join(__dirname, '..', '..', 'dist', 'src', 'cli', 'storage.js');

export interface Ended {
  /** null: killed. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts `npm run storage -- …` with these settings. */
export function startStorageCommand(
  settings: Record<string, string>,
  ...args: string[]
): { child: ChildProcess; ended: Promise<Ended> } {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [STORAGE, ...args], {
    env: { PATH, HOME, NODE_ENV: 'test', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]).then(
    ([stdout, stderr]) => ({ code: child.exitCode, stdout, stderr }),
  );
  return { child, ended };
}

/** Runs it and waits for its end. */
export function runStorageCommand(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  return startStorageCommand(settings, ...args).ended;
}

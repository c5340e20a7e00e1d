import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../platform/config';
import { type RunningPlanbill, startPlanbill } from '../app/server';
import { Refusal } from './api-client';

/** Exit code when Planbill refuses a file. */
export const REFUSED = 2;

/** Starts the service in this process. It logs errors only and uses a free port when the configured one is taken. */
export async function startService(overrides: Record<string, string> = {}): Promise<RunningPlanbill> {
  const env = { LOG_LEVEL: 'error', ...process.env, ...overrides };
  const planbill = await startPlanbill(loadConfig(env)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startPlanbill(loadConfig({ ...env, PORT: '0' }));
  });
  const end = (): void => void planbill.stop().then(() => process.exit(130), failure);
  process.once('SIGINT', end).once('SIGTERM', end);
  return planbill;
}

/** Makes a data folder that is removed when the process ends. A run with it does not disturb a running service. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-'));
  // When root starts them, the servers run as the user "nobody", who must be able to enter the folder.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Prints what went wrong and ends the process. */
export function failure(error: unknown): never {
  if (error instanceof Refusal) {
    console.error(`${error.code}: ${error.friendly}\n${error.detail}`);
    process.exit(error.code === 'internal_error' ? 1 : REFUSED);
  }
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../platform/config';
import { type RunningPlanbill, startPlanbill } from '../app/server';
import { Refusal } from './api-client';

/** Exit code for a file that Planbill refuses. */
export const REFUSED = 2;

/** The service in this process, quiet, on the configured port or, if that is taken, on a free one. */
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

/** A data folder that is gone when the process ends, for one-off runs beside a service that is running. */
export function temporaryDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planbill-'));
  // Started by root, the servers run as nobody, who must get in.
  chmodSync(folder, 0o755);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Prints what went wrong, for people, and ends the process. */
export function failure(error: unknown): never {
  if (error instanceof Refusal) {
    console.error(`${error.code}: ${error.friendly}\n${error.detail}`);
    process.exit(error.code === 'internal_error' ? 1 : REFUSED);
  }
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

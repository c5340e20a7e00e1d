import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Client, createClient, createConfig } from '../../sdk/client';
import type { TestService } from './service';

const KEYS = join(__dirname, '..', '..', 'dist', 'src', 'cli', 'keys.js');

export interface MadeKey {
  id: string;
  key: string;
}

/** Runs `npm run keys -- …` with these settings. @throws Error with what it printed when it fails */
export async function runKeysWith(settings: Record<string, string>, ...args: string[]): Promise<string> {
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, NODE_ENV: 'test', ...settings };
  const { stdout } = await promisify(execFile)(process.execPath, [KEYS, ...args], { env });
  return stdout;
}

/** Runs `npm run keys -- …` on the service's database. */
export function runKeys(databaseUrl: string, ...args: string[]): Promise<string> {
  return runKeysWith({ DATABASE_URL: databaseUrl }, ...args);
}

/** Makes a key as the operator does. */
export async function makeKey(databaseUrl: string, ...args: string[]): Promise<MadeKey> {
  return JSON.parse(await runKeys(databaseUrl, 'create', '--name', 'test', '--json', ...args)) as MadeKey;
}

/** The SDK with a key. */
export function clientWith(service: TestService, key: MadeKey): Client {
  return createClient(createConfig({ baseUrl: service.process.url, auth: () => key.key }));
}

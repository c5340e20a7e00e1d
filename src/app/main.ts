import { ConfigError, loadConfig } from '../platform/config';
import { startPlanbill } from './server';

/** Runs the roles in APP_ROLES until SIGTERM or SIGINT. */
async function main(): Promise<void> {
  const planbill = await startPlanbill(loadConfig());
  const end = (): void => void planbill.stop().then(() => process.exit(0), fail);
  process.once('SIGTERM', end).once('SIGINT', end);
}

/** What the operator must see when the service cannot start or stop. */
function fail(error: unknown): never {
  const expected = error instanceof ConfigError || typeof (error as { code?: unknown }).code === 'string';
  console.error(expected ? (error as Error).message : error);
  process.exit(1);
}

main().catch(fail);

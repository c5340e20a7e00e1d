import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { startPrivateRedis } from '../../src/platform/embedded/private-redis';
import { makeTemplate } from './postgres';
import { findRedis } from './redis-server';
import { rememberServers, type TestServers } from './test-servers';

/** One PostgreSQL and one Redis for all test files; each file gets a database of its own (`createDatabase`). */
export default async function setup(): Promise<void> {
  const home = mkdtempSync(path.join(tmpdir(), 'planbill-test-'));
  // As root the servers run as nobody, who must get in.
  chmodSync(home, 0o755);
  const servers: TestServers = { home, stops: [] };
  rememberServers(servers);
  const postgres = await startEmbeddedPostgres(home);
  servers.stops.push(() => postgres.stop());
  process.env.PLANBILL_TEST_DATABASE_URL = postgres.url;
  await makeTemplate();
  if (process.env.REDIS_URL) {
    process.env.PLANBILL_TEST_REDIS_URL = process.env.REDIS_URL;
  } else {
    const command = findRedis();
    process.env.PLANBILL_TEST_REDIS_COMMAND = command;
    const redis = await startPrivateRedis(command, home);
    servers.stops.push(() => redis.stop());
    process.env.PLANBILL_TEST_REDIS_URL = redis.url;
  }
  // What the developer's shell says must not reach the services under test.
  for (const name of ['DATABASE_URL', 'REDIS_URL', 'DATA_DIR', 'APP_ROLES', 'DISPATCHER'])
    delete process.env[name];
}

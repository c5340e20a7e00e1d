import type { Config } from '../config';
import { EmbeddedServicesError } from './embedded-services-error';
import { startEmbeddedPostgres } from './embedded-postgres';
import { redisOnPath, startPrivateRedis } from './private-redis';
import { serviceHome } from './service-home';

/** The implementation of each service. It is logged at start and shown by /health/ready. */
export interface ActiveServices {
  database: 'embedded' | 'external';
  queue: 'bull (external)' | 'bull (private redis)' | 'embedded';
  storage: 'local disk' | 's3';
}

export interface RunningServices {
  databaseUrl: string;
  /** null: jobs are dispatched by PostgreSQL itself. */
  redisUrl: string | null;
  active: ActiveServices;
  /** Stops what was started here, and only that. Close every connection first. */
  stop(): Promise<void>;
}

/**
 * Finds or starts the servers that Planbill needs. A configured server is used. A server that is not configured runs as
 * a child of this process, with its data in DATA_DIR, and ends with the process.
 *
 * @throws EmbeddedServicesError embedded_in_production, redis_missing, or what the services themselves throw
 */
export async function startServices(config: Config): Promise<RunningServices> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each();
  };
  try {
    const database = await findDatabase(config, stops);
    const queue = await findQueue(config, stops);
    return {
      databaseUrl: database.url,
      redisUrl: queue.url,
      active: {
        database: database.active,
        queue: queue.active,
        storage: config.s3Endpoint ? 's3' : 'local disk',
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function findDatabase(
  config: Config,
  stops: (() => Promise<void>)[],
): Promise<{ url: string; active: ActiveServices['database'] }> {
  if (config.databaseUrl) return { url: config.databaseUrl, active: 'external' };
  refuseInProduction(config, 'DATABASE_URL');
  const postgres = await startEmbeddedPostgres(serviceHome(config.dataDir));
  stops.push(() => postgres.stop());
  return { url: postgres.url, active: 'embedded' };
}

async function findQueue(
  config: Config,
  stops: (() => Promise<void>)[],
): Promise<{ url: string | null; active: ActiveServices['queue'] }> {
  if (config.dispatcher !== 'embedded') {
    if (config.redisUrl) return { url: config.redisUrl, active: 'bull (external)' };
    refuseInProduction(config, 'REDIS_URL');
    const command = redisOnPath();
    if (command) {
      const redis = await startPrivateRedis(command, serviceHome(config.dataDir));
      stops.push(() => redis.stop());
      return { url: redis.url, active: 'bull (private redis)' };
    }
    if (config.dispatcher === 'bull') {
      throw new EmbeddedServicesError('redis_missing', 'DISPATCHER=bull, but there is no Redis.', {
        message: 'Set REDIS_URL, install redis-server or valkey-server, or leave DISPATCHER at auto.',
      });
    }
  }
  return { url: null, active: 'embedded' };
}

function refuseInProduction(config: Config, variable: string): void {
  if (config.nodeEnv !== 'production' || config.embeddedInProduction) return;
  throw new EmbeddedServicesError(
    'embedded_in_production',
    `${variable} is not set and NODE_ENV is production.`,
    {
      message: `Set ${variable}, or EMBEDDED_IN_PRODUCTION=true if one process on one machine is what you want.`,
    },
  );
}

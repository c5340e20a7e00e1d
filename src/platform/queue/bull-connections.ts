import type { QueueOptions } from 'bull';
import Redis, { type RedisOptions } from 'ioredis';

const COMMON: RedisOptions = {
  enableReadyCheck: false,
  // ioredis 5.11 calls a connection ready once its introduction is answered or given up. One that is cut in
  // between, as by a proxy whose Redis is away, would be called ready for ever and never be replaced.
  disableClientInfo: true,
  retryStrategy: (times) => Math.min(times * 100, 2_000),
};

/** A producer fails at once when Redis is away: a request must not wait for it (Bull's defaults hung 233 s). */
const PRODUCER: RedisOptions = {
  ...COMMON,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  commandTimeout: 2_000,
  connectTimeout: 2_000,
  // A command that timed out leaves its connection as it is: one that is half-open would fail them all.
  socketTimeout: 4_000,
};

/**
 * A consumer waits for Redis as long as it takes, but not on a dead connection: its blocking call returns
 * every 5 s (Bull's drainDelay), so 12 s of silence mean that Redis is gone.
 */
const CONSUMER: RedisOptions = {
  ...COMMON,
  maxRetriesPerRequest: null,
  connectTimeout: 5_000,
  socketTimeout: 12_000,
};

export interface BullConnections {
  /** For the queue option `createClient`. */
  createClient: NonNullable<QueueOptions['createClient']>;
  /** The connection all commands go through. */
  readonly commands: Redis;
  close(): void;
}

/** One connection for commands and one for events shared by all queues, and a blocking one for each queue. */
export function bullConnections(
  url: string,
  side: 'producer' | 'consumer',
  onError: (error: Error) => void,
): BullConnections {
  const options = side === 'producer' ? PRODUCER : CONSUMER;
  const open: Redis[] = [];
  const connect = () => {
    const connection = new Redis(url, options);
    connection.on('error', onError);
    // Each queue adds its own listeners to the shared connections.
    connection.setMaxListeners(50);
    open.push(connection);
    return connection;
  };
  let shared: Redis | undefined;
  let events: Redis | undefined;
  const commands = () => (shared ??= connect());
  return {
    get commands() {
      return commands();
    },
    createClient: (type) => {
      if (type === 'client') return commands();
      if (type === 'bclient') return connect();
      return (events ??= connect());
    },
    close: () => open.splice(0).forEach(disconnect),
  };
}

function disconnect(connection: Redis): void {
  connection.disconnect();
  // ioredis 5 leaves the timer of its socketTimeout behind, which would keep the process for 12 s.
  clearTimeout((connection as unknown as { socketTimeoutTimer?: NodeJS.Timeout }).socketTimeoutTimer);
}

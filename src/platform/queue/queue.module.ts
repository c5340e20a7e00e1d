import { BullModule, getQueueToken } from '@nestjs/bull';
import { type DynamicModule, Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { Queue } from 'bull';
import type { Config } from '../config';
import { Database } from '../database';
import { type BullConnections, bullConnections } from './bull-connections';
import { BullDispatcher } from './bull-dispatcher';
import type { DeliveryData } from './bull-worker';
import { Dispatcher, QUEUE_CLASSES, type QueueClass } from './dispatcher';
import { EmbeddedDispatcher } from './embedded-dispatcher';

export interface QueueServices {
  databaseUrl: string;
  /** null: PostgreSQL dispatches. */
  redisUrl: string | null;
}

/** Offers the `Dispatcher` that fits the services at hand, and closes it with the application. */
@Global()
@Module({})
export class QueueModule implements OnApplicationShutdown {
  constructor(private readonly dispatcher: Dispatcher) {}

  async onApplicationShutdown(): Promise<void> {
    await this.dispatcher.close();
  }

  static forRoot(config: Config, { databaseUrl, redisUrl }: QueueServices): DynamicModule {
    if (redisUrl) return onBull(redisUrl, config.queuePrefix);
    return {
      module: QueueModule,
      providers: [
        {
          provide: Dispatcher,
          useFactory: (database: Database) => new EmbeddedDispatcher(databaseUrl, database),
          inject: [Database],
        },
      ],
      exports: [Dispatcher],
    };
  }
}

function onBull(url: string, prefix: string): DynamicModule {
  const logger = new Logger(QueueModule.name);
  let lastError = '';
  const connections: BullConnections = bullConnections(url, 'producer', (error) => {
    if (error.message !== lastError) logger.warn({ err: error }, 'Redis');
    lastError = error.message;
  });
  return {
    module: QueueModule,
    imports: [
      BullModule.registerQueue(
        ...QUEUE_CLASSES.map((name) => ({
          name,
          prefix,
          createClient: connections.createClient,
          skipVersionCheck: true,
        })),
      ),
    ],
    providers: [
      {
        provide: Dispatcher,
        useFactory: (...queues: Queue<DeliveryData>[]) => {
          const byClass = Object.fromEntries(QUEUE_CLASSES.map((name, index) => [name, queues[index]]));
          return new BullDispatcher(
            { url, prefix },
            connections,
            byClass as Record<QueueClass, Queue<DeliveryData>>,
          );
        },
        inject: QUEUE_CLASSES.map((name) => getQueueToken(name)),
      },
    ],
    exports: [Dispatcher, BullModule],
  };
}

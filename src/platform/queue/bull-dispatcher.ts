import { Logger } from '@nestjs/common';
import type { Queue } from 'bull';
import type { BullConnections } from './bull-connections';
import { BullWorker, type DeliveryData, ONE_DELIVERY } from './bull-worker';
import {
  type Delivery,
  type DeliveryConsumer,
  Dispatcher,
  type DispatcherHealth,
  QUEUE_CLASSES,
  type QueueClass,
} from './dispatcher';

export interface BullSettings {
  url: string;
  prefix: string;
}

const idOf = ({ jobId, sequence }: Delivery): string => `${jobId}-${sequence}`;

/** Deliveries through Bull 4 on Redis: the dispatcher of production. */
export class BullDispatcher extends Dispatcher {
  readonly name = 'bull';
  private readonly logger = new Logger(BullDispatcher.name);
  private worker: BullWorker | null = null;
  private lastError = '';

  /** @param queues the producing halves, by class */
  constructor(
    private readonly settings: BullSettings,
    private readonly producer: BullConnections,
    private readonly queues: Record<QueueClass, Queue<DeliveryData>>,
  ) {
    super();
  }

  async announce(deliveries: readonly Delivery[]): Promise<void> {
    for (const queue of QUEUE_CLASSES) {
      const jobs = deliveries
        .filter((delivery) => delivery.queue === queue)
        .map((delivery) => ({
          data: { id: delivery.jobId },
          opts: { ...ONE_DELIVERY, jobId: idOf(delivery) },
        }));
      if (jobs.length === 1) await this.queues[queue].add(jobs[0].data, jobs[0].opts);
      else if (jobs.length > 1) await this.queues[queue].addBulk(jobs);
    }
  }

  async start(consumer: DeliveryConsumer, concurrency: number): Promise<void> {
    this.worker = new BullWorker(this.settings.url, this.settings.prefix, (error) => this.report(error));
    this.worker.start(consumer, concurrency);
  }

  async stop(): Promise<string[]> {
    return (await this.worker?.stop()) ?? [];
  }

  async close(): Promise<void> {
    await this.worker?.close();
    this.producer.close();
  }

  async lost(deliveries: readonly Delivery[]): Promise<Delivery[]> {
    const pipeline = this.producer.commands.pipeline();
    for (const delivery of deliveries) pipeline.exists(this.queues[delivery.queue].toKey(idOf(delivery)));
    const answers = (await pipeline.exec()) ?? [];
    return deliveries.filter((_, index) => {
      const [error, exists] = answers[index];
      if (error) throw error;
      return exists === 0;
    });
  }

  async remembers(): Promise<boolean> {
    return (await this.producer.commands.exists(this.sentinel)) === 1;
  }

  async remember(): Promise<void> {
    await this.producer.commands.set(this.sentinel, '1');
  }

  async health(): Promise<DispatcherHealth> {
    try {
      const trouble = memoryTrouble(await this.producer.commands.info('memory'));
      if (trouble) return { ready: false, detail: trouble };
      return { ready: true, detail: 'bull' };
    } catch (error) {
      return { ready: false, detail: `Redis does not answer: ${(error as Error).message}` };
    }
  }

  private get sentinel(): string {
    return `${this.settings.prefix}:announced`;
  }

  /** Connections repeat their complaint every second while Redis is away; the log gets it once. */
  private report(error: Error): void {
    if (error.message === this.lastError) return;
    this.lastError = error.message;
    this.logger.warn({ err: error }, 'Bull');
  }
}

/** What is wrong with the memory of a Redis, from its INFO; null when nothing is. */
function memoryTrouble(info: string): string | null {
  const field = (name: string) => new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1];
  const policy = field('maxmemory_policy');
  if (policy && policy !== 'noeviction') {
    return `Redis evicts keys (maxmemory-policy ${policy}); set it to noeviction.`;
  }
  const limit = Number(field('maxmemory') ?? 0);
  if (limit > 0 && Number(field('used_memory')) >= limit) {
    return `Redis is full (maxmemory ${limit} bytes); jobs wait in PostgreSQL until it has room.`;
  }
  return null;
}

import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { Database } from '../database';
import {
  type Delivery,
  type DeliveryConsumer,
  Dispatcher,
  type DispatcherHealth,
  QUEUE_CLASSES,
  type QueueClass,
} from './dispatcher';

const CHANNEL = 'planbill_jobs';
/** Finds what no notification told of: backoff run out, a notification lost with its connection. */
const POLL_MS = 2_000;

/** Deliveries by PostgreSQL itself: a notification wakes the workers, which look for rows that are due. */
export class EmbeddedDispatcher extends Dispatcher {
  readonly name = 'embedded';
  private readonly logger = new Logger(EmbeddedDispatcher.name);
  private readonly inHand = new Map<QueueClass, Set<string>>(QUEUE_CLASSES.map((name) => [name, new Set()]));
  private readonly looking = new Map<QueueClass, 'once' | 'again'>();
  private consumer: DeliveryConsumer | null = null;
  private concurrency = 0;
  private listener: Client | null = null;
  private poll: NodeJS.Timeout | null = null;

  constructor(
    private readonly url: string,
    private readonly database: Database,
  ) {
    super();
  }

  async announce(deliveries: readonly Delivery[]): Promise<void> {
    const queues = [...new Set(deliveries.map(({ queue }) => queue))];
    if (queues.length > 0) {
      await this.database.run('SELECT pg_notify($1, queue) FROM unnest($2::text[]) AS queue', [
        CHANNEL,
        queues,
      ]);
    }
  }

  async start(consumer: DeliveryConsumer, concurrency: number): Promise<void> {
    this.consumer = consumer;
    this.concurrency = concurrency;
    this.poll = setInterval(() => this.tick(), POLL_MS);
    await this.listen();
    this.tick();
  }

  async stop(): Promise<string[]> {
    this.consumer = null;
    if (this.poll) clearInterval(this.poll);
    return [];
  }

  async close(): Promise<void> {
    await this.stop();
    const listener = this.listener;
    this.listener = null;
    await listener?.end().catch(() => undefined);
  }

  /** Nothing is ever lost: every look sees every row that is due. */
  async lost(): Promise<Delivery[]> {
    return [];
  }

  async remembers(): Promise<boolean> {
    return true;
  }

  async remember(): Promise<void> {}

  async health(): Promise<DispatcherHealth> {
    return { ready: true, detail: 'embedded' };
  }

  private tick(): void {
    if (this.consumer && !this.listener) void this.listen();
    for (const queue of QUEUE_CLASSES) void this.look(queue);
  }

  private async listen(): Promise<void> {
    const client = new Client({
      connectionString: this.url,
      keepAlive: true,
      application_name: 'planbill dispatcher',
    });
    this.listener = client;
    const forget = () => {
      if (this.listener === client) this.listener = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    client.on('notification', ({ payload }) => {
      const queue = QUEUE_CLASSES.find((name) => name === payload);
      if (queue) void this.look(queue);
    });
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
    } catch (error) {
      forget();
      this.logger.warn(
        { err: error },
        'No notifications from PostgreSQL; jobs are found by polling meanwhile',
      );
      await client.end().catch(() => undefined);
    }
  }

  /** One look at a time for each queue; what happens meanwhile makes for another. */
  private async look(queue: QueueClass): Promise<void> {
    if (this.looking.has(queue)) {
      this.looking.set(queue, 'again');
      return;
    }
    do {
      this.looking.set(queue, 'once');
      try {
        await this.take(queue);
      } catch (error) {
        this.logger.warn({ err: error }, 'Looking for due jobs failed; the next poll tries again');
      }
    } while (this.looking.get(queue) === 'again');
    this.looking.delete(queue);
  }

  private async take(queue: QueueClass): Promise<void> {
    const inHand = this.inHand.get(queue)!;
    const free = this.concurrency - inHand.size;
    if (!this.consumer || free <= 0) return;
    // More than we have hands for: those in hand may be among them, and other workers may be faster.
    const due = await this.consumer.due(queue, this.concurrency * 2 + inHand.size);
    for (const id of due.filter((id) => !inHand.has(id)).slice(0, free)) void this.hand(queue, id, inHand);
  }

  private async hand(queue: QueueClass, id: string, inHand: Set<string>): Promise<void> {
    const consumer = this.consumer;
    if (!consumer) return;
    inHand.add(id);
    try {
      await consumer.consume(id);
      inHand.delete(id);
      void this.look(queue);
    } catch (error) {
      inHand.delete(id);
      this.logger.warn({ err: error, job_id: id }, 'A delivery failed; the next poll finds the row again');
    }
  }
}

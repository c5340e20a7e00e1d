import { setTimeout as sleep } from 'node:timers/promises';
import Bull, { type Job, type Queue, type QueueOptions } from 'bull';
import { type BullConnections, bullConnections } from './bull-connections';
import { type DeliveryConsumer, QUEUE_CLASSES, type QueueClass } from './dispatcher';

/** The data of a Bull job: the row, and nothing else. */
export interface DeliveryData {
  id: string;
}

/** Attempts, backoff and crash counts live in PostgreSQL; Bull hands a delivery out and forgets it. */
export const ONE_DELIVERY = { attempts: 1, removeOnComplete: true, removeOnFail: true } as const;

const SETTINGS: QueueOptions['settings'] = {
  lockDuration: 15_000,
  stalledInterval: 5_000,
  // A delivery that stalls is handed out again for ever; whether the job may run is decided at the claim.
  maxStalledCount: 1_000_000,
  retryProcessDelay: 1_000,
};

/** How long closing may wait for a Redis that does not answer. */
const CLOSE_MS = 2_000;

/** The taking half of the Bull dispatcher: three queues on blocking connections. */
export class BullWorker {
  private readonly connections: BullConnections;
  private readonly queues: Queue<DeliveryData>[] = [];
  private readonly handed = new Set<string>();

  constructor(
    url: string,
    private readonly prefix: string,
    private readonly onError: (error: Error) => void,
  ) {
    this.connections = bullConnections(url, 'consumer', onError);
  }

  start(consumer: DeliveryConsumer, concurrency: number): void {
    for (const name of QUEUE_CLASSES) {
      const queue = this.open(name);
      this.queues.push(queue);
      // Settles only when the queue closes.
      queue.process(concurrency, (job) => this.hand(job, consumer)).catch(this.onError);
    }
  }

  /** Stops taking. Answers the jobs Bull had fetched ahead: they would wait here until their lock runs out. */
  async stop(): Promise<string[]> {
    const fetched: string[] = [];
    for (const queue of this.queues) {
      if (this.connections.commands.status !== 'ready') continue;
      await queue.pause(true, true);
      fetched.push(...(await this.fetchedAhead(queue)));
    }
    return fetched;
  }

  async close(): Promise<void> {
    // Bull's own close stops its timers, but waits for Redis; ours must not.
    const closing = Promise.allSettled(this.queues.map((queue) => queue.close(true)));
    await Promise.race([closing, sleep(CLOSE_MS, undefined, { ref: false })]);
    this.connections.close();
  }

  private open(name: QueueClass): Queue<DeliveryData> {
    const queue = new Bull<DeliveryData>(name, {
      prefix: this.prefix,
      createClient: this.connections.createClient,
      settings: { ...SETTINGS },
    });
    queue.on('error', this.onError);
    // Bull does not await the promise that names its connections; a failure there would end the process.
    // Its timer for delayed jobs outlives the queue. Planbill has no delayed jobs.
    Object.assign(queue, {
      setWorkerName: () => Promise.resolve(),
      updateDelayTimer: () => Promise.resolve(),
    });
    return queue;
  }

  private async hand(job: Job<DeliveryData>, consumer: DeliveryConsumer): Promise<void> {
    this.handed.add(job.data.id);
    try {
      await consumer.consume(job.data.id);
    } catch (error) {
      this.onError(error as Error);
      throw error;
    } finally {
      this.handed.delete(job.data.id);
    }
  }

  private async fetchedAhead(queue: Queue<DeliveryData>): Promise<string[]> {
    const { token, keyPrefix } = queue as unknown as { token: string; keyPrefix: string };
    const active = await queue.getActive();
    const ids: string[] = [];
    for (const job of active) {
      if (!job || this.handed.has(job.data.id)) continue;
      const lock = await this.connections.commands.get(`${keyPrefix}:${queue.name}:${job.id}:lock`);
      if (lock === token) ids.push(job.data.id);
    }
    return ids;
  }
}

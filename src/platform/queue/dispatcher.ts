/** Latency classes. Each is a queue of its own: order within one is first come, first served. */
export const QUEUE_CLASSES = ['interactive', 'normal', 'bulk'] as const;
export type QueueClass = (typeof QUEUE_CLASSES)[number];

/** "Look at row `jobId`", for the `sequence`-th time. Bull drops an id it has seen, so each time has its own. */
export interface Delivery {
  jobId: string;
  queue: QueueClass;
  sequence: number;
}

/** What a worker does with deliveries. */
export interface DeliveryConsumer {
  /** Claims the row and runs it; resolves when nothing more happens with it here. At-least-once: may come twice. */
  consume(jobId: string): Promise<void>;
  /** Rows that could be claimed now, oldest first. */
  due(queue: QueueClass, limit: number): Promise<string[]>;
}

export interface DispatcherHealth {
  ready: boolean;
  /** For people: what is wrong, or which dispatcher it is. */
  detail: string;
}

/**
 * Tells workers which job rows to look at. It is only a messenger: rows are the truth, and everything a
 * dispatcher forgets is found again by the sweeper through `lost` and `remembers`.
 */
export abstract class Dispatcher {
  /** Which implementation this is. */
  abstract readonly name: 'bull' | 'embedded';
  /** Makes workers look. Fails fast when the messenger is down; never waits for it to come back. */
  abstract announce(deliveries: readonly Delivery[]): Promise<void>;
  /** Starts taking deliveries, `concurrency` at once for each queue class. */
  abstract start(consumer: DeliveryConsumer, concurrency: number): Promise<void>;
  /**
   * Takes no more deliveries; the current ones go on. Returns the jobs that were taken but not yet given to the
   * consumer, and that no other process would hear of soon.
   */
  abstract stop(): Promise<string[]>;
  /** Closes every connection; call it when the deliveries in hand are over. */
  abstract close(): Promise<void>;
  /** The deliveries that no worker will get any more. */
  abstract lost(deliveries: readonly Delivery[]): Promise<Delivery[]>;
  /** Whether what was announced before is still known; false after its store was emptied. */
  abstract remembers(): Promise<boolean>;
  /** Makes `remembers` true from now on; called once the rows know that they must be announced again. */
  abstract remember(): Promise<void>;
  /** Of the messenger; whether this process is shutting down is not its business. */
  abstract health(): Promise<DispatcherHealth>;
}

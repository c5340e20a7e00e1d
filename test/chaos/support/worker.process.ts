/** The job engine in a process of its own, which tests may kill; started by WorkerProcess. */
import 'reflect-metadata';
import { createRequire } from 'node:module';
import { JobLeaseRepository } from '../../../src/jobs';
import { BullDispatcher } from '../../../src/platform/queue/bull-dispatcher';
import { EmbeddedDispatcher } from '../../../src/platform/queue/embedded-dispatcher';
import { JobRunner } from '../../../src/processor/job-runner';
import { Engine } from '../../contracts/engine';
import type { Fault, WorkerNews, WorkerOrders } from './worker-orders';

// Bull has no typed way to its scripts.
const bullScripts = createRequire(__filename)('bull/lib/scripts') as Record<'extendLock', Rejectable>;

const tell = (news: WorkerNews): void => void process.send?.(news);

async function main(orders: WorkerOrders): Promise<void> {
  if (orders.clockSkewMs) skewClock(orders.clockSkewMs);
  for (const fault of orders.faults ?? []) FAULTS[fault]();
  // Every delivery, also those that find nothing to claim.
  const consume = JobRunner.prototype.consume;
  JobRunner.prototype.consume = function (jobId) {
    tell({ kind: 'delivery', jobId });
    return consume.call(this, jobId);
  };
  const engine = await Engine.start(orders);
  process.once('SIGTERM', () => void engine.stop().then(() => process.exit(0)));
  // A test that ended badly must not leave us behind.
  process.once('disconnect', () => process.exit(1));
  tell({ kind: 'ready' });
  if (orders.enqueue) await engine.enqueue(orders.enqueue.type, orders.enqueue.payload);
}

/** A wall clock that is off; timers and the monotonic clock run as always. */
function skewClock(byMs: number): void {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(given: string | number | Date = RealDate.now() + byMs) {
      super(given);
    }
    static override now(): number {
      return RealDate.now() + byMs;
    }
  } as DateConstructor;
}

const FAULTS: Record<Fault, () => void> = {
  'lock-renewal': () => {
    rejectFirst(bullScripts, 'extendLock', 'lock-renewal');
  },
  'lease-renewal': () =>
    rejectFirst(
      JobLeaseRepository.prototype as unknown as Record<'renew', Rejectable>,
      'renew',
      'lease-renewal',
    ),
  'die-at-announce': () => {
    for (const { prototype } of [BullDispatcher, EmbeddedDispatcher]) {
      prototype.announce = () => {
        process.kill(process.pid, 'SIGKILL');
        return new Promise(() => undefined);
      };
    }
  },
};

type Rejectable = (...args: unknown[]) => Promise<unknown>;

function rejectFirst<K extends string>(owner: Record<K, Rejectable>, name: K, fault: Fault): void {
  const real = owner[name];
  let rejected = false;
  owner[name] = function (this: unknown, ...args) {
    if (rejected) return real.apply(this, args);
    rejected = true;
    tell({ kind: 'fault', fault });
    return Promise.reject(new Error(`rejected by the test: ${fault}`));
  };
}

main(JSON.parse(process.argv[2]) as WorkerOrders).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});

import type { EngineOptions } from '../../contracts/engine';
import type { ScriptedPayload, TestCatalog } from '../../contracts/test-catalog';

/**
 * `lock-renewal`: the first renewal of one of Bull's locks is rejected. `lease-renewal`: so is the first
 * renewal of one of our leases. `die-at-announce`: the process is killed in place of its first announcement.
 */
export type Fault = 'lock-renewal' | 'lease-renewal' | 'die-at-announce';

/** What a worker process is started with. */
export interface WorkerOrders extends EngineOptions {
  faults?: Fault[];
  /** How far its clock is off, milliseconds. */
  clockSkewMs?: number;
  /** Enqueued by the process itself as soon as it is ready. */
  enqueue?: { type: keyof TestCatalog; payload: ScriptedPayload };
}

/** What it tells of itself. */
export type WorkerNews =
  { kind: 'ready' } | { kind: 'delivery'; jobId: string } | { kind: 'fault'; fault: Fault };

import type { QueueClass } from '../platform/queue';
import type { JobStatus } from './job-status';

/** Upper bounds of the histograms, seconds. */
export const RUN_BOUNDS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300] as const;
export const WAIT_BOUNDS = [0.1, 0.5, 1, 5, 15, 60, 300, 1800] as const;

/** Sums over the jobs of one type, queue and status. */
export interface JobSums {
  type: string;
  queue: QueueClass;
  status: JobStatus;
  jobs: number;
  attempts: number;
  /** Attempts whose worker has stopped answering. */
  crashes: number;
  /** Announcements after the first. */
  redispatches: number;
  /** Leases that have run out and whose jobs the sweeper has not taken back yet. */
  stalled: number;
  /** Since the making of the oldest, seconds. */
  oldestAge: number;
  /** From first attempt to end: number, sum in seconds, and how many within each of RUN_BOUNDS. */
  runs: number;
  runSeconds: number;
  runBuckets: number[];
  /** The same from making to first attempt, within WAIT_BOUNDS. */
  waits: number;
  waitSeconds: number;
  waitBuckets: number[];
}

/** One for each type, queue and status, whatever was summed apart. */
export function together(parts: readonly JobSums[]): JobSums[] {
  const sums = new Map<string, JobSums>();
  for (const part of parts) {
    const key = `${part.type} ${part.queue} ${part.status}`;
    const other = sums.get(key);
    sums.set(key, other ? sumOf(other, part) : part);
  }
  return [...sums.values()];
}

function sumOf(a: JobSums, b: JobSums): JobSums {
  return {
    ...a,
    jobs: a.jobs + b.jobs,
    attempts: a.attempts + b.attempts,
    crashes: a.crashes + b.crashes,
    redispatches: a.redispatches + b.redispatches,
    stalled: a.stalled + b.stalled,
    oldestAge: Math.max(a.oldestAge, b.oldestAge),
    runs: a.runs + b.runs,
    runSeconds: a.runSeconds + b.runSeconds,
    runBuckets: a.runBuckets.map((count, i) => count + b.runBuckets[i]),
    waits: a.waits + b.waits,
    waitSeconds: a.waitSeconds + b.waitSeconds,
    waitBuckets: a.waitBuckets.map((count, i) => count + b.waitBuckets[i]),
  };
}

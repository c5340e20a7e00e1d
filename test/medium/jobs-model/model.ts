import type { JobStatus } from '../../../src/jobs';

/** A job as the rules of the state machine have it; written from the rules, not from the code. */
export interface ModelJob {
  id: string;
  status: JobStatus;
  attempt: number;
  maxAttempts: number;
  crashes: number;
  /** Whether its time has come, where it is queued. */
  due: boolean;
  /** The claim that may write. */
  lease: ModelLease | null;
  /** Whether that lease has run out. */
  expired: boolean;
  /** How often its result was published. */
  effects: number;
  /** How often its handler was told of an end without a result. */
  ends: number;
  retried: boolean;
}

/** A claim that some worker believes in, rightly or not. */
export interface ModelLease {
  job: ModelJob;
}

export const CRASH_LIMIT = 3;

export class Model {
  readonly jobs: ModelJob[] = [];
  readonly leases: ModelLease[] = [];

  add(id: string, maxAttempts: number): void {
    this.jobs.push({
      id,
      status: 'queued',
      attempt: 0,
      maxAttempts,
      crashes: 0,
      due: true,
      lease: null,
      expired: false,
      effects: 0,
      ends: 0,
      retried: false,
    });
  }

  claim(job: ModelJob): boolean {
    if (job.status !== 'queued' || !job.due) return false;
    job.status = 'running';
    job.attempt++;
    job.lease = { job };
    this.leases.push(job.lease);
    return true;
  }
}

/** null: the lease's worker is fenced off. */
export function held(lease: ModelLease): 'running' | 'cancelling' | null {
  const { job } = lease;
  return job.lease === lease ? (job.status as 'running' | 'cancelling') : null;
}

export function leave(job: ModelJob, status: Exclude<JobStatus, 'running' | 'cancelling'>): void {
  job.status = status;
  job.lease = null;
  job.expired = false;
  if (status === 'succeeded') job.effects++;
  if (status === 'failed' || status === 'cancelled') job.ends++;
}

/** What the sweeper makes of a job whose lease has run out. */
export function sweep(job: ModelJob): void {
  if (!job.lease || !job.expired) return;
  job.crashes++;
  if (job.status === 'cancelling') leave(job, 'cancelled');
  else if (job.crashes >= CRASH_LIMIT || job.attempt >= job.maxAttempts) leave(job, 'failed');
  else {
    leave(job, 'queued');
    job.due = job.crashes === 1;
  }
}

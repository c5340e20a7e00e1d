import { SetMetadata } from '@nestjs/common';
import type { JobPayload, JobResult, JobType, ProductCatalog } from './job-catalog';

/** What a handler knows of the attempt it runs. */
export interface JobContext<T extends JobType<C>, C extends object = ProductCatalog> {
  readonly jobId: string;
  readonly workspaceId: string;
  /** 1-based. */
  readonly attempt: number;
  readonly payload: JobPayload<T, C>;
  /** Fires on cancel, on timeout, on shutdown past the grace, and when the lease was lost. */
  readonly signal: AbortSignal;
  /** Reports progress; cheap to call, written at most a few times a second. */
  progress(percent: number, stage: string, counts?: Record<string, number>): Promise<void>;
}

/**
 * What an attempt made. `publish` runs in the same transaction as the end state of the job, so that either
 * both are there or neither is; nothing else a handler writes may be visible to users. It may run again when
 * its transaction was rolled back. What is known only then, such as an id, it answers, to be laid over the result.
 */
export interface JobOutcome<T extends JobType<C>, C extends object = ProductCatalog> {
  result: JobResult<T, C>;
  publish?: () => Promise<Partial<JobResult<T, C>> | void>;
}

/** Load, call the domain, save, report progress: nothing else belongs here. */
export interface JobHandler<T extends JobType<C>, C extends object = ProductCatalog> {
  run(context: JobContext<T, C>): Promise<JobOutcome<T, C>>;
  /**
   * Called in the transaction that ends the job as failed or cancelled, so that the thing it worked on can
   * say so too.
   */
  onEnded?(context: Pick<JobContext<T, C>, 'jobId' | 'workspaceId' | 'payload'>, end: JobEnd): Promise<void>;
}

export type JobEnd = { status: 'cancelled' } | { status: 'failed'; error: JobError };

export interface JobError {
  code: string;
  /** Friendly. */
  message: string;
  /** Technical. */
  detail: string;
}

export const JOB_HANDLER = Symbol('planbill:job-handler');

/** Marks a provider as the handler of a job type; found at boot. */
export const HandlesJob = <C extends object = ProductCatalog>(type: JobType<C>) =>
  SetMetadata(JOB_HANDLER, type);

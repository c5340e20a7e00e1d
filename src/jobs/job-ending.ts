import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../platform/database';
import type { JobEnd } from './job-handler';
import { JobHandlers } from './job-handlers';

export interface EndingJob {
  id: string;
  workspaceId: string;
  type: string;
  payload: object;
}

/** Ends jobs without a result, and calls their handlers in the same transaction. */
@Injectable()
export class JobEnding {
  private readonly logger = new Logger(JobEnding.name);

  constructor(
    private readonly database: Database,
    private readonly handlers: JobHandlers,
  ) {}

  /**
   * Runs `transition` and the handler's `onEnded` in one transaction. A handler that throws must not keep
   * the job from ending: then the job ends alone, and the log says so.
   *
   * @param transition writes the end state; false: fenced off, nothing ended
   */
  async end(job: EndingJob, end: JobEnd, transition: () => Promise<boolean>): Promise<boolean> {
    let told = false;
    try {
      return await this.database.transaction(() =>
        this.database.savepoint(async () => {
          if (!(await transition())) return false;
          told = true;
          await this.tell(job, end);
          return true;
        }),
      );
    } catch (error) {
      if (!told) throw error;
      this.logger.error(
        { err: error, job_id: job.id, job_type: job.type },
        'A handler failed to note the end of its job',
      );
      return this.database.transaction(transition);
    }
  }

  /** Tells the handler that its job ends, in the transaction that ends it. */
  async tell({ id, workspaceId, type, payload }: EndingJob, end: JobEnd): Promise<void> {
    await this.handlers.find(type)?.handler.onEnded?.({ jobId: id, workspaceId, payload }, end);
  }
}

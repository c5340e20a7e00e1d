import { Injectable, Logger } from '@nestjs/common';
import { Dispatcher } from '../platform/queue';
import type { Job } from './job.entity';
import { JobRepository } from './job.repository';

/** Tells dispatchers of new jobs. */
@Injectable()
export class JobAnnouncer {
  private readonly logger = new Logger(JobAnnouncer.name);

  constructor(
    private readonly repository: JobRepository,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Not awaited by the caller's request: the rows are safe, and a slow Redis must not make a slow answer. */
  announce(jobs: readonly Job[]): void {
    const deliveries = jobs.map(({ id, queue, dispatchSeq }) => ({
      jobId: id,
      queue,
      sequence: dispatchSeq,
    }));
    this.dispatcher
      .announce(deliveries)
      .catch((error: unknown) => {
        this.logger.warn({ err: error }, 'The dispatcher was not told of new jobs; the sweeper will tell it');
        return this.repository.forgetDispatch(deliveries);
      })
      .catch((error: unknown) => this.logger.warn({ err: error }, 'New jobs are left to the sweeper'));
  }
}

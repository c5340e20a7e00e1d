import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import { Expires, type Expiry } from '../platform/retention';
import { JobRepository } from './job.repository';

/** Ended jobs go JOB_RETENTION_DAYS after their end, with their payloads, results and events. */
@Injectable()
@Expires()
export class EndedJobsExpiry implements Expiry {
  readonly what = 'jobs';

  constructor(
    private readonly jobs: JobRepository,
    private readonly config: Config,
  ) {}

  removeExpired(limit: number): Promise<number> {
    return this.jobs.removeEnded(this.config.jobRetentionDays, limit);
  }
}

import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import { Expires, type Expiry } from '../platform/retention';
import { EventRepository } from './event.repository';

/** Events go JOB_RETENTION_DAYS after they happened, as the jobs that deliver them do. */
@Injectable()
@Expires()
export class EventsExpiry implements Expiry {
  readonly what = 'events';

  constructor(
    private readonly events: EventRepository,
    private readonly config: Config,
  ) {}

  removeExpired(limit: number): Promise<number> {
    return this.events.removeOld(this.config.jobRetentionDays, limit);
  }
}

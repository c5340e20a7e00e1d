import { Injectable } from '@nestjs/common';
import { Config } from '../platform/config';
import type { JobEventDto } from './dto/job-event.dto';
import { jobEventDto, madeEventDto } from './job-event.mapper';
import { JobEventRepository } from './job-event.repository';
import type { Job } from './job.entity';
import { hasEnded } from './job-status';
import { JobWatch } from './job-watch';
import { JobsService } from './jobs.service';

/** Events read at once. */
const BATCH = 200;

/** Waits for jobs, wherever they run. */
@Injectable()
export class JobEventsService {
  constructor(
    private readonly jobs: JobsService,
    private readonly events: JobEventRepository,
    private readonly watch: JobWatch,
    private readonly config: Config,
  ) {}

  /**
   * The job once it has ended, or as it is when the time is over, the signal fires or the process shuts down.
   *
   * @param seconds cut to JOB_WAIT_MAX_SECONDS
   * @throws NotFoundError
   */
  async awaitEnd(workspaceId: string, id: string, seconds: number, signal: AbortSignal): Promise<Job> {
    const over = AbortSignal.any([signal, AbortSignal.timeout(this.longestWait(seconds) * 1000)]);
    for (;;) {
      const job = await this.jobs.get(workspaceId, id);
      if (hasEnded(job.status) || over.aborted || this.watch.closing.aborted) return job;
      await this.watch.past(id, job.eventSeq, over);
    }
  }

  /** How long a wish to wait is granted for, seconds. */
  longestWait(seconds: number): number {
    return Math.min(seconds, this.config.jobWaitMaxSeconds);
  }

  /**
   * What happened to the job after event `since`, in order, then what happens to it, until it ends, the
   * signal fires, or the process shuts down.
   */
  async *follow(job: Job, since: number, signal: AbortSignal): AsyncGenerator<JobEventDto> {
    let last = since;
    if (last < 1) yield madeEventDto(job);
    last = Math.max(last, 1);
    if (hasEnded(job.status) && last >= job.eventSeq) return;
    for (;;) {
      const events = await this.events.after(job.workspaceId, job.id, last, BATCH);
      for (const event of events) {
        yield jobEventDto(event);
        last = event.seq;
        if (hasEnded(event.status)) return;
      }
      if (events.length === BATCH) continue;
      if (signal.aborted || this.watch.closing.aborted) return;
      await this.watch.past(job.id, last, signal);
      // An ended job expires in the end, and those who slept through it with it.
      if (events.length === 0 && !(await this.events.latest([job.id])).has(job.id)) return;
    }
  }
}

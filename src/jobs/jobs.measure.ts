import { Inject, Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric, type Sample } from '../platform/metrics';
import { JOB_DEFINITIONS, type JobCatalog } from './job-catalog';
import { JobMetricsRepository } from './job-metrics.repository';
import { END_STATUSES, hasEnded } from './job-status';
import { type JobSums, RUN_BOUNDS, together, WAIT_BOUNDS } from './job-sums';

type Count = (sums: JobSums) => number;

/**
 * Jobs of the whole installation, from their rows: any process answers the same. Jobs that ended more than a
 * few minutes ago are summed up once and remembered, so that a scrape reads only what is young, and what has
 * expired since stays counted for as long as the process runs.
 */
@Injectable()
@Measures()
export class JobsMeasure implements Measure {
  private settled: JobSums[] = [];
  private settledUntil = '-infinity';

  constructor(
    private readonly rows: JobMetricsRepository,
    @Inject(JOB_DEFINITIONS) private readonly catalog: JobCatalog,
  ) {}

  async measure(): Promise<Metric[]> {
    const until = await this.rows.settledUntil();
    const newlySettled = await this.rows.ended(this.settledUntil, until);
    this.settled = together([...this.settled, ...newlySettled]);
    this.settledUntil = until;
    return this.metricsOf(together([...this.settled, ...(await this.rows.current(until))]));
  }

  private metricsOf(sums: JobSums[]): Metric[] {
    const open = sums.filter(({ status }) => !hasEnded(status));
    const queued = open.filter(({ status }) => status === 'queued');
    const ended = sums.filter(({ status }) => hasEnded(status));
    return [
      {
        name: 'planbill_jobs_open',
        help: 'Jobs that have not ended.',
        type: 'gauge',
        samples: this.byStatus(open, ['queued', 'running', 'cancelling']),
      },
      {
        name: 'planbill_jobs_oldest_queued_seconds',
        help: 'Age of the oldest queued job.',
        type: 'gauge',
        samples: this.byType(queued, ({ oldestAge }) => oldestAge),
      },
      {
        name: 'planbill_jobs_stalled',
        help: 'Jobs whose worker fell silent and that wait for the sweeper.',
        type: 'gauge',
        samples: this.byType(open, ({ stalled }) => stalled),
      },
      {
        name: 'planbill_jobs_ended_total',
        help: 'Jobs that have ended.',
        type: 'counter',
        samples: this.byStatus(ended, END_STATUSES),
      },
      {
        name: 'planbill_job_attempts_total',
        help: 'Attempts of the jobs that have ended.',
        type: 'counter',
        samples: this.byType(ended, ({ attempts }) => attempts),
      },
      {
        name: 'planbill_job_leases_lost_total',
        help: 'Attempts whose worker fell silent.',
        type: 'counter',
        samples: this.byType(sums, ({ crashes }) => crashes),
      },
      {
        name: 'planbill_job_redispatches_total',
        help: 'Times a dispatcher was told of a job again.',
        type: 'counter',
        samples: this.byType(sums, ({ redispatches }) => redispatches),
      },
      runHistogram(ended),
      waitHistogram(sums),
    ];
  }

  private byStatus(sums: readonly JobSums[], statuses: readonly JobSums['status'][]): Sample[] {
    return statuses.flatMap((status) =>
      this.byType(
        sums.filter((each) => each.status === status),
        ({ jobs }) => jobs,
      ).map(({ labels, value }) => ({ labels: { ...labels, status }, value })),
    );
  }

  /** Zero is a value too: an alert cannot watch what is not there. */
  private byType(sums: readonly JobSums[], countOf: Count): Sample[] {
    const counts = new Map<string, number>();
    for (const [type, { queue }] of Object.entries(this.catalog)) counts.set(`${type} ${queue}`, 0);
    for (const each of sums) {
      const key = `${each.type} ${each.queue}`;
      counts.set(key, (counts.get(key) ?? 0) + countOf(each));
    }
    return [...counts].map(([key, value]) => {
      const [type, queue] = key.split(' ');
      return { labels: { type, queue }, value };
    });
  }
}

function runHistogram(ended: readonly JobSums[]): Metric {
  return {
    name: 'planbill_job_run_seconds',
    help: 'From the first attempt of a job to its end.',
    type: 'histogram',
    bounds: RUN_BOUNDS,
    samples: ended.map(({ type, queue, status, runBuckets, runs, runSeconds }) => ({
      labels: { type, queue, status },
      buckets: runBuckets,
      count: runs,
      sum: runSeconds,
    })),
  };
}

function waitHistogram(sums: readonly JobSums[]): Metric {
  return {
    name: 'planbill_job_wait_seconds',
    help: 'From the making of a job to its first attempt.',
    type: 'histogram',
    bounds: WAIT_BOUNDS,
    // Whatever became of them since.
    samples: together(sums.map((each) => ({ ...each, status: 'queued' }))).map(
      ({ type, queue, waitBuckets, waits, waitSeconds }) => ({
        labels: { type, queue },
        buckets: waitBuckets,
        count: waits,
        sum: waitSeconds,
      }),
    ),
  };
}

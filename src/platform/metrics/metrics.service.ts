import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { exposition } from './exposition';
import { MEASURE, type Measure } from './measure';

/** Scrapes within this time share one answer, so that many scrapes do not cost more than one. */
const FRESH_MS = 1_000;

/** What operators watch, from every `Measure` there is. */
@Injectable()
export class MetricsService implements OnModuleInit {
  private readonly logger = new Logger(MetricsService.name);
  private readonly measures: Measure[] = [];
  private scrape: Promise<string> | null = null;
  private measuredAt = -Infinity;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { metatype, instance } of this.discovery.getProviders()) {
      if (metatype && this.reflector.get<boolean>(MEASURE, metatype)) this.measures.push(instance as Measure);
    }
  }

  /** In Prometheus' text format. A measure that fails is left out and counted: the others must still be seen. */
  text(): Promise<string> {
    if (!this.scrape || performance.now() - this.measuredAt > FRESH_MS) {
      // Callers that come while the scrape runs get the same answer.
      this.measuredAt = Infinity;
      this.scrape = this.measureAll().finally(() => (this.measuredAt = performance.now()));
    }
    return this.scrape;
  }

  private async measureAll(): Promise<string> {
    const measured = await Promise.allSettled(this.measures.map((each) => each.measure()));
    const failures = measured.filter((result) => result.status === 'rejected');
    for (const { reason } of failures) this.logger.warn({ err: reason as unknown }, 'A measure failed');
    return exposition([
      ...measured.flatMap((result) => (result.status === 'fulfilled' ? result.value : [])),
      {
        name: 'planbill_measures_failed',
        help: 'Parts of this answer that are missing, for instance because the database does not answer.',
        type: 'gauge',
        samples: [{ labels: {}, value: failures.length }],
      },
    ]);
  }
}

import { type IntervalHistogram, monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config';
import type { Metric } from './exposition';
import { type Measure, Measures } from './measure';

/** The loop is looked at this often, milliseconds; a wakeup that comes later than that was held up. */
const RESOLUTION_MS = 10;

/** This process: what it does, its memory and how freely its event loop turns. */
@Injectable()
@Measures()
export class ProcessMeasure implements Measure, OnModuleDestroy {
  private readonly delay: IntervalHistogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });

  constructor(private readonly config: Config) {
    this.delay.enable();
  }

  onModuleDestroy(): void {
    this.delay.disable();
  }

  async measure(): Promise<Metric[]> {
    const { rss } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const delays = [0.5, 0.99, 1].map((quantile) => ({
      labels: { quantile: String(quantile) },
      value: Math.max(0, this.delay.percentile(quantile * 100) / 1e6 - RESOLUTION_MS) / 1e3,
    }));
    this.delay.reset();
    return [
      gauge(
        'planbill_role_info',
        'What this process does.',
        this.config.roles.map((role) => [{ role }, 1]),
      ),
      gauge('process_resident_memory_bytes', 'Resident memory of this process.', [[{}, rss]]),
      {
        name: 'process_cpu_seconds_total',
        help: 'Processor time this process has used.',
        type: 'counter',
        samples: [{ labels: {}, value: (user + system) / 1e6 }],
      },
      {
        name: 'planbill_event_loop_delay_seconds',
        help: 'How late the event loop of this process was since the last scrape.',
        type: 'gauge',
        samples: delays,
      },
    ];
  }
}

function gauge(name: string, help: string, values: [Record<string, string>, number][]): Metric {
  return { name, help, type: 'gauge', samples: values.map(([labels, value]) => ({ labels, value })) };
}

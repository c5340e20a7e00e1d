import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../../metrics';
import { StorageCheckRepository } from './storage-check.repository';

/** Metrics of the latest storage check; none before the first check. */
@Injectable()
@Measures()
export class StorageCheckMeasure implements Measure {
  constructor(private readonly checks: StorageCheckRepository) {}

  async measure(): Promise<Metric[]> {
    const latest = await this.checks.latest();
    const gauge = (name: string, help: string, value?: number): Metric => ({
      name: `planbill_storage_${name}`,
      help,
      type: 'gauge',
      samples: value === undefined ? [] : [{ labels: {}, value }],
    });
    return [
      gauge('orphans', 'Stored objects without a row, by the latest check.', latest?.orphans),
      gauge('missing', 'Rows whose stored object is missing, by the latest check.', latest?.missing),
      gauge('damaged', 'Stored objects with a wrong size or SHA-256, by the latest check.', latest?.damaged),
      gauge('checked_at', 'Time of the latest storage check, Unix time.', seconds(latest?.checkedAt)),
    ];
  }
}

function seconds(moment?: Date): number | undefined {
  return moment && moment.getTime() / 1000;
}

import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../../metrics';
import { StorageCheckRepository } from './storage-check.repository';

/** What the latest check of storage came to; nothing before the first. */
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
      gauge('orphans', 'Stored objects that no row speaks of, by the latest check.', latest?.orphans),
      gauge('missing', 'Rows whose stored object is gone, by the latest check.', latest?.missing),
      gauge('damaged', 'Stored objects of another size or SHA-256 than they should have.', latest?.damaged),
      gauge('checked_at', 'When storage was checked last, Unix time.', seconds(latest?.checkedAt)),
    ];
  }
}

function seconds(moment?: Date): number | undefined {
  return moment && moment.getTime() / 1000;
}

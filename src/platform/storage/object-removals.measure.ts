import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../metrics';
import { ObjectRemovalRepository } from './object-removal.repository';

/** Number of objects that wait for removal. */
@Injectable()
@Measures()
export class ObjectRemovalsMeasure implements Measure {
  constructor(private readonly removals: ObjectRemovalRepository) {}

  async measure(): Promise<Metric[]> {
    return [
      {
        name: 'planbill_object_removals_pending',
        help: 'Stored objects that wait for removal because their rows are deleted.',
        type: 'gauge',
        samples: [{ labels: {}, value: await this.removals.pending() }],
      },
    ];
  }
}

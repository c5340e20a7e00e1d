import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../metrics';
import { ObjectRemovalRepository } from './object-removal.repository';

/** Objects that are still to be removed. */
@Injectable()
@Measures()
export class ObjectRemovalsMeasure implements Measure {
  constructor(private readonly removals: ObjectRemovalRepository) {}

  async measure(): Promise<Metric[]> {
    return [
      {
        name: 'planbill_object_removals_pending',
        help: 'Stored objects whose rows are deleted and that are still to be removed.',
        type: 'gauge',
        samples: [{ labels: {}, value: await this.removals.pending() }],
      },
    ];
  }
}

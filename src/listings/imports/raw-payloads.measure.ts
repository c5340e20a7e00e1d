import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../../platform/metrics';
import { RawPayloadRepository } from './raw-payload.repository';

/** Number and size of the stored pages of all workspaces. */
@Injectable()
@Measures()
export class RawPayloadsMeasure implements Measure {
  constructor(private readonly payloads: RawPayloadRepository) {}

  async measure(): Promise<Metric[]> {
    const { rows, bytes, truncated } = await this.payloads.usage();
    return [
      {
        name: 'planbill_raw_payloads_stored',
        help: 'Stored pages of suppliers.',
        type: 'gauge',
        samples: [{ labels: {}, value: rows }],
      },
      {
        name: 'planbill_raw_payloads_stored_bytes',
        help: 'Size of the stored pages, compressed.',
        type: 'gauge',
        samples: [{ labels: {}, value: bytes }],
      },
      {
        name: 'planbill_raw_payloads_truncated',
        help: 'Stored pages that were cut.',
        type: 'gauge',
        samples: [{ labels: {}, value: truncated }],
      },
    ];
  }
}

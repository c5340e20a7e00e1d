import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../../platform/metrics';
import { RawPayloadRepository } from './raw-payload.repository';

/** Pages that were read and are kept, of all workspaces. */
@Injectable()
@Measures()
export class RawPayloadsMeasure implements Measure {
  constructor(private readonly payloads: RawPayloadRepository) {}

  async measure(): Promise<Metric[]> {
    const { rows, bytes, truncated } = await this.payloads.usage();
    return [
      {
        name: 'planbill_raw_payloads_stored',
        help: 'Pages of suppliers that are kept as they were read.',
        type: 'gauge',
        samples: [{ labels: {}, value: rows }],
      },
      {
        name: 'planbill_raw_payloads_stored_bytes',
        help: 'Size of the pages that are kept, compressed.',
        type: 'gauge',
        samples: [{ labels: {}, value: bytes }],
      },
      {
        name: 'planbill_raw_payloads_truncated',
        help: 'Pages of which only the beginning is kept.',
        type: 'gauge',
        samples: [{ labels: {}, value: truncated }],
      },
    ];
  }
}

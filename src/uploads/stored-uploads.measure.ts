import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../platform/metrics';
import { UploadRepository } from './upload.repository';

/** Number and size of the uploaded files of all workspaces. */
@Injectable()
@Measures()
export class StoredUploadsMeasure implements Measure {
  constructor(private readonly uploads: UploadRepository) {}

  async measure(): Promise<Metric[]> {
    const { files, bytes } = await this.uploads.stored();
    return [
      {
        name: 'planbill_uploads_stored',
        help: 'Number of stored uploads.',
        type: 'gauge',
        samples: [{ labels: {}, value: files }],
      },
      {
        name: 'planbill_uploads_stored_bytes',
        help: 'Size of all stored uploads, bytes.',
        type: 'gauge',
        samples: [{ labels: {}, value: bytes }],
      },
    ];
  }
}

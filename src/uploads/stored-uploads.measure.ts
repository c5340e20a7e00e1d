import { Injectable } from '@nestjs/common';
import { type Measure, Measures, type Metric } from '../platform/metrics';
import { UploadRepository } from './upload.repository';

/** Files that are kept, of all workspaces. */
@Injectable()
@Measures()
export class StoredUploadsMeasure implements Measure {
  constructor(private readonly uploads: UploadRepository) {}

  async measure(): Promise<Metric[]> {
    const { files, bytes } = await this.uploads.stored();
    return [
      {
        name: 'planbill_uploads_stored',
        help: 'Uploaded files that are kept.',
        type: 'gauge',
        samples: [{ labels: {}, value: files }],
      },
      {
        name: 'planbill_uploads_stored_bytes',
        help: 'Size of the uploaded files that are kept.',
        type: 'gauge',
        samples: [{ labels: {}, value: bytes }],
      },
    ];
  }
}

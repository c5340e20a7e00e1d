import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandInput,
  type MultipartUpload,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { Meter } from './meter';
import { isKey } from './object-key';
import type { StoredObject } from './object-storage';
import { s3Error, statusOf } from './s3-errors';
import { sourceFailure } from './source-failure';

const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 2;

/** Writes objects, the large ones in parts, and takes away the parts of uploads that were never completed. */
export class S3Uploads {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {}

  async put(key: string, source: Readable): Promise<StoredObject> {
    const meter = new Meter();
    const sourceBroke = sourceFailure(source, meter);
    const upload = new Upload({
      client: this.client,
      params: { Bucket: this.bucket, Key: key, Body: meter },
      partSize: PART_BYTES,
      queueSize: PARTS_AT_ONCE,
    });
    // A source that breaks takes the meter with it, and that makes the upload give up and remove its parts.
    const [read, sent] = await Promise.allSettled([pipeline(source, meter), upload.done()]);
    if (read.status === 'rejected' && sourceBroke()) throw read.reason;
    if (sent.status === 'rejected') throw s3Error(sent.reason);
    return meter.result();
  }

  /**
   * MinIO lists unfinished uploads by their whole key only, and sweeps them itself after a day; others may not list
   * them at all.
   *
   * @returns how many were begun before then and are gone now
   */
  async sweepUnfinished(olderThan: Date): Promise<number> {
    let swept = 0;
    try {
      for await (const { Key = '', UploadId, Initiated } of this.unfinished()) {
        if (!isKey(Key) || !Initiated || Initiated >= olderThan) continue;
        await this.client.send(new AbortMultipartUploadCommand({ Bucket: this.bucket, Key, UploadId }));
        swept++;
      }
    } catch (error) {
      if (statusOf(error) !== 501) throw s3Error(error);
    }
    return swept;
  }

  private async *unfinished(): AsyncGenerator<MultipartUpload> {
    const query: ListMultipartUploadsCommandInput = { Bucket: this.bucket };
    for (;;) {
      const page = await this.client.send(new ListMultipartUploadsCommand(query));
      yield* page.Uploads ?? [];
      if (!page.IsTruncated) return;
      query.KeyMarker = page.NextKeyMarker;
      query.UploadIdMarker = page.NextUploadIdMarker;
    }
  }
}

import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  AbortMultipartUploadCommand,
  ListMultipartUploadsCommand,
  type ListMultipartUploadsCommandInput,
  type MultipartUpload,
  type S3Client,
} from '@aws-sdk/client-s3';
import { Meter } from './meter';
import { isKey } from './object-key';
import type { StoredObject } from './object-storage';
import { s3Error, statusOf } from './s3-errors';
import { S3ObjectWriter } from './s3-object-writer';
import { sourceFailure } from './source-failure';

/** Writes objects, large ones in parts, and removes the parts of uploads that were never completed. */
export class S3Uploads {
  constructor(
    private readonly client: S3Client,
    private readonly bucket: string,
  ) {}

  async put(key: string, source: Readable): Promise<StoredObject> {
    const meter = new Meter();
    const sourceBroke = sourceFailure(source, meter);
    const writer = new S3ObjectWriter(this.client, { Bucket: this.bucket, Key: key });
    // A broken source also breaks the meter, and then the writer stops and removes its parts.
    const [read, sent] = await Promise.allSettled([pipeline(source, meter), writer.write(meter)]);
    if (read.status === 'rejected' && sourceBroke()) throw read.reason;
    if (sent.status === 'rejected') throw s3Error(sent.reason);
    return meter.result();
  }

  /**
   * Aborts unfinished uploads. MinIO lists them only by their whole key and removes them itself after a day; other
   * servers may not list them at all.
   *
   * @returns how many were begun before `olderThan` and are now removed
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

import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { givePartBuffer, PART_BYTES, takePartBuffer, takeSpareBuffer } from './part-buffers';

/** Size of the first buffer, bytes: most objects are small, and many arrive at once. */
const FIRST_BYTES = 64 * 1024;
const GROWTH = 8;

/** Writes one object to S3. At most two parts are in memory: one is filled while the other is sent. */
export class S3ObjectWriter {
  private readonly parts: CompletedPart[] = [];
  private uploadId: string | undefined;
  private sending: Promise<void> = Promise.resolve();
  private filling: Buffer = Buffer.allocUnsafeSlow(FIRST_BYTES);
  private filled = 0;
  private spare: Buffer | null = null;

  constructor(
    private readonly client: S3Client,
    private readonly object: { Bucket: string; Key: string },
  ) {}

  /** Sends the whole object. On failure it removes what was sent, as far as the server can still be reached. */
  async write(chunks: AsyncIterable<Buffer>): Promise<void> {
    try {
      for await (const chunk of chunks) await this.take(chunk);
      await this.end();
    } catch (error) {
      await this.sending.catch(() => undefined);
      await this.abort();
      throw error;
    } finally {
      if (this.filling.length === PART_BYTES) givePartBuffer(this.filling);
      if (this.spare) givePartBuffer(this.spare);
    }
  }

  private async take(chunk: Buffer): Promise<void> {
    for (let taken = 0; taken < chunk.length;) {
      if (this.filled === PART_BYTES) await this.turn();
      else if (this.filled === this.filling.length) this.grow();
      const copied = chunk.copy(this.filling, this.filled, taken);
      this.filled += copied;
      taken += copied;
    }
  }

  private grow(): void {
    const bytes = this.filling.length * GROWTH;
    const larger = bytes < PART_BYTES / 2 ? Buffer.allocUnsafeSlow(bytes) : takePartBuffer();
    this.filling.copy(larger);
    this.filling = larger;
  }

  /** Sends the full buffer and continues with the one that was sent before. Where there is no other, it waits. */
  private async turn(): Promise<void> {
    await this.sending;
    const full = this.filling;
    const next = this.spare ?? takeSpareBuffer();
    this.sending = this.send(full);
    if (next === null) await this.sending;
    else {
      // The next wait for it reports its failure.
      this.sending.catch(() => undefined);
      [this.filling, this.spare] = [next, full];
    }
    this.filled = 0;
  }

  private async send(bytes: Buffer): Promise<void> {
    this.uploadId ??= (await this.client.send(new CreateMultipartUploadCommand(this.object))).UploadId;
    const PartNumber = this.parts.length + 1;
    const part = { ...this.object, UploadId: this.uploadId, PartNumber, Body: bytes };
    const { ETag } = await this.client.send(new UploadPartCommand(part));
    this.parts.push({ PartNumber, ETag });
  }

  private async end(): Promise<void> {
    await this.sending;
    const rest = this.filling.subarray(0, this.filled);
    if (this.uploadId === undefined) {
      await this.client.send(new PutObjectCommand({ ...this.object, Body: rest }));
      return;
    }
    await this.send(rest);
    const upload = { ...this.object, UploadId: this.uploadId, MultipartUpload: { Parts: this.parts } };
    await this.client.send(new CompleteMultipartUploadCommand(upload));
  }

  private async abort(): Promise<void> {
    if (this.uploadId === undefined) return;
    const upload = { ...this.object, UploadId: this.uploadId };
    // A server that cannot be reached keeps the parts until unfinished uploads are swept.
    await this.client.send(new AbortMultipartUploadCommand(upload)).catch(() => undefined);
  }
}

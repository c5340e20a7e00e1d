import type { Readable } from 'node:stream';
import type { Upload } from '@tus/server';
import type { ResumableUploadsService } from './resumable-uploads.service';
import { TusDataStore } from './tus-data-store';
import type { StoredPart } from './upload-parts';

/**
 * Gives the tus server a place for a new upload. Its row is written later, once the bytes in the request are stored.
 */
export class NewUploadStore extends TusDataStore {
  /** What the client stated about the file; null: the request was refused. */
  upload: Upload | null = null;
  /** The parts that came with the request. */
  parts: StoredPart[] = [];
  private work: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly uploads: ResumableUploadsService,
    ttlHours: number,
  ) {
    super(ttlHours);
  }

  override async create(upload: Upload): Promise<Upload> {
    return (this.upload = upload);
  }

  override write(stream: Readable, id: string): Promise<number> {
    const received = this.receive(stream, id);
    this.work = received.catch(() => undefined);
    return received;
  }

  /** Waits for storing to end: the tus server does not wait for it after a broken request. */
  async settled(): Promise<void> {
    await this.work;
  }

  private async receive(stream: Readable, id: string): Promise<number> {
    this.parts = await this.uploads.receiveFirst(id, stream);
    return this.parts.reduce((sum, { size }) => sum + size, 0);
  }

  /** The tus server reads back the upload it has just made. */
  override async getUpload(): Promise<Upload> {
    return this.upload!;
  }
}

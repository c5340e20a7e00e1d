import type { Readable } from 'node:stream';
import type { Upload } from '@tus/server';
import type { ResumableUploadsService } from './resumable-uploads.service';
import { TusDataStore } from './tus-data-store';
import type { StoredPart } from './upload-parts';

/** Storage of the request that begins an upload. Its row is written after, once the bytes that came along are stored. */
export class NewUploadStore extends TusDataStore {
  /** What the client has said of the file; null: it was refused. */
  upload: Upload | null = null;
  /** What came along. */
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

  /** The tus server turns away from a broken request at once; what it has begun to store comes to its end here. */
  async settled(): Promise<void> {
    await this.work;
  }

  private async receive(stream: Readable, id: string): Promise<number> {
    this.parts = await this.uploads.receiveFirst(id, stream);
    return this.parts.reduce((sum, { size }) => sum + size, 0);
  }

  /** The tus server asks for what it has just made. */
  override async getUpload(): Promise<Upload> {
    return this.upload!;
  }
}

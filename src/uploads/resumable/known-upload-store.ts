import type { Readable } from 'node:stream';
import type { Upload } from '@tus/server';
import type { ResumableUpload } from './resumable-upload.entity';
import type { Completed, ResumableUploadsService } from './resumable-uploads.service';
import { TusDataStore } from './tus-data-store';
import type { UploadLease } from './upload-lease';

/** Gives the tus server access to an existing upload, under its lease. */
export class KnownUploadStore extends TusDataStore {
  /** The completed upload, if this request completed it; null: not yet. */
  completed: Completed | null = null;

  constructor(
    private readonly uploads: ResumableUploadsService,
    private readonly workspaceId: string,
    private readonly lease: UploadLease,
    ttlHours: number,
  ) {
    super(ttlHours);
  }

  /** Also completes the upload if all bytes are there: a process may have died before it could. */
  override async getUpload(id: string): Promise<Upload> {
    const upload = await this.uploads.get(this.workspaceId, id);
    await this.completeIfWhole(upload);
    return this.viewOf(upload);
  }

  override write(stream: Readable, id: string): Promise<number> {
    return this.lease.during(this.append(stream, id));
  }

  private async append(stream: Readable, id: string): Promise<number> {
    const upload = await this.uploads.get(this.workspaceId, id);
    const received = await this.uploads.append(upload, this.lease.token, stream);
    await this.completeIfWhole({ ...upload, received });
    return received;
  }

  private async completeIfWhole(upload: ResumableUpload): Promise<void> {
    if (upload.received < upload.size || upload.uploadId !== null || this.completed) return;
    this.completed = await this.uploads.complete(upload, this.lease.token);
  }
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { ResumableUpload } from './resumable-upload.entity';
import { ResumableUploadRepository } from './resumable-upload.repository';
import { ResumableUploadsService } from './resumable-uploads.service';
import { UploadLease } from './upload-lease';
import { UploadLeaseRepository } from './upload-lease.repository';

const LOOK_EVERY_MS = 60_000;
const AT_ONCE = 20;

/**
 * Completes uploads whose last byte arrived just before a process died or storage failed. A client that asks for its
 * offset has its upload completed at once; this is for clients that never ask.
 */
@Injectable()
export class InterruptedUploads implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(InterruptedUploads.name);
  private readonly stop = new AbortController();
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly rows: ResumableUploadRepository,
    private readonly leases: UploadLeaseRepository,
    private readonly uploads: ResumableUploadsService,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = setInterval(() => void this.completeAll(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.looking);
    this.stop.abort();
  }

  private async completeAll(): Promise<void> {
    try {
      for (const upload of await this.rows.abandoned(AT_ONCE)) await this.complete(upload);
    } catch (error) {
      this.logger.warn({ err: error }, 'The search for interrupted uploads failed');
    }
  }

  private async complete({ workspaceId, id }: ResumableUpload): Promise<void> {
    const lease = new UploadLease(this.leases, workspaceId, id);
    try {
      await lease.lock(this.stop.signal, () => undefined);
      const upload = await this.uploads.get(workspaceId, id);
      if (upload.uploadId === null) await this.uploads.complete(upload, lease.token);
    } catch (error) {
      this.logger.warn({ err: error, upload: id }, 'An interrupted upload could not be completed');
    } finally {
      await lease.unlock();
    }
  }
}

import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { PlanbillError } from '../../domain/errors';
import type { Job } from '../../jobs';
import { Config } from '../../platform/config';
import { Database } from '../../platform/database';
import { ObjectRemovals } from '../../platform/storage';
import type { Upload } from '../upload.entity';
import { type ReceivedFile, UploadsService } from '../uploads.service';
import { finished, locked, notFound } from './resumable-upload-errors';
import type { ResumableUpload } from './resumable-upload.entity';
import { type NewResumableUpload, ResumableUploadRepository } from './resumable-upload.repository';
import { type StoredPart, UploadParts } from './upload-parts';

/** A completed upload, and the job that examines it. */
export interface Completed {
  upload: Upload;
  job: Job;
}

/** Uploads in pieces. A request that writes to one must have its lease and show its token. */
@Injectable()
export class ResumableUploadsService {
  constructor(
    private readonly rows: ResumableUploadRepository,
    private readonly parts: UploadParts,
    private readonly uploads: UploadsService,
    private readonly removals: ObjectRemovals,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Starts an upload with the parts that came with the request, which may be the whole file.
   *
   * @throws UnsupportedTypeError, UnprocessableError when the whole file is there and not accepted
   */
  async begin(
    wanted: NewResumableUpload,
    parts: readonly StoredPart[],
  ): Promise<{ begun: ResumableUpload; completed: Completed | null }> {
    const whole = parts.reduce((sum, { size }) => sum + size, 0) === wanted.size;
    const file = whole ? await this.putTogether(wanted, parts) : null;
    return this.database.transaction(async () => {
      const begun = await this.rows.add(wanted, parts, this.config.resumableUploadTtlHours);
      return { begun, completed: file && (await this.keep(begun, file)) };
    });
  }

  /** Stores the bytes in the request that starts an upload. They are removed if that request fails. */
  async receiveFirst(id: string, stream: Readable): Promise<StoredPart[]> {
    const kept: StoredPart[] = [];
    this.database.afterRollback(() => this.parts.discard(kept));
    await this.parts.receive(id, stream, 0, async (part) => kept.push(part) > 0);
    return kept;
  }

  /** @throws NotFoundError */
  async get(workspaceId: string, id: string): Promise<ResumableUpload> {
    const found = await this.rows.byId(workspaceId, id);
    if (!found) throw notFound();
    return found;
  }

  /**
   * Stores the arriving bytes after those already stored, as far as they come.
   *
   * @returns the offset of the upload
   * @throws LockedError `upload_locked` when another request has taken over; NotFoundError when it was removed
   */
  async append(upload: ResumableUpload, leaseToken: string, stream: Readable): Promise<number> {
    let mine = true;
    const received = await this.parts.receive(upload.id, stream, upload.received, async (part) => {
      mine = await this.rows.append(upload.id, leaseToken, part);
      return mine;
    });
    if (mine) return received;
    await this.get(upload.workspaceId, upload.id);
    throw locked();
  }

  /**
   * Completes an upload in pieces whose bytes are all there, also after a crash. The parts are kept until this has
   * succeeded.
   *
   * @throws UnsupportedTypeError, UnprocessableError when the file is not accepted; all of its bytes are removed then
   */
  async complete(resumable: ResumableUpload, leaseToken: string): Promise<Completed> {
    const parts = await this.rows.parts(resumable.id);
    const file = await this.putTogether(resumable, parts).catch(async (error: unknown) => {
      if (isRefusal(error)) await this.remove(resumable.workspaceId, resumable.id);
      throw error;
    });
    return this.database.transaction(async () => {
      if (!(await this.rows.hold(resumable.id, leaseToken))) throw locked();
      return this.keep(resumable, file);
    });
  }

  /** @throws NotFoundError; ConflictError `upload_finished` */
  async remove(workspaceId: string, id: string): Promise<void> {
    await this.database.transaction(async () => {
      const keys = await this.rows.remove(workspaceId, id);
      if (keys === 'missing') throw notFound();
      if (keys === 'finished') throw finished();
      await this.removals.schedule(keys);
    });
  }

  /** Removes up to `limit` expired uploads. @returns how many were removed */
  removeExpired(limit: number): Promise<number> {
    return this.database.transaction(async () => {
      const { uploads, keys } = await this.rows.removeExpired(limit);
      await this.removals.schedule(keys);
      return uploads;
    });
  }

  private putTogether(
    { id, fileName }: NewResumableUpload,
    parts: readonly StoredPart[],
  ): Promise<ReceivedFile> {
    return this.uploads.store({ fileName, stream: this.parts.together(parts) }, id);
  }

  private async keep({ id, workspaceId }: ResumableUpload, file: ReceivedFile): Promise<Completed> {
    const completed = await this.uploads.keepToDetect(workspaceId, file);
    await this.removals.schedule(await this.rows.finish(id));
    return completed;
  }
}

/** Whether the file itself is at fault, so that another attempt would fail as well. */
function isRefusal(error: unknown): boolean {
  return error instanceof PlanbillError && !error.transient;
}
